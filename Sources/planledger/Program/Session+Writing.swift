import EventLog
import PlanDomain
import ProgressLedger

/// What a command would come to, for the question that is asked before it is written.
struct Rehearsal {
  let decision: Decision
  let view: LedgerView
  let audience: Audience
  /// The ledger's day.
  let today: CivilDate
}

extension Session {
  /// Opens the ledger and writes what a command comes to; then shows the receipt.
  ///
  /// `question` is asked first, where it has words for what would be written; `list` is shown to
  /// people before the receipt, of a command that writes many things together. `attaching` are
  /// files that the command itself rests on, before those of `--evidence`.
  func write(
    _ options: WriteOptions, expecting: EventNumber? = nil, channel: Author.Channel = .cli,
    fileDigest: String? = nil, attaching: [EvidenceFile] = [], unchanged: Wording? = nil,
    asking question: ((Rehearsal) throws -> Wording?)? = nil,
    listing list: ((Rehearsal) throws -> Table)? = nil,
    _ command: (LedgerView) throws -> PlanCommand
  ) throws {
    let author = try author(options, channel: channel, fileDigest: fileDigest)
    let request = try options.request.map(Words.request)
    let evidence =
      attaching + (try EvidenceOption.files(options.evidence, at: options.evidenceUrl))
    let receipt = try options.receipt.file()
    let ledger = try Ledger.open(at: path())
    try telling(ledger) {
      let command = try ledger.read(command)
      if let question, asks,
        let wording = try rehearse(command, by: author, in: ledger, question) ?? nil
      {
        try confirm(wording)
      }
      let isForPeople = form == .table || form == .markdown
      let listed =
        isForPeople ? try list.flatMap { try rehearse(command, by: author, in: ledger, $0) } : nil
      if let file = options.prepare {
        let events = try ledger.prepare(
          command, by: author, request: request, expecting: expecting, evidence: evidence,
          acceptClock: options.acceptClock)
        return try keep(events, in: file, by: author, unchanged: unchanged)
      }
      let outcome = try ledger.execute(
        command, by: author, request: request, expecting: expecting, evidence: evidence,
        acceptClock: options.acceptClock)
      do {
        if let listed {
          show(listed)
          Console.write("\n")
        }
        try ledger.read { view in
          try showReceipt(outcome, unchanged: unchanged, Audience(ledger, view), view)
        }
      } catch {
        throw Told.stored(outcome.receipts.map(\.position), butNotShown: error)
      }
      if !outcome.receipts.isEmpty && !outcome.isRepetition {
        tell(of: evidence, in: EvidenceFolder(beside: ledger.log.path))
      }
      try write(receipt, proving: outcome.receipts.last?.position, in: ledger)
      if case .erase = command { try tellOfErasure(outcome) }
    }
  }

  /// Puts what was prepared into a file, with the words that led to it.
  private func keep(
    _ events: [PreparedEvent], in file: String, by author: Author, unchanged: Wording?
  ) throws {
    guard !events.isEmpty else {
      if let unchanged { tell(unchanged) }
      return
    }
    var words = GlobalArguments.moved(
      behindTheCommandIn: Array(CommandLine.arguments.dropFirst()))
    // Whoever hands it in may be somebody else, and the writer may have been named by the shell.
    if let actor = author.actor, TypedWords.value(of: "--actor", in: words) == nil {
      words = GlobalArguments.moved(behindTheCommandIn: ["--actor", actor.text] + words)
    }
    try PreparedFile(words: words, events: events).create(file)
    tell(
      Wording(
        ja: "\(events.count) 件を \(file) に用意しました。台帳には何も書いていません。"
          + "次に: planledger sign \(file) --sign KEYFILE",
        en: "\(events.count) event(s) are prepared in \(file); the ledger is as it was. "
          + "Next: planledger sign \(file) --sign KEYFILE"))
  }

  /// What is to be said before a command is written; nil of one that cannot be: it is refused in
  /// its own words by writing it. A repeated request writes nothing either.
  private func rehearse<Answer>(
    _ command: PlanCommand, by author: Author, in ledger: Ledger,
    _ saying: (Rehearsal) throws -> Answer
  ) throws -> Answer? {
    guard let decision = try? ledger.rehearse(command, by: author.actor) else { return nil }
    return try ledger.read { view in
      try saying(
        Rehearsal(
          decision: decision, view: view, audience: Audience(ledger, view), today: ledger.today))
    }
  }

  /// A refusal told with the names and times that the ledger knows.
  func telling<Answer>(_ ledger: Ledger, _ body: () throws -> Answer) throws -> Answer {
    do {
      return try body()
    } catch let rejection as Rejection {
      // Asked of the domain itself, by a page that looks for a name.
      return try telling(ledger) { throw LedgerFailure.rejected(rejection) }
    } catch let failure as LedgerFailure {
      guard let audience = try? ledger.read({ try Audience(ledger, $0) }) else { throw failure }
      throw Told(failure, audience: audience)
    }
  }

  /// The civil date where the ledger is: what is meant when nobody names a day.
  func today() throws -> CivilDate { try Ledger.open(at: path(), access: .readOnly).today }
}
