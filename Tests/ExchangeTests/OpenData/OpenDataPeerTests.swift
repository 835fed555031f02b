import CanonicalJSON
import Exchange
import Foundation
import PlanDomain
import Spreadsheets
import Testing

/// Python's csv and json read an export by nothing but what its sidecar says.
struct OpenDataPeerTests {
  @Test(arguments: TextEncoding.allCases)
  func `scenario 52: texts of people survive, whatever they hold`(encoding: TextEncoding) throws {
    // What CP932 can write, so that every encoding has the same.
    let texts = [
      "一行目\n二行目", "=1+1", "'=1", "a,b \"c\"", "C:\\new\\n", "－5", "@x", "'", "㎡と①", "\n=x", " 前後 ",
    ]
    try OpenCity.with { city in
      let codes = [
        "05-1", "05-2", "05-3", "05-4", "06-1", "06-2", "06-3", "06-4", "06-5", "07-1", "07-2",
      ]
      for (code, text) in zip(codes, texts) {
        try city.record(code, 2024, "10", source: text.replacing("\n", with: " "), note: text)
      }
      try city.correct("05-1", 2024, "11", reason: "=誤り")
      try city.missing("08-1", 2024, because: .noSurvey)
      let export = try city.export(history: true, OpenScript(encoding))
      let rows = try export.readByPython().filter { $0["table"] == "figures.csv" }
        .compactMap { $0["row"]?.object }
      #expect(rows.count == texts.count + 2)
      let notes = rows.filter { $0["revision_no"] == "0" && $0["obs_status"] == "final" }
        .map { $0["comment"]?.string }
      #expect(notes == texts)
      let reasons = rows.map { $0["correction_reason"]?.string }
      #expect(reasons.contains("=誤り"))
      let absent = rows.first { $0["indicator_id"] == "08-1" }
      #expect(absent?["obs_value"] == .null)
      #expect(absent?["missing_reason"] == "no-survey")
    }
  }

  @Test func `the other tables are as the sidecar says`() throws {
    try OpenCity.with { city in
      try city.fill()
      let rows = try city.export(history: true).readByPython()
      let tables = Set(rows.compactMap { $0["table"]?.string })
      #expect(tables == ["figures.csv", "figures-changes.csv", "figures-codes.csv"])
    }
  }

  @Test func `a broken table does not pass`() throws {
    try OpenCity.with { city in
      try city.fill()
      var export = try city.export()
      export.observations += Array("x,y\r\n".utf8)
      #expect(throws: (any Error).self) { try export.readByPython() }
    }
  }
}

extension OpenExport {
  fileprivate struct PeerFailure: Error {}

  /// Every row that the peer finds.
  fileprivate func readByPython() throws -> [JSONObject] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "planledger-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [
      "figures.csv": observations, "figures-changes.csv": changes, "figures-codes.csv": codes,
      "figures.csv-metadata.json": Array(JSONValue.object(metadata).canonicalText.utf8),
    ]
    for (name, bytes) in files { try Data(bytes).write(to: folder.appending(path: name)) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", Repository.path("Tests/Peers/read-open-data"),
      folder.appending(path: "figures.csv-metadata.json").path,
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw PeerFailure() }
    return try output.split(separator: UInt8(ascii: "\n")).compactMap {
      try JSONValue(parsing: Array($0)).object
    }
  }
}
