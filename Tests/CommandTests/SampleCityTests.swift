import CanonicalJSON
import Foundation
import Testing

/// The generator of a city that does not exist, run as a program.
@Suite struct SampleCityTests {
  @Test func `the same seed writes the same bytes, another seed others`() throws {
    let workplace = try Workplace()
    try city("one.ledger", seed: 7, on: workplace)
    try city("two.ledger", seed: 7, on: workplace)
    try city("three.ledger", seed: 8, on: workplace)
    let exports = try ["one", "two", "three"].map { name in
      try workplace.output(of: "export", "events", "--ledger", "\(name).ledger")
    }
    #expect(exports[0] == exports[1])
    #expect(exports[0] != exports[2])
    let roots = try ["one", "two"].map {
      try verification(of: "\($0).ledger", on: workplace)["root"]
    }
    #expect(roots[0] == roots[1])
  }

  @Test(arguments: [1, 2, 3])
  func `a city is whole, of the size asked for, and has a history of every kind`(seed: Int) throws {
    let workplace = try Workplace()
    try city("city.ledger", seed: seed, on: workplace)
    let verification = try verification(of: "city.ledger", on: workplace)
    #expect(verification["findings"] == .array([]))
    #expect(verification["events"] == .integer(2_000))
    let events = try workplace.output(of: "export", "events", "--ledger", "city.ledger")
    for type in [
      "measurement.recorded", "measurement.confirmed", "measurement.corrected",
      "measurement.declared-missing", "plan.revised", "target.revised", "indicator.redefined",
      "baseline.restated", "department.renamed", "department.merged", "department.split",
      "measure.duty-transferred", "actor.retired", "measure.status-changed",
      "item.status-changed", "project.status-changed", "note.added",
    ] {
      #expect(events.contains("\"type\":\"\(type)\""), "\(type)")
    }
  }

  @Test func `words that mean nothing end it with its usage`() throws {
    let workplace = try Workplace()
    for words in [[], ["a.ledger", "--years", "0"], ["a.ledger", "--size", "3"], ["a", "b"]] {
      let result = try workplace.start(generator(), words).finish()
      #expect(result.status == 64)
      #expect(result.output.hasPrefix("usage: "))
    }
  }

  /// Six years of forty indicators.
  private func city(_ name: String, seed: Int, on workplace: Workplace) throws {
    let words = [
      name, "--seed", "\(seed)", "--indicators", "40", "--measures", "60", "--years", "6",
      "--events", "2000",
    ]
    let result = try workplace.start(generator(), words).finish()
    try #require(result.status == 0, "\(result.error)")
  }

  private func verification(of name: String, on workplace: Workplace) throws -> JSONObject {
    try JSONDocument(workplace.output(of: "verify", "--ledger", name, "-O", "json")).data
  }

  private func generator() throws -> String {
    try Tool.executable(named: "sample-city").path
  }
}
