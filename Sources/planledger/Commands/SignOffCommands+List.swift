import ArgumentParser
import PlanDomain
import ProgressLedger

extension SignOffCommands {
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(ja: "承認待ちの一覧", en: "What waits for whom"),
        discussion: say(
          ja: """
            例
              planledger sign-off list
              planledger sign-off list --dept 総務部     その部署が担当するものだけ

            まだ有効でない記録と、締めた年度の訂正の申請です。部署は、今の担当です。
            """,
          en: """
            EXAMPLES
              planledger sign-off list
              planledger sign-off list --dept 総務部     only what it is in charge of

            Statements that do not count yet, and proposed corrections of closed years; the
            departments are those now in charge.
            """))
    }

    @Option(help: help("この部署の担当だけ（コードか名前）", "Only of this department", value: "dept"))
    var dept: String?
    @Option(help: help("この時までの記録による", "By what was recorded until then", value: "when"))
    var knownAt: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let name = try dept.map { try Words.department($0, of: "--dept") }
      try session.read(TypedTimes(knownAt: knownAt)) { reading in
        let position = reading.point.knownAt
        let organisation = try reading.view.organisation(knownAt: position)
        let department = try name.map {
          try organisation.registered($0, on: reading.ledger.today)
        }
        let waiting = try reading.view.waitingStatements(
          of: department, on: reading.ledger.today, knownAt: position)
        session.show(WaitingTable(waiting, reading).table)
      }
    }
  }
}

/// What waits to be handed in or approved, and for whom.
struct WaitingTable {
  private(set) var table = Table(columns: [
    .init("turn", title: Wording(ja: "だれの番", en: "whose turn")),
    .init("code", title: Wording(ja: "対象", en: "what")),
    .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
    .init("kind", title: Wording(ja: "種別", en: "kind")),
    .init("content", title: Wording(ja: "内容", en: "content")),
    .init("state", title: Wording(ja: "状態", en: "state")),
    .init("department", title: Wording(ja: "部署", en: "department")),
    .init("actor", title: Wording(ja: "記録者", en: "recorded by")),
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
  ])

  init(_ waiting: [WaitingStatement], _ reading: LedgerReading) {
    self.init(waiting, reading.audience)
    table.cite(reading)
  }

  init(_ waiting: [WaitingStatement], _ audience: Audience) {
    for statement in waiting {
      let (kind, content) = statement.content.words
      table.append([
        .word(statement.turn, \.wording), .text(statement.about.code),
        .integer(
          statement.fiscalYear.number, display: say(audience.year(statement.fiscalYear))),
        .text(kind.key, display: say(kind.title)), .text(say(content)),
        .text(statement.state.approvalWord, display: say(statement.state.wording)),
        .text(
          statement.departments.map(\.text).joined(separator: " "),
          display: statement.departments.map { audience.department($0, nil) }
            .joined(separator: "・")),
        .text(
          statement.occurrence.actor.text, display: audience.name(statement.occurrence.actor)),
        .event(statement.occurrence.number),
      ])
    }
  }
}

extension WaitingStatement.Turn {
  fileprivate var wording: Wording {
    switch self {
    case .submission: Wording(ja: "提出", en: "to be submitted")
    case .department: Wording(ja: "部署の承認", en: "its department's approver")
    case .planning: Wording(ja: "企画の承認", en: "the planning division")
    }
  }
}

extension WaitingStatement.Content {
  fileprivate var words: ((key: String, title: Wording), Wording) {
    switch self {
    case .measurement(let measurement):
      (("measurement", Wording(ja: "実績", en: "figure")), measurement.wording)
    case .judgement(let judgement):
      (("judgement", Wording(ja: "判断", en: "judgement")), judgement.wording)
    case .review(let judgement):
      (("review", Wording(ja: "評価", en: "review")), judgement.wording)
    case .takenBack(let judgement):
      (("voiding", Wording(ja: "判断・評価の取消", en: "taken back")), judgement.wording)
    case .correction(let figure):
      (
        ("correction", Wording(ja: "締め後の訂正", en: "late correction")),
        Measurement.figure(figure).wording
      )
    case .overtakenCorrection(let figure):
      (
        (
          "overtaken-correction",
          Wording(ja: "締め後の訂正（前の値について）", en: "late correction of a former figure")
        ), Measurement.figure(figure).wording
      )
    }
  }
}
