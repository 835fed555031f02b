package import CanonicalJSON
package import PlanDomain
import ProgressLedger

/// An export as an entry of a data catalogue: one DCAT dataset with a distribution for every file
/// (W3C, DCAT version 3), in JSON-LD.
package enum CatalogueRecord {
  /// `years` are the first and the last fiscal year with a row.
  package static func document(
    _ citation: Citation, of files: OpenFiles, years: ClosedRange<FiscalYear>?
  ) -> JSONObject {
    var dataset: JSONObject = [
      "@context": [
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/", "schema": "http://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
      ],
      "@type": "dcat:Dataset",
      "dcat:distribution": .array(distributions(citation, files)),
      "dct:description": .sentence(citation.description),
      "dct:identifier": .string(citation.identifier),
      "dct:language": ["@id": "http://publications.europa.eu/resource/authority/language/JPN"],
      "dct:title": .sentence(citation.title),
      "schema:additionalProperty": citation.properties,
    ]
    dataset["dct:modified"] = citation.recordedUntil.map { .dateTime($0) }
    dataset["dct:publisher"] = citation.plan?.municipality.map { name in
      ["@type": "foaf:Agent", "foaf:name": .string(name)]
    }
    dataset["dct:temporal"] = years.map { years in
      [
        "@type": "dct:PeriodOfTime", "dcat:endDate": .date(years.upperBound.lastDay),
        "dcat:startDate": .date(years.lowerBound.firstDay),
      ]
    }
    return dataset
  }

  private static func distributions(_ citation: Citation, _ files: OpenFiles) -> [JSONValue] {
    let table = "text/csv"
    let described: [(path: String, title: Wording, mediaType: String)] = [
      (files.observations, Wording(ja: "実績（CSV）", en: "Figures (CSV)"), table),
      (files.changes, Wording(ja: "更新履歴（CSV）", en: "Update history (CSV)"), table),
      (files.codes, Wording(ja: "コード表（CSV）", en: "Code table (CSV)"), table),
      (
        files.sdmx, Wording(ja: "実績（SDMX-CSV）", en: "Figures (SDMX-CSV)"),
        "application/vnd.sdmx.data+csv"
      ),
      (
        files.metadata, Wording(ja: "列の説明（CSVW）", en: "Meaning of the columns (CSVW)"),
        "application/csvm+json"
      ),
    ]
    return described.map { path, title, mediaType in
      .object(distribution(path, title, mediaType, citation))
    }
  }

  private static func distribution(
    _ path: String, _ title: Wording, _ mediaType: String, _ citation: Citation
  ) -> JSONObject {
    let place: JSONValue = ["@id": .string(OpenFiles.reference(path))]
    var distribution: JSONObject = [
      "@type": "dcat:Distribution",
      "dcat:accessURL": place,
      "dcat:downloadURL": place,
      "dcat:mediaType": [
        "@id": .string("https://www.iana.org/assignments/media-types/\(mediaType)")
      ],
      "dct:title": .sentence(title),
    ]
    distribution["dct:license"] = citation.license.map { ["@id": .string($0)] }
    distribution["dct:modified"] = citation.recordedUntil.map { .dateTime($0) }
    return distribution
  }
}

extension JSONValue {
  fileprivate static func date(_ day: CivilDate) -> JSONValue {
    ["@type": "xsd:date", "@value": .string(day.iso)]
  }
}
