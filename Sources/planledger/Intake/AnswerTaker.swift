import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// Takes rows into a batch, one after another, and keeps count: of what they came to, and of what
/// is wrong with them.
final class AnswerTaker {
  private(set) var result = IntakeResult()
  /// The codes of the rows that were met.
  private(set) var met: Set<String> = []
  private let onExisting: OnExisting
  private let audience: Audience
  private let errors: FaultFile?

  init(onExisting: OnExisting, audience: Audience, errors: FaultFile?) {
    self.onExisting = onExisting
    self.audience = audience
    self.errors = errors
  }

  /// What one row came to; nil where nothing was filled in, or where it cannot be taken.
  ///
  /// `isAgain`: what the row says may be there already. Throws only what has nothing to do with the
  /// row: then nothing more can be taken.
  func take(
    _ row: AnyAnswerRow, into batch: Batch, isAgain: Bool = false
  ) throws -> Decision? {
    let onExisting = isAgain ? .skipSame : onExisting
    try Interruption.check()
    result.rows += 1
    let decision =
      switch row {
      case .measurement(let row):
        try take(row, batch, \.indicator.text) {
          try batch.take($0, onExisting: onExisting, row: row.place.row)
        }
      case .status(let row):
        try take(row, batch, \.code) {
          try batch.take($0, onExisting: onExisting, row: row.place.row)
        }
      }
    if let decision { result.add(decision) }
    return decision
  }

  private func take<Answer>(
    _ row: AnswerRow<Answer>, _ batch: Batch, _ code: (Answer) -> String,
    _ decide: (Answer) throws -> Decision
  ) throws -> Decision? {
    for warning in row.warnings { result.add(warning, at: row.place) }
    switch row.content {
    case .unanswered(code: let unanswered):
      met.insert(unanswered)
      result.unanswered.append(unanswered)
    case .faults(let faults):
      for fault in faults { try note(fault) }
    case .answer(let answer):
      met.insert(code(answer))
      do {
        return try decide(answer)
      } catch let failure as LedgerFailure {
        guard let fault = AnswerFault(failure, in: row, for: audience) else { throw failure }
        try note(failure.isAbout(batch) ? .rowTwice(at: fault.place) : fault)
      }
    }
    return nil
  }

  /// What is wrong with the form as a whole.
  func add(faults: [AnswerFault]) throws { for fault in faults { try note(fault) } }

  /// What a form asks about and the file has no row for.
  func add(withoutRow codes: [String]) { result.unanswered += codes }

  private func note(_ fault: AnswerFault) throws {
    result.faults.add(fault)
    try errors?.add(fault)
  }

  /// Where the events of a batch stand, once they are stored.
  func stored(_ batch: Batch) {
    guard let first = batch.first?.number else { return }
    result.events.append(first...(first + batch.count - 1))
  }
}
