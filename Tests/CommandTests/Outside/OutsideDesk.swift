import CanonicalJSON
import EventLog
import Foundation
import Testing
import TransparencyLog

/// A desk with a ledger, and the ledger's key in the hands of the test.
struct OutsideDesk {
  static let origin = "ledger.city.example.jp/plan"

  let workplace: Workplace
  let key: SigningKey

  init() throws {
    workplace = try Workplace()
    key = try SigningKey(name: Self.origin, seed: [UInt8](repeating: 1, count: 32))
    try PreparedLedger.small.put(on: workplace)
  }

  var vkey: String { key.verifier.text }

  /// Signs the ledger as it is, or its beginning, into a file on the desk.
  @discardableResult
  func sign(
    _ ledger: String = "city.ledger", upTo size: Int? = nil, as name: String = "checkpoint"
  ) throws -> Checkpoint {
    let log = try EventLog.open(at: workplace.file(ledger).path, access: .readOnly)
    let checkpoint = try log.read { reader in
      let end = try size.map { Position($0) } ?? reader.end()
      return Checkpoint(
        origin: Self.origin, size: end.number, root: try reader.root(at: end))
    }
    try sign(checkpoint, as: name)
    return checkpoint
  }

  /// Signs anything: what a thief of the key, or a signer without memory, would do.
  func sign(_ checkpoint: Checkpoint, as name: String) throws {
    let note = SignedNote(text: checkpoint.text, signatures: [try key.sign(checkpoint.text)])
    try Data(note.bytes).write(to: workplace.file(name))
  }

  /// One more event in the ledger.
  func record(_ value: String, in ledger: String = "city.ledger") throws {
    try workplace.output(
      of: "note", "05-1", value, "--ledger", ledger, setting: PreparedLedger.setting)
  }

  func run(_ words: String..., setting: [String: String] = [:]) throws -> ProcessResult {
    try workplace.run(
      words + ["--lang", "en"], setting: PreparedLedger.setting.merging(setting) { $1 })
  }

  /// Runs the program, which must end well, and gives the rows of its document.
  func rows(
    _ words: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [JSONObject] {
    let result = try workplace.run(words + ["-O", "json"], setting: PreparedLedger.setting)
    try #require(result.status == 0, "\(words): \(result.error)", sourceLocation: sourceLocation)
    return try JSONDocument(result.output).rows
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: workplace.file(name), encoding: .utf8)
  }

  /// The code of an error that was told to a program.
  func code(of words: String...) throws -> String? {
    let result = try workplace.run(words + ["-O", "json"], setting: PreparedLedger.setting)
    let told = try JSONValue(parsing: Array(result.error.utf8.prefix { $0 != 0x0A }))
    return told.object?["code"]?.string
  }
}
