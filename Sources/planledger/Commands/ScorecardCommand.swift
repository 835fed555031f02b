import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

struct ScorecardCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scorecard",
      abstract: say(ja: "年度の評価: 指標、取組、事業", en: "How a year went: indicators, measures, projects"),
      discussion: say(
        ja: """
          例
            planledger scorecard                     数値のある最新の年度
            planledger scorecard 07 --fy R6          運営方針07の令和6年度
            planledger scorecard 05-3 --explain      どう計算したかを文で
            planledger scorecard 財政部 --fy R6
            planledger scorecard --by dept
            planledger scorecard --from R5 --to R6   判定がどう変わったか、なぜか
            planledger scorecard --fy R5 --from 2025-07-31
            planledger scorecard --rule-set jp-basic-2   別の評価規則なら
            planledger scorecard -O csv --table reviews  施策評価・事務事業評価を表計算へ

          上限や下限を守る指標は、達成か未達かと余裕を示し、率を出しません。
          数値のない年度は空白にせず、その理由を示します。
          計算とは別に人の判断があれば、判定の欄に並べ、--explain ではコメントも示します。
          """,
        en: """
          EXAMPLES
            planledger scorecard                     the newest year with figures
            planledger scorecard 07 --fy R6          policy 07 in fiscal year 2024
            planledger scorecard 05-3 --explain      the arithmetic in a sentence
            planledger scorecard D03 --fy R6
            planledger scorecard --by dept
            planledger scorecard --from R5 --to R6   what is rated otherwise, and why
            planledger scorecard --fy R5 --from 2025-07-31
            planledger scorecard --rule-set jp-basic-2   what if by another rule set
            planledger scorecard -O csv --table reviews  the reviews for a spreadsheet

          Where a bound is to be kept, it is met or not, with the headroom and never a rate.
          A year without a figure is not left blank: the reason stands there. What people
          judged beside the arithmetic stands with the rating, its comment with --explain.
          """))
  }

  @Argument(
    help: help(
      "運営方針・指標のコード、部署（コードか名称）", "A policy, an indicator, or a department (code or name)",
      value: "code"))
  var code: String?
  @Option(
    help: help(
      "評価する年度（省くと数値のある最新の年度）", "The year judged; else the newest with figures", value: "fy"))
  var fy: String?
  @Option(help: help("まとめ方: policy, dept", "In groups by: policy, dept", value: "by"))
  var by: String?
  @Option(
    help: help("この評価規則で判定したらどうなるか", "What if judged by this rule set", value: "rule-set"))
  var ruleSet: String?
  @Flag(help: help("判定の根拠を一つずつ文で示す", "A sentence on the arithmetic of each rating"))
  var explain = false
  @Flag(name: .customLong("public"), help: help("公表できるものだけ", "Only what everybody may see"))
  var isPublic = false
  @Option(
    help: help("比べる前の時点（年度, #N, 日付, @名前）", "Compare from: FY, #N, date, @name", value: "from"))
  var from: String?
  @Option(help: help("比べる後の時点（省くと今）", "Compare to; now when left out", value: "to"))
  var to: String?
  @OptionGroup var tables: TableOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  /// In which groups indicators and measures are told.
  enum Grouping: String, CaseIterable {
    case policy, dept
  }

  func run() throws {
    let session = try Session(options)
    let grouping: Grouping = try by.map { try Words.word($0, of: "--by") } ?? .policy
    let times = try reading.times.judging(fy)
    let table = try tables.typed(of: "scorecard")
    let rules: RuleSetID? = try ruleSet.map { try Words.code($0, of: "--rule-set") }
    if let from {
      try compare(ComparedPoint(from), to.map(ComparedPoint.init), times, rules, session)
      return
    }
    if to != nil { throw Self.toWithoutFrom }
    try session.read(times) { reading in
      let scope = try reading.scope(code)
      let report = try reading.report(scope, readers: readers, span: .oneYear)
      let other = try rules.map { rules in
        try reading.report(scope, readers: readers, by: rules, span: .oneYear)
      }
      let page = ScorecardPage(
        report, of: scope, whatIf: other, grouping, explains: explain,
        reading.looking(at: report.moment))
      try session.show(page, only: table)
      session.tellCaveats(of: report)
      session.tellJoining(of: scope, in: report)
    }
  }

  private var readers: ReportReaders { isPublic ? .everybody : .staff }

  /// What two points of either time rate otherwise: of two years each in its own, else every year.
  private func compare(
    _ from: ComparedPoint, _ to: ComparedPoint?, _ times: TypedTimes, _ rules: RuleSetID?,
    _ session: Session
  ) throws {
    try ComparedPoint.check(from, to, times, in: "scorecard")
    try session.read(from.times(else: times)) { reading in
      var earlier = reading
      var later = try LedgerReading(
        reading.ledger, reading.view, to?.times(else: times) ?? times)
      let scope = try later.scope(code)
      // Two moments of recording are compared about the same years; a publication has its own.
      if to == nil, !from.isYear { later.point.asOf = later.point.asOf ?? earlier.point.asOf }
      let present = try later.report(scope, readers: readers, by: rules)
      if !from.isYear { earlier.point.asOf = earlier.point.asOf ?? present.moment.asOf }
      let past = try earlier.report(scope, readers: readers, by: rules)
      let (first, last) = (past.moment, present.moment)
      let isOfYears = first.asOf != last.asOf
      guard first.asOf <= last.asOf, first.knownAt.number <= last.knownAt.number else {
        throw reversed(first, last, later.view.head)
      }
      try session.show(
        RatingChangePage(
          isOfYears ? past.progress(to: present) : past.changes(to: present), from: past,
          to: present, later.looking(at: present.moment)))
    }
  }

  /// What made the earlier one differ was there before: the causes lead one way, from the earlier
  /// year, and from what was known earlier.
  private func reversed(_ one: ReportMoment, _ other: ReportMoment, _ head: Position) -> Told {
    let years = [one.asOf, other.asOf].sorted().map(\.shortEra)
    let known = [one.knownAt, other.knownAt].sorted { $0.number < $1.number }
    var words = ["scorecard"] + (code.map { [$0] } ?? [])
    if years[0] == years[1] {
      words += ["--fy", years[0], "--from", "'\(known[0])'", "--to", "'\(known[1])'"]
    } else {
      words += ["--from", years[0], "--to", years[1]]
      if known[1] != head { words += ["--known-at", "'\(known[1])'"] }
    }
    let isOfKnowledge = one.asOf <= other.asOf
    let (first, last) =
      isOfKnowledge
      ? ("\(one.knownAt)", "\(other.knownAt)") : (one.asOf.shortEra, other.asOf.shortEra)
    return Told(
      .usage, "usage",
      Explanation(
        Wording(ja: "\(last) は \(first) より前です。", en: "\(last) is before \(first)."),
        advice:
          isOfKnowledge && years[0] != years[1]
          ? Wording(ja: "同じ記録で比べてください", en: "Compare both by the same entries")
          : Wording(ja: "順を入れ替えてください", en: "Exchange the two"),
        command: words.joined(separator: " ")))
  }

  private static var toWithoutFrom: Told {
    Told(
      .usage, "usage",
      Explanation(
        Wording(ja: "--to には --from も要ります。", en: "--to needs --from as well."),
        advice: Wording(ja: "使い方", en: "Usage"), command: "scorecard --help"))
  }
}

extension TypedTimes {
  /// The year that is judged is the year whose end is looked at. Throws a `Told` where an option
  /// says otherwise.
  fileprivate func judging(_ year: String?) throws -> TypedTimes {
    guard let year else { return self }
    if let asOf, try Words.fiscalYear(asOf) != Words.fiscalYear(year) {
      throw Told(
        .usage, "usage",
        Explanation(
          Wording(
            ja: "--fy と --as-of に別の年度は書けません。",
            en: "--fy and --as-of cannot name different years."),
          advice: Wording(ja: "使い方", en: "Usage"), command: "scorecard --help"))
    }
    return TypedTimes(asOf: year, knownAt: knownAt)
  }
}

extension LedgerReading {
  /// What a code asks to see. Throws `LedgerFailure.unknownCode`, and a `Told` for what is shown
  /// with its policy alone.
  func scope(_ code: String?) throws -> ReportScope {
    guard let code else { return .everything }
    let reference = try Detail.reference(code, self)
    switch reference.subject {
    case .policy(let code): return .policy(code)
    case .indicator(let code): return .indicator(code)
    case .department(let code): return .department(code)
    default: throw notAssessed(reference)
    }
  }

  private func notAssessed(_ reference: Reference) -> Told {
    Told(
      .notFound, "other-part",
      Explanation(
        Wording(
          ja: "\(reference.code) は取組・細目・事業です。評価表は運営方針・指標・部署ごとに示します。",
          en: "\(reference.code) is a measure, item or project. A scorecard is of a policy, an "
            + "indicator or a department."),
        advice: Wording(ja: "見るとき", en: "To look at it"), command: "show \(reference.code)"))
  }

  /// The report at the point.
  func report(
    _ scope: ReportScope = .everything, readers: ReportReaders = .staff,
    by rules: RuleSetID? = nil, span: ReportSpan = .everyYear
  ) throws -> PlanReport {
    try ledger.report(
      of: ReportRequest(
        asOf: point.asOf, knownAt: point.knownAt, day: try ledger.day(at: point.knownAt, in: view),
        readers: readers, scope: scope, ruleSet: rules, span: span), in: view)
  }
}
