import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import Publication

struct ErrataCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "errata",
      abstract: say(ja: "公表のあとで何が変わったか（正誤表）", en: "What changed since a publication"),
      discussion: say(
        ja: """
          例
            planledger errata @令和6年度公表版                  今まで
            planledger errata @令和6年度公表版 @令和7年度公表版   次の公表まで
            planledger errata @令和6年度公表版 --known-at 2026-03-31   そのときまで
            planledger errata @令和6年度公表版 --out 正誤表.html  公表できる頁

          訂正した値、判定・率が変わったもの、確報になった値、加わった値、評価・状況が変わったもの、
          計画・目標・定義が変わったもの、照会・期限・承認・締めが変わったものを、別々の一覧で示します。
          それぞれに、公表した内容と今の内容があり、原因（実績値・目標・評価規則・承認など）のすべてに
          理由、だれが記録しだれが承認したか、いつか、事象の番号があります。
          公表した年度について、公表できるものだけを比べます。
          """,
        en: """
          EXAMPLES
            planledger errata @fy2024-report                    until now
            planledger errata @fy2024-report @fy2025-report     until the next one
            planledger errata @fy2024-report --known-at 2026-03-31   until that day
            planledger errata @fy2024-report --out errata.html  a page to publish

          Corrected figures, what is judged otherwise, confirmed figures, added ones, reviews
          and states told otherwise, changes of the plan itself, and rounds, due dates and
          sign-off are lists of their own, with what was published and what holds now, and
          for every cause (value, target, rule, approval …) why, who recorded and who
          approved it, when, and the event. The published year is compared, and only what
          everybody may see.
          """))
  }

  @Argument(help: help("公表（@名前）", "The publication (@name)", value: "from"))
  var from: String
  @Argument(help: help("後の公表（省くと今）", "A later publication; now when left out", value: "to"))
  var to: String?
  @Option(
    help: help(
      "公表できる頁を書き出す（.html か .md）", "A page to publish: .html or .md", value: "file"))
  var out: String?
  @OptionGroup var reading: KnowledgeOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    _ = try PageForm.ofFile(out)
    guard to == nil || reading.knownAt == nil else {
      throw ValidationError(
        say(
          ja: "後の公表と --known-at は一緒に使えません。公表はその時点を自分で持っています。",
          en: "A later publication and --known-at do not go together: it has its own moment."))
    }
  }

  func run() throws {
    let session = try Session(options)
    try session.read(reading.times) { reading in
      let publications = try reading.view.publications()
      let from = try publications.known(Words.publicationText(from)).content
      let to = try to.map { try publications.known(Words.publicationText($0)).content }
      let errata = try Self.errata(of: from, until: to, reading)
      let tables = ErrataTables(errata, reading)
      if let out {
        session.tell(withdrawn: tables.withdrawals)
        // Beside the publication the page will stand, unless somebody asks for the other language.
        let typed = try options.lang.map { try Words.word($0, of: "--lang") as Language }
        try Self.write(ErrataPage(errata, language: typed ?? from.language), to: out)
      } else {
        try session.show(tables, isEmpty: errata.entries.isEmpty)
      }
    }
  }

  private static func errata(
    of from: PublicationTerms, until to: PublicationTerms?, _ reading: LedgerReading
  ) throws -> Errata {
    if let to {
      guard from.position <= to.position else { throw reversed(from, to) }
      return try reading.ledger.errata(of: from, until: to, in: reading.view)
    }
    let position = reading.point.knownAt
    guard from.position <= position.number else { throw before(from, position) }
    return try reading.ledger.errata(of: from, by: position, in: reading.view)
  }

  private static func write(_ page: ErrataPage, to name: String) throws {
    let file = try OutputFile(name)
    try file.write(PageForm.ofFile(name) == .markdown ? page.markdown : page.html)
    try file.finish()
  }

  private static func before(_ from: PublicationTerms, _ position: Position) -> Told {
    Told(
      .usage, "usage",
      Explanation(
        Wording(
          ja: "\(position) は \(from.name)（#\(from.position) までの記録）より前です。",
          en: "\(position) is before \(from.name), which is by #\(from.position)."),
        advice: Wording(ja: "この公表を見るとき", en: "To see the publication"),
        command: "publication show \(from.name)"))
  }

  private static func reversed(_ from: PublicationTerms, _ to: PublicationTerms) -> Told {
    Told(
      .usage, "usage",
      Explanation(
        Wording(
          ja: "\(to.name) は \(from.name) より前の記録による公表です。",
          en: "\(to.name) is by earlier entries than \(from.name)."),
        advice: Wording(ja: "順を入れ替えてください", en: "Exchange the two"),
        command: "errata \(to.name) \(from.name)"))
  }
}

extension Session {
  fileprivate func show(_ tables: ErrataTables, isEmpty: Bool) throws {
    switch form {
    case .json: show(.object(try tables.json()), meta: try tables.records().meta)
    case .jsonl, .csv, .tsv:
      // Rows have no place for it; the other forms say it themselves.
      tell(withdrawn: tables.withdrawals)
      show(try tables.records())
    case .table, .markdown:
      guard isEmpty else { return show(try tables.tables()) }
      let lines = tables.note + tables.citation
      Console.write(lines.map { TerminalText.escaped($0) + "\n" }.joined())
    }
  }
}
