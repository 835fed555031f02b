package import CanonicalJSON
import PlanDomain
import ProgressLedger
import Spreadsheets

/// The sidecar of an export: what every column of its tables means, by "CSV on the Web" (W3C,
/// Metadata Vocabulary for Tabular Data, 2015-12-17).
package enum TableMetadata {
  /// The document for the observations, their update history and the code table.
  package static func document(_ citation: Citation, of files: OpenFiles) -> JSONObject {
    var group: JSONObject = [
      "@context": ["http://www.w3.org/ns/csvw", ["@language": "ja"]],
      "dc:description": .sentence(citation.description),
      "dc:identifier": .string(citation.identifier),
      "dc:title": .sentence(citation.title),
      "schema:additionalProperty": citation.properties,
      "tables": [
        .object(
          table(
            .observations, files.observations, citation,
            Wording(ja: "実績", en: "Figures"))),
        .object(
          table(
            .changes, files.changes, citation, Wording(ja: "更新履歴", en: "Update history"))),
        .object(table(.codes, files.codes, citation, Wording(ja: "コード表", en: "Code table"))),
      ],
    ]
    group["dc:license"] = citation.license.map { ["@id": .string($0)] }
    group["dc:modified"] = citation.recordedUntil.map { .dateTime($0) }
    group["dc:publisher"] = citation.plan?.municipality.map(JSONValue.string)
    return group
  }

  private static func table<Row>(
    _ table: OpenTable<Row>, _ path: String, _ citation: Citation, _ title: Wording
  ) -> JSONObject {
    let textColumns = table.columns.filter { $0.kind == .text }.map(\.name)
    return [
      "dc:title": .sentence(title),
      "dialect": .object(dialect(citation.script.encoding)),
      "lang": "ja",
      "schema:additionalProperty": [
        .property("text_columns", .string(textColumns.joined(separator: " ")))
      ],
      "tableSchema": [
        "columns": .array(table.columns.map { .object(column($0)) }),
        "primaryKey": .array(table.key.map(JSONValue.string)),
      ],
      "url": .string(OpenFiles.reference(path)),
    ]
  }

  private static func dialect(_ encoding: TextEncoding) -> JSONObject {
    [
      "delimiter": ",", "doubleQuote": true, "encoding": .string(encoding.label), "header": true,
      "headerRowCount": 1, "lineTerminators": ["\r\n"], "quoteChar": "\"",
      "skipBlankRows": false, "trim": false,
    ]
  }

  private static func column<Row>(_ column: OpenColumn<Row>) -> JSONObject {
    [
      "datatype": datatype(column.kind),
      "name": .string(column.name),
      "null": "",
      "required": .bool(column.isRequired),
      // The header's own word first: by it a validator finds the column.
      "titles": [
        "en": .string(column.title.en), "ja": .string(column.title.ja),
        "und": .string(column.name),
      ],
    ]
  }

  private static func datatype<Row>(_ kind: OpenColumn<Row>.Kind) -> JSONValue {
    switch kind {
    case .text, .code, .word: "string"
    case .decimal: "decimal"
    case .integer: "integer"
    case .date: "date"
    case .moment: "dateTimeStamp"
    case .flag: ["base": "boolean", "format": "true|false"]
    }
  }
}
