import CanonicalJSON
import PlanDomain
import ProgressLedger

/// What stands beside a table's values and says what they rest on. The values themselves have no
/// place for it: a line of another kind would break whoever reads them.
extension Table {
  /// Where the metadata of a name lie in a site: beside the values, where "CSV on the Web" (W3C,
  /// 2015-12-17) looks for them.
  static func path(ofMetadata name: String) -> String { path(ofFile: name) + "-metadata.json" }

  /// Both times, position and root of the report, for whom it is, and the table's columns.
  func metadata(of report: PlanReport, in language: Language) -> String {
    let moment = report.moment
    var facts: [JSONValue] =
      moment.cited.properties + [
        .property("readers", .string(moment.readers.rawValue)),
        .property("rule_set", .string(report.rules.id.text)),
        .property("today", .string(moment.day.iso)),
      ]
    if let name = moment.publication { facts.append(.property("publication", .string(name.text))) }
    var document: JSONObject = [
      "@context": ["http://www.w3.org/ns/csvw", ["@language": .string(language.rawValue)]],
      "dc:identifier": .string(moment.cited.identifier),
      "dc:title": .string(caption.lines),
      "schema:additionalProperty": .array(facts),
      "tableSchema": [
        "columns": .array(columns.map { ["titles": .string($0.title.cell)] })
      ],
      "url": .string(name.map { "\($0).csv" } ?? ""),
    ]
    document["dc:modified"] = moment.recordedUntil.map { .dateTime($0) }
    return JSONValue.object(document).canonicalText + "\n"
  }
}
