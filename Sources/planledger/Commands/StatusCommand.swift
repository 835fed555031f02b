import ArgumentParser
import PlanDomain
import ProgressLedger

struct StatusCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: say(ja: "取組・細目・事業の状況を記録する", en: "Record the state of a measure, item or project"),
      discussion: say(
        ja: """
          例
            planledger status M05-1 --to in-progress --effective 2024-04-01
            planledger status M05-1.1 --to done --effective 令和7年3月31日 \\
              --judgement on-plan --next end
            planledger status P06-4 --to in-progress --effective R7.4.1 --reason 追加の工程
            planledger status M05-1 --to planning --effective 2024-04-01 \\
              --correct '#96' --reason 取り違え

          状況   not-started 未着手  planning 検討中  in-progress 実施中  continuing 継続実施
                 done 完了  suspended 休止  cancelled 中止  abolished 廃止  merged 統合
          判定   on-plan 計画どおり  mostly 概ね  behind 遅れ  cannot-judge 評価困難
          来年度 expand 拡充  continue 継続  improve 改善  shrink 縮小  end 終了

          完了・中止・廃止・統合から戻すには理由が要ります。
          --correct は誤っていた記録（#N）を置き換えます。理由が要り、前の記録も読めます。
          状況とその判定は承認の対象ではなく、記録したときから報告書に出ます。
          """,
        en: """
          EXAMPLES
            planledger status M05-1 --to in-progress --effective 2024-04-01
            planledger status M05-1.1 --to done --effective 2025-03-31 \\
              --judgement on-plan
            planledger status M05-1 --to planning --effective 2024-04-01 \\
              --correct '#96' --reason 'mixed up'

          STATES     not-started planning in-progress continuing
                     done suspended cancelled abolished merged
          JUDGEMENTS on-plan mostly behind cannot-judge
          NEXT YEAR  expand continue improve shrink end

          Coming back from done, cancelled, abolished or merged needs a reason.
          --correct replaces an entry that was wrong (#N). It needs a reason.
          States and their judgements need no sign-off: reports show them as recorded.
          """))
  }

  @Argument(help: help("取組・細目・事業のコード", "Code of a measure, item or project", value: "code"))
  var code: String
  @Option(help: help("状況", "The state"))
  var to: String
  @Option(help: help("いつから", "From which date on", value: "date"))
  var effective: String
  @Option(help: help("判定", "The judgement"))
  var judgement: String?
  @Option(help: help("来年度の方向", "What is next"))
  var next: String?
  @Option(help: help("理由", "Why"))
  var reason: String?
  @Option(help: help("置き換える、誤っていた事象（#N）", "The wrong entry that this replaces (#N)", value: "#N"))
  var correct: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let change = StatusChange(
      to: try Words.word(to, of: "--to"), effective: try Words.date(effective),
      judgement: try judgement.map { try Words.word($0, of: "--judgement") },
      next: try next.map { try Words.word($0, of: "--next") },
      reason: try Words.line(optional: reason, of: "--reason"),
      corrects: try correct.map { try Words.number($0, of: "--correct") })
    try session.write(writing) { view in
      let part = try view.part(Words.cleanCode(code))
      guard case .undertaking(let undertaking) = part else {
        throw LedgerFailure.otherPart(part)
      }
      return .changeStatus(undertaking, change)
    }
  }
}
