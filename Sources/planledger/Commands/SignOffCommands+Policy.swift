import ArgumentParser
import PlanDomain
import ProgressLedger

extension SignOffCommands {
  struct Policy: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "policy",
        abstract: say(ja: "だれの承認が要るかを定める", en: "Say whose approval is needed"),
        discussion: say(
          ja: """
            例
              planledger sign-off policy --stages department,planning --effective-fy R6 \\
                --authority 要綱第5条
              planledger sign-off policy --stages none --effective-fy R9 --reason 試行の終了

            その年度からの値と評価は、すべての段階が順に承認してはじめて有効になります。
            定めるまでは、記録した値がそのまま有効です。締めた年度は訂正の申請だけを受け付けます
            （--unlock-closed でやめる）。根拠か理由が要ります。
            取組・事業の状況とその判定（status）は承認の対象ではありません。
            先に planner（と、department の段階には approver）を登録してください。定めたあとは、
            承認の決まり、計画と目標・基準値・担当、評価の設定、年度の照会・締め、企画部門の判断、公表は
            planner だけが、approver・planner・administrator の登録と異動、文章の消去は planner か
            administrator だけが行えます。auditor と administrator は値や状況を記録しません。
            締めた年度の決まりは、締めを解除するまで変えられません。
            """,
          en: """
            EXAMPLES
              planledger sign-off policy --stages department,planning --effective-fy R6 \\
                --authority 'rules, article 5'
              planledger sign-off policy --stages none --effective-fy R9 \\
                --reason 'trial over'

            From that year on figures and reviews count once every stage has approved them, in
            order; until then what is recorded counts. A closed year takes only proposed
            corrections (not with --unlock-closed). Authority or reason is required.
            The states of measures and projects (status) need no sign-off.
            Register a planner first, and an approver for the department's stage. From then
            on only a planner changes the policy, the plan with its targets, baselines and duties,
            how figures are judged, the rounds of years, the planning division's judgements and
            publications; and only a planner or administrator registers, moves or retires
            approvers, planners and administrators, or erases texts. Auditors and administrators
            record no figures or states. The policy of a closed year stays until it is reopened.
            """))
    }

    @Option(help: help("段階: department, planning, none", "department, planning or none"))
    var stages: String
    @Option(help: help("どの年度から", "From which fiscal year on", value: "fy"))
    var effectiveFy: String
    @Flag(help: help("記録した人の承認を認める（小さな組織）", "Let whoever recorded approve (a small office)"))
    var allowOwn = false
    @Flag(help: help("締めた年度の変更を断らない", "Do not refuse changes of closed years"))
    var unlockClosed = false
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let policy = SignOffPolicy(
        stages: try Words.stages(stages, of: "--stages"),
        effective: try Words.fiscalYear(effectiveFy), allowsOwnApproval: allowOwn,
        locksClosedYears: !unlockClosed)
      let grounds = try grounds.grounds()
      try Session(options).write(writing) { _ in .signOff(.adopt(policy, grounds)) }
    }
  }
}

extension Words {
  /// `department,planning`, or `none`: each stage once, in the order of approving.
  static func stages(_ text: String, of option: String) throws -> [SignOffStage] {
    if clean(text) == "none" { return [] }
    let stages: [SignOffStage] = try text.split(separator: ",", omittingEmptySubsequences: false)
      .map { try word(String($0), of: option) }
    guard Set(stages).count == stages.count else {
      throw unreadable(
        text, option, Wording(ja: "同じ段階が二度あります", en: "a stage is named twice"),
        status: .usage)
    }
    return stages
  }
}
