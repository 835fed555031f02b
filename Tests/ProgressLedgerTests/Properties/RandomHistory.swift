import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// A ledger with a random past, and the model that lived through the same.
struct RandomHistory {
  static let seeds: [UInt64] = {
    let first = SeededSource.printedSeed("random histories")
    return (0..<6).map { first &+ $0 }
  }()

  let sample: SampleLedger
  private(set) var model = Model()
  private var attempts: RandomAttempts
  private(set) var accepted: [(attempt: Attempt, request: EventID, receipts: [Receipt])] = []

  init(_ sample: SampleLedger, seed: UInt64) {
    self.sample = sample
    attempts = RandomAttempts(random: SeededSource(seed), plan: SamplePlan.small)
    model.begin(at: sample.world.now)
  }

  /// Lets the clock run, tries one more command, and expects of the ledger what the model says.
  mutating func step() throws {
    moveClock()
    if attempts.random.chance(8), let earlier = accepted.randomElement(using: &attempts.random) {
      return try repeatRequest(earlier)
    }
    let attempt = attempts.next(in: model)
    let ruling = model.ruling(on: attempt, today)
    let request = EventID.version7(
      milliseconds: Int64(accepted.count),
      randomness: (0..<10).map { _ in .random(in: .min ... .max, using: &attempts.random) })
    let outcome: Outcome
    do {
      outcome = try execute(attempt, request)
    } catch let failure as LedgerFailure {
      guard ruling.refusals.contains(failure.refusalName) else {
        throw Disagreement(attempt: attempt, ledger: "\(failure)", model: "\(ruling)")
      }
      return
    }
    #expect(!outcome.isRepetition)
    let written = try events(of: outcome.receipts)
    let told = outcome.notices.filter(\.isRuled)
    guard ruling.refusals.isEmpty, written == ruling.events, told == ruling.notices else {
      throw Disagreement(attempt: attempt, ledger: "\(written) \(told)", model: "\(ruling)")
    }
    model.take(attempt, ruling.events, at: sample.world.now, on: today)
    if !outcome.receipts.isEmpty { accepted.append((attempt, request, outcome.receipts)) }
  }

  /// What the log holds of a command.
  private func events(of receipts: [Receipt]) throws -> [PlanEvent?] {
    try sample.ledger.log.read { log in
      try receipts.map { receipt in
        try log.event(at: receipt.position).flatMap { try EventCodec.decode($0)?.withoutDigests }
      }
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

/// Gives a test a ledger that 220 random commands were tried on.
func withRandomHistory(_ seed: UInt64, _ body: (RandomHistory) throws -> Void) throws {
  try withNewLedger(at: "2023-06-01T03:00:00Z") { sample in
    var history = RandomHistory(sample, seed: seed)
    for _ in 0..<220 { try history.step() }
    try body(history)
  }
}

/// Where a history went another way than its model: what comes after would only repeat it.
struct Disagreement: Error {
  let attempt: Attempt
  let ledger: String
  let model: String
}

/// Days since 1970 by the calendar of Tokyo.
func tokyoDay(of moment: Instant) -> Int {
  Int((Double(moment.seconds + 9 * 3_600) / 86_400).rounded(.down))
}

extension LedgerFailure {
  /// The name of the rule that refused.
  ///
  /// A code that means another part is no code of what was asked for: that the words are kinder then
  /// is no matter of the model.
  var refusalName: String {
    if case .otherPart = self { return "unknownCode" }
    let refusal: Any = if case .rejected(let rejection) = self { rejection } else { self }
    return Mirror(reflecting: refusal).children.first?.label ?? "\(refusal)"
  }
}
