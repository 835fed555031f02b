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
  let seed: UInt64
  private(set) var steps = 0
  private(set) var model = Model()
  /// Programs with the ledger open, of which one at random gives each command; none: the sample's.
  var writers: [Ledger] = []
  private var chance: SeededSource
  private var attempts: RandomAttempts
  private(set) var accepted: [(attempt: Attempt, request: EventID, receipts: [Receipt])] = []

  init(_ sample: SampleLedger, seed: UInt64) {
    self.sample = sample
    self.seed = seed
    chance = SeededSource(seed &+ 1)
    attempts = RandomAttempts(random: SeededSource(seed), plan: SamplePlan.small)
    model.begin(at: sample.world.now)
  }

  /// Lets the clock run, tries one more command, and expects of the ledger what the model says.
  mutating func step() throws {
    steps += 1
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
        throw disagreement(on: attempt, ledger: "\(failure)", model: "\(ruling)")
      }
      return
    }
    let written = try events(of: outcome.receipts)
    let told = outcome.notices.filter(\.isRuled)
    guard ruling.refusals.isEmpty, written == ruling.events, told == ruling.notices,
      !outcome.isRepetition
    else {
      throw disagreement(on: attempt, ledger: "\(outcome) \(written)", model: "\(ruling)")
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

  private mutating func repeatRequest(
    _ earlier: (attempt: Attempt, request: EventID, receipts: [Receipt])
  ) throws {
    let outcome = try execute(earlier.attempt, earlier.request)
    guard outcome.isRepetition, outcome.receipts == earlier.receipts else {
      throw disagreement(
        on: earlier.attempt, ledger: "\(outcome)", model: "a repetition of \(earlier.receipts)")
    }
  }

  private func disagreement(on attempt: Attempt, ledger: String, model: String) -> Disagreement {
    Disagreement(seed: seed, step: steps, attempt: attempt, ledger: ledger, model: model)
  }

  private mutating func execute(_ attempt: Attempt, _ request: EventID) throws -> Outcome {
    let ledger = writers.randomElement(using: &chance) ?? sample.ledger
    if !writers.isEmpty, chance.chance(20) { rollBack(attempt, in: ledger) }
    return try ledger.execute(
      attempt.command, by: attempt.author, request: request, expecting: attempt.expecting)
  }

  /// Gives the command and takes it back, as if the disk had been full.
  private func rollBack(_ attempt: Attempt, in ledger: Ledger) {
    try? ledger.batch(by: attempt.author, isRehearsal: true) { batch in
      _ = try batch.execute(attempt.command)
    }
  }
}

/// Where a history went another way than its model: what comes after would only repeat it.
///
/// Thrown and not expected: a history is lived outside the tests that look at it.
struct Disagreement: Error {
  /// PLANLEDGER_SEED that repeats it.
  let seed: UInt64
  let step: Int
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
