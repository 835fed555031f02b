import CanonicalJSON
import Foundation
import Testing

@testable import planledger

/// Ledgers that earlier releases made, each with what its own program said of it.
@Suite struct OldLedgerTests {
  private static let folder = Repository.root.appending(path: "Tests/Fixtures/ledgers")

  static let releases =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".ledger") }.map { String($0.dropLast(".ledger".count)) }.sorted()

  @Test(arguments: releases)
  func `the ledger of an old release is read, written, folded anew and has the same root and state`(
    release: String
  ) throws {
    let workplace = try Workplace()
    try FileManager.default.copyItem(
      at: Self.folder.appending(path: "\(release).ledger"), to: workplace.file("city.ledger"))
    let verified = try Self.kept("\(release).verify.json").data
    let size = try #require(verified["events"]?.integer)
    let events = try exported(through: size, on: workplace)
    try expectSame(as: release, at: size, on: workplace)
    try expectWhole(verified, on: workplace)

    // The first write brings the schema and the tables up to date.
    try workplace.output(
      of: "note", "05-1", "後の版による注記", setting: PreparedLedger.setting)
    try expectWhole(nil, on: workplace)
    try expectSame(as: release, at: size, on: workplace)
    try workplace.output(of: "rebuild", setting: PreparedLedger.setting)
    try expectWhole(nil, on: workplace)
    try expectSame(as: release, at: size, on: workplace)
    #expect(try exported(through: size, on: workplace) == events)

    // The root it had is the root there now: made anew up to there, it verifies as it did.
    try events.write(to: workplace.file("events.jsonl"))
    let restored = try workplace.output(
      of: "restore", "events.jsonl", "--into", "then.ledger", "-O", "json")
    #expect(try JSONDocument(restored).data["root"] == verified["root"])
  }

  @Test func `every release has left a ledger`() throws {
    let changelog = try String(
      contentsOf: Repository.root.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let released = changelog.matches(of: /\n## \[?(\d+\.\d+\.\d+)/).map { String($0.1) }
    #expect(Set(released + [Version.current]).subtracting(Self.releases) == [])
  }

  private static func kept(_ name: String) throws -> JSONDocument {
    try JSONDocument(String(contentsOf: folder.appending(path: name), encoding: .utf8))
  }

  private func expectWhole(_ verified: JSONObject?, on workplace: Workplace) throws {
    let now = try JSONDocument(
      workplace.output(of: "verify", "-O", "json", setting: PreparedLedger.setting)
    ).data
    #expect(now["findings"] == .array([]))
    guard let verified else { return }
    #expect(now["root"] == verified["root"] && now["events"] == verified["events"])
  }

  /// Later programs may say more of a state, and nothing else.
  private func expectSame(as release: String, at size: Int64, on workplace: Workplace) throws {
    let state = try workplace.output(
      of: "state", "-O", "json", "--known-at", "#\(size)", setting: PreparedLedger.setting)
    let now = try JSONDocument(state).value
    #expect(now.holds(try Self.kept("\(release).state.json").value), "\(state)")
  }

  private func exported(through size: Int64, on workplace: Workplace) throws -> Data {
    Data(
      try workplace.output(
        of: "export", "events", "--known-at", "#\(size)", setting: PreparedLedger.setting
      ).utf8)
  }
}

extension JSONValue {
  /// Whether all that another value says is said here too.
  fileprivate func holds(_ other: JSONValue) -> Bool {
    if let mine = object, let theirs = other.object {
      return theirs.names.allSatisfy { name in
        theirs[name].map { mine[name]?.holds($0) ?? false } ?? true
      }
    }
    if let mine = array, let theirs = other.array {
      return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.holds($1) }
    }
    return self == other
  }
}
