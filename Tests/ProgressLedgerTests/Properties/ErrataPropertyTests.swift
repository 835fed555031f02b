import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// An errata lists whatever the data documents of two reports say differently, and nothing else.
struct ErrataPropertyTests {
  @Test(arguments: RandomHistory.seeds)
  func `an errata is empty just where two data documents say the same`(seed: UInt64) async throws {
    try await withRandomHistory(seed) { history in
      try expectErrata(of: history.sample, every: 20, "PLANLEDGER_SEED=\(seed)")
    }
  }

  @Test(arguments: CycleHistory.seeds)
  func `so it is after years of sign-off, closing and reviews`(seed: UInt64) throws {
    try withCycleHistory(seed) { history in
      try expectErrata(of: history.sample, every: 20, "PLANLEDGER_SEED=\(seed)")
    }
  }

  /// Compares what everybody saw at one position in every so many with what they saw a while later.
  private func expectErrata(
    of sample: SampleLedger, every stride: Int, _ seed: String
  ) throws {
    let head = try sample.head()
    var differences = 0
    for position in Swift.stride(from: stride, to: head, by: stride) {
      for later in [position + 1, position + stride, head] where later <= head {
        let from = try sample.report(2024, knownAt: position, readers: .everybody)
        let to = try sample.report(2024, knownAt: later, readers: .everybody)
        let errata = Errata(from: from, to: to)
        let different = from.dataDocument.content.places(differingFrom: to.dataDocument.content)
        // What only a day made differ is told in number.
        #expect(
          (errata.entries.isEmpty && errata.dueOtherwise == 0) == different.isEmpty,
          "#\(position) to #\(later) \(seed): \(different.prefix(9)) \(errata.entries.prefix(9))")
        for entry in errata.entries {
          let events = entry.causes.compactMap(\.event?.number.number)
          #expect(
            events.allSatisfy { position < $0 && $0 <= later }
              && (!events.isEmpty || entry.causes.kinds == [.time] || isWithheld(entry)),
            "#\(position) to #\(later): \(entry) \(seed)")
        }
        if !different.isEmpty { differences += 1 }
      }
    }
    #expect(differences > 0, "something differs \(seed)")
  }

  /// That something waits for approval everybody knows, and not what it is.
  private func isWithheld(_ entry: Errata.Entry) -> Bool {
    guard entry.causes.kinds == [.approval] else { return false }
    return [entry.from, entry.to].contains { said in
      guard case .year(let assessment)? = said else { return false }
      return assessment.reason == .awaitingApproval
    }
  }
}

extension JSONValue {
  /// What a data document says, without by which events it came to that. The list of changes after
  /// closing is one of differences already.
  fileprivate var content: JSONValue {
    switch self {
    case .array(let values): .array(values.map(\.content))
    case .object(let object): .object(Self.content(object))
    default: self
    }
  }

  /// Where another value says otherwise, as a way of names through the members.
  fileprivate func places(differingFrom other: JSONValue, at way: String = "") -> [String] {
    switch (self, other) {
    case (.array(let mine), .array(let others)) where mine.count == others.count:
      return zip(mine, others).enumerated().flatMap { place, values in
        values.0.places(differingFrom: values.1, at: "\(way)/\(place)")
      }
    case (.object(let mine), .object(let others)):
      return Set(mine.names).union(others.names).sorted().flatMap { name in
        (mine[name] ?? .null).places(differingFrom: others[name] ?? .null, at: "\(way)/\(name)")
      }
    default:
      return self == other ? [] : ["\(way): \(canonicalText) -> \(other.canonicalText)"]
    }
  }

  private static let left = [
    "day", "late_changes", "position", "recorded_until", "root", "statements",
  ]
  /// Events behind what stands beside them, as a number; whether there is one at all is content.
  private static let events = ["baseline", "closed", "initial_target", "opened", "target"]

  private static func content(_ object: JSONObject) -> JSONObject {
    var content: JSONObject = [:]
    for (name, value) in object where !left.contains(name) {
      let isEvent = events.contains(name) && value.integer != nil
      content[name] = isEvent ? true : value.content
    }
    return content
  }
}
