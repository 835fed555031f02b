import ArgumentParser
import PlanDomain
import ProgressLedger

/// What a step of signing off is about: an event's number, or a code and its year.
struct StatementArguments: ParsableArguments {
  @Argument(
    help: help("指標・運営方針・事業のコードか事象（#N）", "A code, or an event (#N)", value: "code|#N"))
  var what: String
  @Option(help: help("コードの年度", "The code's fiscal year", value: "fy"))
  var fy: String?

  func write(
    _ act: SignOffRequest.Act, _ writing: WriteOptions, _ options: GlobalOptions
  ) throws {
    let named = try NamedStatement(what, fy: fy)
    try Session(options).write(writing) { view in
      .signOff(.step(SignOffRequest(act, try named.target(in: view))))
    }
  }
}

/// The same, or everything of a year that waits for the step.
struct StatementsArguments: ParsableArguments {
  @Argument(
    help: help("指標・運営方針・事業のコードか事象（#N）", "A code, or an event (#N)", value: "code|#N"))
  var what: String?
  @Option(help: help("年度", "The fiscal year", value: "fy"))
  var fy: String?
  @Option(
    help: help(
      "その年度の、この部署の担当をまとめて（コードか名前）", "All of that year that this department is in charge of",
      value: "dept"))
  var dept: String?
  @Flag(help: help("その年度の、自分の番のものをまとめて", "All of that year whose turn is yours"))
  var all = false

  func validate() throws {
    guard [what != nil, dept != nil, all].filter({ $0 }).count == 1 else {
      throw ValidationError(
        say(
          ja: "コードか事象（#N）、--dept、--all のどれか一つを示してください。",
          en: "Name one of a code or event (#N), --dept, --all."))
    }
    if what == nil && fy == nil {
      throw ValidationError(say(ja: "まとめるときは --fy が要ります。", en: "--dept and --all need --fy."))
    }
  }

  func write(
    _ act: SignOffRequest.Act, _ writing: WriteOptions, _ options: GlobalOptions
  ) throws {
    if let what {
      let named = try NamedStatement(what, fy: fy)
      return try Session(options).write(writing) { view in
        .signOff(.step(SignOffRequest(act, try named.target(in: view))))
      }
    }
    guard let fy else { preconditionFailure("--dept and --all come with a year") }
    let target = SignOffRequest.Target.waiting(
      try Words.fiscalYear(fy), department: try dept.map { try Words.department($0, of: "--dept") })
    try Session(options).write(writing, listing: { try $0.statementsTaken }) { _ in
      .signOff(.step(SignOffRequest(act, target)))
    }
  }
}

/// A statement as somebody names it.
private struct NamedStatement {
  let what: String
  let number: EventNumber?
  let year: FiscalYear?

  /// Throws `ValidationError` for a code without a year, or an event with one.
  init(_ what: String, fy: String?) throws {
    self.what = what
    number = Words.clean(what).hasPrefix("#") ? try Words.number(what, of: "#N") : nil
    year = try fy.map(Words.fiscalYear)
    guard (number == nil) == (year != nil) else {
      throw ValidationError(
        say(ja: "コードには --fy が要り、事象（#N）には要りません。", en: "A code needs --fy, an event (#N) none."))
    }
  }

  func target(in view: LedgerView) throws -> SignOffRequest.Target {
    if let number { return .statement(number) }
    guard let year else { preconditionFailure("a code comes with its year") }
    return .standing(try view.part(Words.cleanCode(what)), year)
  }
}

extension Rehearsal {
  /// What the steps are about, as `sign-off list` shows it.
  fileprivate var statementsTaken: Table {
    get throws {
      let numbers = Set(
        decision.events.compactMap { event in
          if case .signOffStep(let step) = event { step.statement } else { nil }
        })
      let waiting = try view.waitingStatements(on: today, knownAt: view.head)
      return WaitingTable(waiting.filter { numbers.contains($0.occurrence.number) }, audience).table
    }
  }
}
