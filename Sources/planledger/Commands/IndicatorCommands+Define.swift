import ArgumentParser
import PlanDomain
import ProgressLedger

extension IndicatorCommands {
  struct Define: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "define", abstract: say(ja: "指標を加える", en: "Add an indicator"),
        discussion: say(
          ja: """
            例
              planledger indicator define 05-5 --policy 05 --name 有給休暇取得率 --unit ％ \\
                --direction higher --limits 0..100 --dept 総務部 \\
                --baseline 61.2 --baseline-fy R6 --target 80.0 --target-fy R9 \\
                --effective-fy R8 --reason 中間見直し

            --effective-fy は指標が計画に加わる最初の年度です。
            向きを示さなければ「なし」です。--target だけなら種類は reach、--upper もあれば range、
            --text なら qualitative です（ほかは --kind で）。
            """,
          en: """
            EXAMPLE
              planledger indicator define 05-5 --policy 05 --name 'paid leave' --unit ％ \\
                --direction higher --limits 0..100 --dept 総務部 \\
                --baseline 61.2 --baseline-fy R6 --target 80.0 --target-fy R9 \\
                --effective-fy R8 --reason 'mid-plan review'

            --effective-fy is the first year in which it belongs to the plan. Without a
            direction there is none. --target alone means reach, with --upper range, --text
            qualitative; any other kind by --kind.
            """))
    }

    @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
    var indicator: String
    @Option(help: help("運営方針のコード", "The policy it hangs on", value: "policy"))
    var policy: String
    @Option(help: help("名前", "Its name"))
    var name: String
    @Option(help: help("単位", "Its unit"))
    var unit: String
    @OptionGroup var sense: SenseOptions
    @Option(help: help("担当の部署（コードか名前）", "Department in charge (code or name)"))
    var dept: String?
    @Option(help: help("基準値", "The baseline", value: "value"))
    var baseline: String?
    @Option(help: help("基準値の年度", "The year of the baseline", value: "fy"))
    var baselineFy: String?
    @Option(help: help("目標値", "The target", value: "value"))
    var target: String?
    @Option(help: help("範囲の上の値", "The upper figure of a range", value: "value"))
    var upper: String?
    @Option(help: help("文章による目標", "A target in words"))
    var text: String?
    @Option(
      help: help(
        "目標の種類: reach, at_most, at_least, range, maintain, qualitative, undecided",
        "Its kind: reach, at_most, at_least, range, maintain, qualitative, undecided"))
    var kind: String?
    @Option(help: help("目標の年度", "The year by which", value: "fy"))
    var targetFy: String?
    @Option(help: help("計画に加わる最初の年度", "The first year of the indicator", value: "fy"))
    var effectiveFy: String
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      if baselineFy != nil && baseline == nil {
        throw ValidationError(
          say(ja: "--baseline-fy には --baseline が要ります。", en: "--baseline-fy needs --baseline."))
      }
      if (upper != nil || targetFy != nil) && target == nil && text == nil && kind == nil {
        throw ValidationError(
          say(ja: "目標値がありません（--target か --text）。", en: "The target is missing: --target or --text.")
        )
      }
    }

    func run() throws {
      let code = try Words.indicator(indicator)
      let unit = UnitLabel(try Words.name(unit, of: "--unit"))
      func value(_ text: String?) throws -> Quantity? {
        try text.map { try Words.figure($0).value(in: unit, of: code) }
      }
      let draft = IndicatorDraft(
        code: code, policy: try Words.code(policy, of: "--policy"),
        definition: try typedDefinition(in: unit),
        department: try dept.map { try Words.department($0, of: "--dept") },
        baseline: try value(baseline).map { value in
          Baseline(value: value, fiscalYear: try baselineFy.map(Words.fiscalYear))
        },
        target: try typedTarget(of: code, value: value(target), upper: value(upper)),
        effective: try Words.fiscalYear(effectiveFy), grounds: try grounds.grounds())
      try Session(options).write(writing) { _ in .define(draft) }
    }

    private func typedDefinition(in unit: UnitLabel) throws -> IndicatorDefinition {
      let direction = try sense.typedDirection()
      // That there is none is our reading where nobody said so.
      return IndicatorDefinition(
        name: try Words.name(name, of: "--name"), unit: unit, direction: direction ?? .none,
        directionAssumed: direction == nil, limits: try sense.typedLimits())
    }

    /// The target, in the shape that its figures have where no kind is named.
    private func typedTarget(
      of code: IndicatorCode, value: Quantity?, upper: Quantity?
    ) throws -> Target? {
      let named: Aim.Kind? = try kind.map { try Words.word($0, of: "--kind") }
      let text = try Words.line(optional: text, of: "--text")
      if named == nil && value == nil && upper == nil && text == nil { return nil }
      let kind = named ?? (text != nil ? .qualitative : upper != nil ? .range : .reach)
      guard let aim = Aim(kind: kind, value: value, upperValue: upper, text: text) else {
        throw LedgerFailure.rejected(.targetShape(code, kind))
      }
      return Target(aim: aim, fiscalYear: try targetFy.map(Words.fiscalYear))
    }
  }
}
