import ArgumentParser
import PlanDomain
import ProgressLedger

struct ReviewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "review",
      abstract: say(ja: "施策評価・事務事業評価を記録する", en: "Review a policy's or a project's year"),
      discussion: say(
        ja: """
          例
            planledger review 05 --fy R6 --judgement mostly --effectiveness high \\
              --narrative '採用は計画どおりに進み、研修の受講も増えた。'
            planledger review P05-1 --fy R6 --judgement on-plan --cost 12,345千円 \\
              --next continue --narrative '研修を 24 回開いた。'
            planledger review P05-1 --fy R6 --judgement on-plan --cost 12,354千円 \\
              --narrative '研修を 24 回開いた。' --correct '#130' --reason 事業費の転記の誤り

          運営方針（05）には施策評価、事業（P05-1）には事務事業評価を、年度に一つ記録します。
          事業費はその年度にかかった額（円、9,007,199,254,740,991円まで）で、予算の仕組みとは
          つながりません。
          --correct は前の評価（#N）を置き換えます。理由が要り、前の評価も読めます。
          判定   on-plan 計画どおり  mostly 概ね  behind 遅れ  cannot-judge 評価困難
          度合い high 高い  fair 普通  low 低い
          来年度 expand 拡充  continue 継続  improve 改善  shrink 縮小  end 終了
          """,
        en: """
          EXAMPLES
            planledger review 05 --fy R6 --judgement mostly --effectiveness high \\
              --narrative 'Hiring went as planned.'
            planledger review P05-1 --fy R6 --judgement on-plan --cost 12,345千円 \\
              --next continue --narrative '24 courses.'
            planledger review P05-1 --fy R6 --judgement on-plan --cost 12,354千円 \\
              --narrative '24 courses.' --correct '#130' --reason 'cost copied wrongly'

          One review a year, of a policy (05) or of a project (P05-1). The cost is what the
          project cost in that year, in yen, up to 9,007,199,254,740,991; no budget system
          is asked. --correct replaces an earlier review (#N) and needs a reason; the earlier
          one can still be read.
          JUDGEMENTS on-plan mostly behind cannot-judge
          GRADES     high fair low
          NEXT YEAR  expand continue improve shrink end
          """))
  }

  @Argument(help: help("運営方針か事業のコード", "Code of a policy or project", value: "code"))
  var code: String
  @Option(help: help("年度", "Fiscal year"))
  var fy: String
  @Option(help: help("判定", "The judgement"))
  var judgement: String
  @Option(help: help("有効性", "Effectiveness"))
  var effectiveness: String?
  @Option(help: help("効率性", "Efficiency"))
  var efficiency: String?
  @Option(help: help("来年度の方向", "What is next"))
  var next: String?
  @Option(help: help("事業費（円）", "What the project cost, in yen", value: "yen"))
  var cost: String?
  @Option(help: help("何をして、どうなったか", "What was done and what it came to"))
  var narrative: String
  @Option(help: help("置き換える、前の評価（#N）", "The review that this replaces (#N)", value: "#N"))
  var correct: String?
  @Option(help: help("置き換える理由", "Why it is replaced"))
  var reason: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if correct == nil && reason != nil {
      throw ValidationError(
        say(ja: "--reason は --correct に添えるものです。", en: "--reason goes with --correct."))
    }
  }

  func run() throws {
    let session = try Session(options)
    let year = try Words.fiscalYear(fy)
    let judgement: Judgement = try Words.word(judgement, of: "--judgement")
    let effectiveness: Review.Grade? =
      try effectiveness.map { try Words.word($0, of: "--effectiveness") }
    let efficiency: Review.Grade? = try efficiency.map { try Words.word($0, of: "--efficiency") }
    let next: NextDirection? = try next.map { try Words.word($0, of: "--next") }
    let cost = try cost.map { try Words.yen($0, of: "--cost") }
    let narrative = try Words.note(narrative, of: "--narrative")
    let corrects = try correct.map { try Words.number($0, of: "--correct") }
    let reason = try Words.line(optional: reason, of: "--reason")
    try session.write(writing) { view in
      let review = Review(
        of: try view.reviewed(Words.cleanCode(code)), fiscalYear: year,
        effectiveness: effectiveness, efficiency: efficiency, judgement: judgement, next: next,
        cost: cost, narrative: narrative)
      return .review(ReviewEntry(review: review, corrects: corrects, reason: reason))
    }
  }
}

extension LedgerView {
  /// The policy or project that a code means.
  fileprivate func reviewed(_ code: String) throws -> Review.Reviewed {
    let part = try part(code)
    switch part {
    case .policy(let code): return .policy(code)
    case .undertaking(.project(let code)): return .project(code)
    case .indicator, .undertaking:
      throw Told(
        .notFound, "other-part",
        Explanation(
          Wording(
            ja: "\(part.code) は運営方針でも事業でもないので、この評価の対象になりません。",
            en: "\(part.code) is neither a policy nor a project, so it has no such review."),
          advice: Wording(ja: "コードの一覧", en: "To see the codes"), command: "plan show"))
    }
  }
}
