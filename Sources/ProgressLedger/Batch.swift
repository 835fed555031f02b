package import EventLog
package import PlanDomain

/// Many commands in one transaction, each decided on what those before it wrote.
///
/// Valid only inside the call that handed it out. A refused command leaves the batch as it was, so
/// the next one can be tried; an error of the log spoils it.
package final class Batch {
  /// How many events the batch has appended.
  package private(set) var count = 0
  /// The first one; nil while there is none.
  package private(set) var first: EventNumber?

  private let transaction: LedgerTransaction
  private let author: Author
  private let request: EventID?
  private let evidence: [EvidenceFile]
  private let acceptClock: Bool
  private let isRehearsal: Bool
  private let today: CivilDate
  /// Found out once, and again after the organisation has changed.
  private var attribution: Attribution?
  private var signing: SigningCheck?

  init(
    _ transaction: LedgerTransaction, by author: Author, request: EventID?,
    evidence: [EvidenceFile], acceptClock: Bool, isRehearsal: Bool, on today: CivilDate
  ) {
    self.transaction = transaction
    self.author = author
    self.request = request
    self.evidence = evidence
    self.acceptClock = acceptClock
    self.isRehearsal = isRehearsal
    self.today = today
  }

  var folds: StreamFolds { transaction.folds }

  /// Appends what a command comes to. `row` is the line of a file that it came from.
  ///
  /// Throws `LedgerFailure` for a refusal, which leaves the batch as it was, and `LogFailure`.
  @discardableResult
  package func execute(_ command: PlanCommand, row: Int? = nil) throws -> Decision {
    let attribution = try attribution(for: command)
    let decision = try folds.decide(command, by: author.actor, as: attribution, on: today)
    guard !decision.events.isEmpty else { return decision }
    try checkSignatures(of: decision, attribution)
    let isFirst = count == 0
    let receipts = try transaction.append(
      decision.events, encoded: decision.encoded(with: isFirst ? evidence : [], row: row),
      by: attribution, request: isFirst ? request : nil, signers: author.signers,
      acceptClock: acceptClock)
    try transaction.log.erase(decision.erasedTexts)
    if first == nil { first = receipts.first.map { EventNumber($0.position.number) } }
    count += receipts.count
    if decision.events.contains(where: \.changesWriters) {
      self.attribution = nil
      signing = nil
    }
    return decision
  }

  private func checkSignatures(of decision: Decision, _ attribution: Attribution) throws {
    var check = try signing ?? SigningCheck(folds)
    // Whoever only tries it out need not sign.
    try check.check(decision, by: author, attribution, isPreparing: isRehearsal, on: today)
    signing = check
  }

  /// Who would write need not be known where nothing is written.
  func rehearseForNobody() { attribution = .system }

  private func attribution(for command: PlanCommand) throws -> Attribution {
    if let attribution { return attribution }
    let found = try folds.attribution(of: author, for: command, on: today)
    if found != .system { attribution = found }
    return found
  }
}

extension Ledger {
  /// Writes many commands together or, when `body` throws or the batch is only a rehearsal, none.
  ///
  /// `request` becomes the id of the first event, which names the evidence. A rehearsal decides and
  /// appends as the real one does, and then takes everything back. Throws what `body` throws,
  /// `LedgerFailure` and `LogFailure`.
  package func batch<Answer>(
    by author: Author, request: EventID? = nil, evidence: [EvidenceFile] = [],
    acceptClock: Bool = false, isRehearsal: Bool = false, _ body: (Batch) throws -> Answer
  ) throws -> Answer {
    let today = today
    var answer: Answer?
    do {
      try write { transaction in
        let batch = Batch(
          transaction, by: author, request: request, evidence: evidence, acceptClock: acceptClock,
          isRehearsal: isRehearsal, on: today)
        if isRehearsal && author.actor == nil { batch.rehearseForNobody() }
        answer = try body(batch)
        if isRehearsal { throw Rehearsed() }
        if batch.count > 0 { try EvidenceFolder(beside: log.path).keep(evidence) }
      }
    } catch is Rehearsed {
      // Taken back as intended.
    }
    guard let answer else { preconditionFailure("a batch that did not throw has its answer") }
    return answer
  }

  /// Takes a rehearsed transaction back.
  private struct Rehearsed: Error {}
}

extension PlanEvent {
  /// Whether the event may change who writes, and what of it has to be signed.
  fileprivate var changesWriters: Bool {
    switch subject {
    case .actor, .department, .ledger: true
    default: false
    }
  }
}
