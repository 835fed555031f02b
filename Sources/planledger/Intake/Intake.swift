import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// A file of answers on its way into the ledger: looked at, rehearsed, asked about, taken in.
struct Intake {
  /// One transaction, and so one answer to all of it.
  static let largestWhole = 100_000
  static let partSize = 10_000
  /// A file of more rows is asked about first.
  static let askedAbove = 50

  let session: Session
  let what: ImportCommand.What
  let source: AnswerSource
  let onExisting: OnExisting
  let errors: FaultFile?
  let ledger: Ledger
  let audience: Audience
  private let author: Author
  let writing: WriteOptions

  init(
    _ what: ImportCommand.What, of source: AnswerSource, onExisting: OnExisting,
    errors: FaultFile?, _ writing: WriteOptions, _ session: Session
  ) throws {
    guard writing.prepare == nil, writing.prepared == nil else {
      throw Told(
        .usage, "not-preparable",
        Explanation(
          Wording(
            ja: "取り込みは用意できません。訂正は一件ずつ用意してください。",
            en: "An import cannot be prepared: prepare corrections one by one."),
          advice: Wording(ja: "訂正を用意するとき", en: "To prepare a correction"),
          command: "correct INDICATOR --fy FY VALUE --reason REASON --prepare FILE"))
    }
    self.session = session
    self.what = what
    self.source = source
    self.onExisting = onExisting
    self.errors = errors
    self.writing = writing
    let ledger = try Ledger.open(at: session.path())
    self.ledger = ledger
    audience = try ledger.read { try Audience(ledger, $0) }
    var author = try session.author(writing, channel: .import, fileDigest: source.digest)
    // Who takes in another department's form types for that department.
    author.onBehalfOf =
      try author.onBehalfOf ?? source.department(besidesThatOf: author.actor, in: ledger)?.text
    self.author = author
  }

  /// What the ledger has of this very file already.
  func earlier() throws -> EarlierIntake? {
    try ledger.read { try $0.intake(of: source.digest, counting: what.writes) }
  }

  /// Decides about everything and writes nothing; hears of each row and what it would come to.
  func rehearse(
    noting errors: FaultFile? = nil, _ hear: (AnyAnswerRow, Decision) throws -> Void = { _, _ in }
  ) throws -> IntakeResult {
    let taker = taker(noting: errors)
    try taker.add(faults: formFaults())
    try batch(isRehearsal: true) { batch in
      try source.forEachRow { row in
        if let decision = try taker.take(row, into: batch) { try hear(row, decision) }
      }
    }
    return try completed(taker)
  }

  /// Takes in everything, or nothing where anything is wrong.
  func takeWhole() throws -> IntakeResult {
    let taker = taker(noting: errors)
    try taker.add(faults: formFaults())
    var progress = progress
    defer { progress.end() }
    do {
      try batch(request: try writing.request.map(Words.request)) { batch in
        try source.forEachRow { row in
          _ = try taker.take(row, into: batch)
          progress.show(taker.result.rows)
        }
        // A file that is wrong in one place is sent back whole.
        guard taker.result.faults.isEmpty else { throw Faulty() }
        taker.stored(batch)
      }
    } catch is Faulty {
      // The result says what is wrong.
    }
    return try completed(taker)
  }

  /// Takes in what is right, ten thousand rows at a time, each part under a request id that the
  /// file gives it: an intake that was cut off is begun again, and what is there is passed over.
  func takeInParts() throws -> IntakeResult {
    let taker = taker(noting: errors)
    // Which row is whose cannot be told any more in a form that was changed.
    try taker.add(faults: formFaults())
    guard taker.result.faults.isEmpty else { return taker.result }
    var progress = progress
    defer { progress.end() }
    var part: [AnyAnswerRow] = []
    var number = 0
    func takePart() throws {
      defer { part.removeAll(keepingCapacity: true) }
      number += 1
      if part.isEmpty { return }
      let id = partID(number)
      // What is there is only looked at again: for what is wrong in it, and still is not there.
      let isThere = try ledger.log.read { try $0.event(withID: id) != nil }
      try batch(request: isThere ? nil : id, isRehearsal: isThere) { batch in
        for row in part {
          _ = try taker.take(row, into: batch, isAgain: isThere)
          progress.show(taker.result.rows)
        }
        if !isThere { taker.stored(batch) }
      }
    }
    do {
      try source.forEachRow { row in
        part.append(row)
        if part.count == Self.partSize { try takePart() }
      }
      try takePart()
    } catch {
      guard let last = taker.result.events.last else { throw error }
      throw Told(error, afterStoring: last.upperBound)
    }
    return try completed(taker)
  }

  /// With what the forms ask about and the file has lost; a row that is wrong is not lost.
  private func completed(_ taker: AnswerTaker) throws -> IntakeResult {
    if taker.result.faults.isEmpty {
      taker.add(withoutRow: try codesWithoutRow(among: taker.met))
    }
    return taker.result
  }

  /// The request id of a part: the same file has the same ones.
  private func partID(_ number: Int) -> EventID {
    .version8(naming: "\(writing.request ?? source.digest)/\(what)/\(number)")
  }

  /// Whether the file was taken in by parts: then some of its rows may not be there.
  func wasTakenInParts() throws -> Bool {
    try ledger.log.read { log in
      try (1...source.rowCount / Self.partSize + 1).contains { number in
        try log.event(withID: partID(number)) != nil
      }
    }
  }

  private func taker(noting errors: FaultFile?) -> AnswerTaker {
    AnswerTaker(onExisting: onExisting, audience: audience, errors: errors)
  }

  private var progress: Progress {
    Progress(
      total: source.rowCount, isShown: session.showsProgress, noun: ProgressMeasure.rows)
  }

  private func batch(
    request: EventID? = nil, isRehearsal: Bool = false, _ body: (Batch) throws -> Void
  ) throws {
    let evidence = try EvidenceOption.files(writing.evidence, at: writing.evidenceUrl)
    try ledger.batch(
      by: author, request: request, evidence: evidence, acceptClock: writing.acceptClock,
      isRehearsal: isRehearsal, body)
  }

  private struct Faulty: Error {}
}

extension Told {
  /// What ended an intake of which parts are stored.
  fileprivate init(_ error: any Error, afterStoring last: Int) {
    self = Failure.told(error)
    wroteNothing = false
    details.append(
      Wording(
        ja: "#\(last) までは書き込んであります。同じファイルを --partial でもう一度取り込むと、続きから始まります。",
        en: "What goes up to #\(last) is stored; "
          + "the same file with --partial again goes on from there."))
  }
}
