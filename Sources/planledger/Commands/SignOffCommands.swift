import ArgumentParser
import PlanDomain
import ProgressLedger

struct SignOffCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sign-off", abstract: say(ja: "値や評価を承認する", en: "Approve figures and reviews"),
      subcommands: [
        Policy.self, Submit.self, Approve.self, Return.self, Withdraw.self, List.self,
      ])
  }

  struct Submit: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "submit", abstract: say(ja: "提出する", en: "Hand in to be approved"),
        discussion: say(
          ja: """
            例
              planledger sign-off submit 05-2 --fy R6     指標の値、運営方針・事業の評価
              planledger sign-off submit '#120'           事象の番号で
              planledger sign-off submit --fy R6 --dept 総務部   未提出のものをまとめて

            訂正・確報にした値は、新しい記録として提出し直します。
            """,
          en: """
            EXAMPLES
              planledger sign-off submit 05-2 --fy R6     an indicator's figure, a review
              planledger sign-off submit '#120'           by the event's number
              planledger sign-off submit --fy R6 --dept 総務部   all that is not yet handed in

            A figure that was corrected or confirmed is handed in anew.
            """))
    }

    @OptionGroup var statements: StatementsArguments
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws { try statements.write(.submit, writing, options) }
  }

  struct Approve: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "approve", abstract: say(ja: "承認する", en: "Approve"),
        discussion: say(
          ja: """
            例
              planledger sign-off approve 05-2 --fy R6 --actor b01
              planledger sign-off approve '#131'          締め後の訂正の申請
              planledger sign-off approve --fy R6 --dept 総務部   その部署のものをまとめて

            次の段階の承認です。部署の段階は担当する部署の approver、企画の段階は planner が行います。
            記録した人は、決まりが認めないかぎり承認できません。まとめての承認は、値を一覧に示して
            一度に記録し、一つでも断られれば何も書きません。締め後の訂正の申請は含みません。
            """,
          en: """
            EXAMPLES
              planledger sign-off approve 05-2 --fy R6 --actor b01
              planledger sign-off approve '#131'          a correction of a closed year
              planledger sign-off approve --fy R6 --dept 総務部   all of that department's

            It is the approval of the next stage: an approver of the department in charge, then
            a planner. Whoever recorded it cannot approve it unless the policy allows that.
            Approving many lists them with their figures, writes them together, or nothing
            where one is refused; corrections of closed years are approved one by one.
            """))
    }

    @OptionGroup var statements: StatementsArguments
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws { try statements.write(.approve, writing, options) }
  }

  struct Return: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "return", abstract: say(ja: "差し戻す", en: "Hand back"),
        discussion: say(
          ja: """
            例
              planledger sign-off return 05-2 --fy R6 --reason 出典を確認のこと

            理由が要ります。直すか、同じものを提出し直すまで、承認は始まりません。
            """,
          en: """
            EXAMPLE
              planledger sign-off return 05-2 --fy R6 --reason 'name the source'

            A reason is required. Nothing is approved until it is handed in again.
            """))
    }

    @OptionGroup var statement: StatementArguments
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let reason = try Words.line(optional: reason, of: "--reason")
      try statement.write(.return(reason: reason), writing, options)
    }
  }

  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "withdraw", abstract: say(ja: "承認を取り消す", en: "Take an approval back"),
        discussion: say(
          ja: """
            例
              planledger sign-off withdraw 05-2 --fy R6 --reason 根拠資料の差替え

            理由が要ります。最後の承認だけが取り消され、提出済に戻ります。承認の事象は残ります。
            """,
          en: """
            EXAMPLE
              planledger sign-off withdraw 05-2 --fy R6 --reason 'another source'

            A reason is required. The last approval is taken back and the statement counts as
            submitted again; the event of the approval stays.
            """))
    }

    @OptionGroup var statement: StatementArguments
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let reason = try Words.line(optional: reason, of: "--reason")
      try statement.write(.withdraw(reason: reason), writing, options)
    }
  }
}
