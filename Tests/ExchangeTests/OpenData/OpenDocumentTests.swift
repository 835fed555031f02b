import CanonicalJSON
import Exchange
import Foundation
import PlanDomain
import Spreadsheets
import Testing

/// The sidecar and the catalogue record of an export.
struct OpenDocumentTests {
  @Test func `the sidecar names the columns of the files in their order`() throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export()
      let tables = try #require(export.metadata["tables"]?.array).compactMap(\.object)
      #expect(
        tables.map { $0["url"]?.string } == [
          "figures.csv", "figures-changes.csv", "figures-codes.csv",
        ])
      let files = [export.observations, export.changes, export.codes]
      for (table, bytes) in zip(tables, files) {
        let schema = try #require(table["tableSchema"]?.object)
        let columns = try #require(schema["columns"]?.array).compactMap(\.object)
        let header = try OpenExport.cells(of: bytes).header
        for (column, name) in zip(columns, header) {
          #expect(column["name"]?.string == name)
          #expect(column["titles"]?.object?["und"]?.string == name)
          #expect(column["titles"]?.object?["ja"]?.string?.isEmpty == false)
          #expect(column["null"] == "")
        }
        #expect(columns.count == header.count)
        let key = try #require(schema["primaryKey"]?.array).compactMap(\.string)
        #expect(!key.isEmpty && Set(key).isSubset(of: header))
        #expect(table["lang"] == "ja")
      }
      let value = tables[0]["tableSchema"]?.object?["columns"]?.array?.compactMap(\.object)
        .first { $0["name"] == "obs_value" }
      #expect(value?["datatype"] == "decimal")
    }
  }

  @Test func `both documents name the ledger, the position, the root and both times`() throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export(history: true)
      for document in [export.metadata, export.catalogue] {
        let properties = try #require(document["schema:additionalProperty"]?.array)
        let facts = Dictionary(
          uniqueKeysWithValues: properties.compactMap(\.object).map {
            ($0["schema:name"]?.string ?? "", $0["schema:value"] ?? .null)
          })
        let head = try city.head()
        #expect(facts["origin"] == "ledger.example.jp/plan")
        #expect(facts["position"] == .integer(Int64(head)))
        #expect(facts["root"] == "root")
        #expect(facts["known_at"] == .integer(Int64(head)))
        #expect(facts["recorded_until"] == "1970-01-01T00:00:00Z")
        #expect(facts["as_of"] == 2025)
        #expect(facts["history"] == true)
        #expect(facts["formula_guard"] == "'")
      }
    }
  }

  @Test func `a licence is named where somebody gave one, and nowhere else`() throws {
    try OpenCity.with { city in
      let address = "https://creativecommons.org/licenses/by/4.0/"
      let bare = try city.export()
      let licensed = try city.export(license: address)
      #expect(bare.metadata["dc:license"] == nil)
      #expect(licensed.metadata["dc:license"] == ["@id": .string(address)])
      func licences(_ export: OpenExport) throws -> [JSONValue?] {
        try #require(export.catalogue["dcat:distribution"]?.array).map {
          $0.object?["dct:license"]
        }
      }
      for licence in try licences(bare) { #expect(licence == nil) }
      for licence in try licences(licensed) { #expect(licence == ["@id": .string(address)]) }
    }
  }

  @Test func `the catalogue has a distribution for every other file`() throws {
    try OpenCity.with { city in
      try city.fill()
      let export = try city.export(as: "公開/実績 1.csv")
      let distributions = try #require(export.catalogue["dcat:distribution"]?.array)
      let name = "%E5%AE%9F%E7%B8%BE%201"
      let addresses = distributions.compactMap {
        $0.object?["dcat:downloadURL"]?.object?["@id"]?.string
      }
      #expect(
        addresses == [
          name + ".csv", name + "-changes.csv", name + "-codes.csv", name + "-sdmx.csv",
          name + ".csv-metadata.json",
        ])
      #expect(export.catalogue["dct:publisher"]?.object?["foaf:name"] == "苫小牧市")
      let span = try #require(export.catalogue["dct:temporal"]?.object)
      #expect(span["dcat:startDate"]?.object?["@value"] == "2024-04-01")
      #expect(span["dcat:endDate"]?.object?["@value"] == "2026-03-31")
    }
  }

  @Test func `an empty ledger gives empty tables and a record without years`() throws {
    try OpenCity.with { city in
      let export = try city.export()
      #expect(try OpenExport.cells(of: export.observations).rows.isEmpty)
      #expect(try OpenExport.cells(of: export.codes).rows.isEmpty)
      #expect(export.catalogue["dct:temporal"] == nil)
    }
  }

  @Test(
    arguments: [
      ("a.csv", "a-codes.csv", "a.jsonld", "a.csv-metadata.json"),
      ("b", "b-codes.csv", "b.jsonld", "b-metadata.json"),
      ("x.y/c.csv.csv", "x.y/c.csv-codes.csv", "x.y/c.csv.jsonld", "x.y/c.csv.csv-metadata.json"),
    ])
  func `the files are named after the table`(
    path: String, codes: String, catalogue: String, metadata: String
  ) {
    let files = OpenFiles(path)
    #expect(files.codes == codes)
    #expect(files.catalogue == catalogue)
    #expect(files.metadata == metadata)
  }
}
