import CanonicalJSON
import Foundation
import Testing

/// The generator of a city that does not exist, run as a program.
@Suite struct SampleCityTests {
  @Test func `the same seed writes the same bytes, another seed others, and each a whole city`()
    throws
  {
    let workplace = try Workplace()
    let made = try [("one", 1), ("two", 1), ("three", 2)].map { name, seed in
      try city("\(name).ledger", seed: seed, on: workplace)
      return try workplace.output(of: "export", "events", "--ledger", "\(name).ledger")
    }
    #expect(made[0] == made[1])
    #expect(made[0] != made[2])
    for name in ["one", "three"] {
      let verification = try verification(of: "\(name).ledger", on: workplace)
      #expect(verification["findings"] == .array([]))
      #expect(verification["events"] == .integer(800))
    }
    for events in made.dropFirst() { expectEveryKind(in: events) }
  }

  private func expectEveryKind(in events: String) {
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

  /// Six years of twenty indicators: as small as a city can be and still live through everything.
  private func city(_ name: String, seed: Int, on workplace: Workplace) throws {
    let words = [
      name, "--seed", "\(seed)", "--indicators", "20", "--measures", "30", "--years", "6",
      "--events", "800",
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
