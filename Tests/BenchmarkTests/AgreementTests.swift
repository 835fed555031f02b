import Foundation
import Testing

/// What is measured is the same work: the limit in C and PlanLedger come to the same.
///
/// One after the other: the limit and the peers write files of the same names.
@Suite(.serialized) struct AgreementTests {
  @Test func `both sides come to the same on a small city`() throws {
    // The benchmark ends with 2 where the roots, states or answers differ, or where our own
    // verification finds anything in what the limit wrote.
    let run = try SmallCity.run(["--only", Self.comparisons.joined(separator: ","), "--agree"])
    #expect(run.status == 0, "\(run.output)")
    for comparison in Self.comparisons { #expect(run.output.contains("\n\(comparison): ")) }
  }

  /// All but single records, for which a small city has no year left.
  private static let comparisons = [
    "append", "append-tables", "restore", "import", "replay", "verify", "verify-2", "rebuild",
    "as-of",
  ]

  @Test func `what others keep of the same events comes to the same figures and states`() throws {
    // Ends with 2 where a peer and we do not come to the same.
    let run = try SmallCity.run(["--peers", "--only", "append,replay,as-of", "--agree"])
    #expect(run.status == 0, "\(run.output)")
    for work in ["append", "replay", "as-of"] {
      #expect(run.output.contains("\n\(work) beside eventsourcing\n"))
    }
    for peer in ["ledger", "hledger"] {
      for work in ["replay", "as-of"] {
        #expect(run.output.contains("\n\(work) beside \(peer)\n"))
      }
    }
  }

  @Test func `a ledger whose last event was changed is refused by both sides`() throws {
    let city = try SmallCity.folder()
    let model = city.appending(path: "model-1000.ledger").path
    let damaged = try SmallCity.damaged(model)
    defer { try? FileManager.default.removeItem(atPath: damaged) }
    #expect(try SmallCity.run("limit", ["verify", model]).status == 0)
    #expect(try SmallCity.run("limit", ["verify", damaged]).status == 1)
    #expect(try SmallCity.run("benchmark", ["measure", "verify", model]).status == 0)
    #expect(try SmallCity.run("benchmark", ["measure", "verify", damaged]).status == 2)
  }

  @Test func `words that mean nothing are refused`() throws {
    #expect(try SmallCity.run("benchmark", ["--only", "everything"]).status == 64)
    #expect(try SmallCity.run("benchmark", ["--events", "few"]).status == 64)
    #expect(try SmallCity.run("limit", ["everything"]).status == 64)
  }
}
