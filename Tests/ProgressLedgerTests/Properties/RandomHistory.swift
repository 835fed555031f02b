import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// A ledger with a random past, and the model that lived through the same.
struct RandomHistory {
  static let seeds: [UInt64] = {
    let first = SeededSource.printedSeed("random histories")
    return (0..<4).map { first &+ $0 }
  }()

  let sample: SampleLedger
  private(set) var model = Model()
  private var attempts: RandomAttempts
  private(set) var accepted: [(attempt: Attempt, request: EventID, receipts: [Receipt])] = []

  init(_ sample: SampleLedger, seed: UInt64) {
    self.sample = sample
    attempts = RandomAttempts(random: SeededSource(seed), plan: SamplePlan.small)
    model.recorded = [sample.world.now]
  }

  /// Lets the clock run, tries one more command, and expects of the ledger what the model says.
  mutating func step() throws {
    moveClock()
    if attempts.random.chance(8), let earlier = accepted.randomElement(using: &attempts.random) {
      return try repeatRequest(earlier)
    }
    let attempt = attempts.next(in: model)
    let refusals = model.refusals(of: attempt, on: today)
    let request = EventID.version7(
      milliseconds: Int64(accepted.count),
      randomness: (0..<10).map { _ in .random(in: .min ... .max, using: &attempts.random) })
    do {
      let outcome = try execute(attempt, request)
      #expect(refusals.isEmpty, "\(attempt) went through, against \(refusals)")
      #expect(!outcome.isRepetition)
      guard refusals.isEmpty else { throw HistoryFailure(attempt: attempt) }
      model.take(attempt.command, outcome.receipts, at: sample.world.now)
      if !outcome.receipts.isEmpty { accepted.append((attempt, request, outcome.receipts)) }
    } catch let failure as LedgerFailure {
      let name = failure.refusalName
      #expect(refusals.contains(name), "\(attempt) was refused as \(failure), not as \(refusals)")
      guard refusals.contains(name) else { throw HistoryFailure(attempt: attempt) }
    }
  }

  /// The civil date in Asia/Tokyo, nine hours ahead of UTC.
  private var today: CivilDate {
    guard let day = CivilDate(dayNumber: tokyoDay(of: sample.world.now)) else {
      preconditionFailure("the clock stands in our own time")
    }
    return day
  }

  private mutating func moveClock() {
    switch Int.random(in: 0..<10, using: &attempts.random) {
    case 0: break
    case 1: sample.world.advance(seconds: -.random(in: 1...7_200, using: &attempts.random))
    case 2: sample.world.advance(seconds: .random(in: 1...120 * 86_400, using: &attempts.random))
    default: sample.world.advance(seconds: .random(in: 1...86_400, using: &attempts.random))
    }
  }

  private func repeatRequest(
    _ earlier: (attempt: Attempt, request: EventID, receipts: [Receipt])
  ) throws {
    let outcome = try execute(earlier.attempt, earlier.request)
    #expect(outcome.isRepetition)
    #expect(outcome.receipts == earlier.receipts)
  }

  private func execute(_ attempt: Attempt, _ request: EventID) throws -> Outcome {
    try sample.ledger.execute(
      attempt.command, by: attempt.author, request: request, expecting: attempt.expecting)
  }
}

/// Gives a test a ledger that 140 random commands were tried on.
func withRandomHistory(_ seed: UInt64, _ body: (RandomHistory) throws -> Void) throws {
  try withNewLedger(at: "2022-12-01T03:00:00Z") { sample in
    var history = RandomHistory(sample, seed: seed)
    for _ in 0..<140 { try history.step() }
    try body(history)
  }
}

/// Where a history went another way than its model: what comes after would only repeat it.
struct HistoryFailure: Error {
  let attempt: Attempt
}

/// Days since 1970 by the calendar of Tokyo.
func tokyoDay(of moment: Instant) -> Int {
  Int((Double(moment.seconds + 9 * 3_600) / 86_400).rounded(.down))
}

extension LedgerFailure {
  /// The name of the rule that refused.
  fileprivate var refusalName: String {
    let refusal: Any = if case .rejected(let rejection) = self { rejection } else { self }
    return Mirror(reflecting: refusal).children.first?.label ?? "\(refusal)"
  }
}
