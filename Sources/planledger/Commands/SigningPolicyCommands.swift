import ArgumentParser
import CanonicalJSON
import PlanDomain
import ProgressLedger

struct SigningPolicyCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "signing-policy",
      abstract: say(ja: "どの記録に署名が要るか", en: "Which entries must be signed"),
      subcommands: [Adopt.self, Show.self])
  }

  struct Adopt: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "adopt", abstract: say(ja: "署名の決まりを定める", en: "Say what must be signed"),
        discussion: say(
          ja: """
            例
              planledger signing-policy adopt --entries required --authority 決裁第8号 \\
                --sign a01.key
              planledger signing-policy adopt --corrections two-departments \\
                --authority 決裁第9号

            この事象から効き、この事象自身もそのように署名されていなければなりません。
            --entries required: 記録する人が自分の鍵で署名します。
            --corrections two-departments: 訂正・取消・鍵の変更に、別の部署の署名も要ります。
            示さないほうは今のままです。満たせる人がいなくなる決まりは断ります。
            """,
          en: """
            EXAMPLES
              planledger signing-policy adopt --entries required --authority 'No. 8' \\
                --sign a01.key
              planledger signing-policy adopt --corrections two-departments \\
                --authority 'No. 9'

            In force from this event on, itself included, so it is signed that way already.
            --entries required: whoever writes signs with a key of their own.
            --corrections two-departments: what corrects, takes back or changes keys is signed
            by another department too.
            What is not given stays. A policy that nobody could meet is refused.
            """))
    }

    @Option(help: help("記録への署名: optional, required", "Entries: optional, required"))
    var entries: String?
    @Option(help: help("訂正への署名: one, two-departments", "Corrections: one, two-departments"))
    var corrections: String?
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      if entries == nil && corrections == nil {
        throw ValidationError(
          say(ja: "--entries か --corrections を示してください。", en: "Give --entries or --corrections."))
      }
    }

    func run() throws {
      let entries: SigningPolicy.Entries? =
        try entries.map { try Words.word($0, of: "--entries") }
      let corrections: SigningPolicy.Corrections? =
        try corrections.map { try Words.word($0, of: "--corrections") }
      let grounds = try grounds.grounds()
      try Session(options).write(writing) { view in
        var policy = try view.signing(knownAt: view.head).ledger.policy
        if let entries { policy.entries = entries }
        if let corrections { policy.corrections = corrections }
        return .signing(.adopt(policy, grounds))
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say(ja: "今の署名の決まり", en: "The signing policy in force"),
        discussion: say(
          ja: "一度も定めていなければ、署名は任意です。", en: "Where none was adopted, signatures are optional."))
    }

    @Option(help: help("この時までの記録による", "By what was recorded until then", value: "when"))
    var knownAt: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(TypedTimes(knownAt: knownAt)) { reading in
        let ledger = try reading.view.signing(knownAt: reading.point.knownAt).ledger
        var table = Table(columns: [
          .init("entries", title: Wording(ja: "記録", en: "entries")),
          .init("corrections", title: Wording(ja: "訂正", en: "corrections")),
          .init("adopted", title: Wording(ja: "採択", en: "adopted by"), alignment: .trailing),
        ])
        table.append([
          .text(ledger.policy.entries.rawValue, display: say(ledger.policy.entries.wording)),
          .text(
            ledger.policy.corrections.rawValue, display: say(ledger.policy.corrections.wording)),
          ledger.policies.last.map { .event($0.occurrence.number) } ?? .missing(),
        ])
        table.cite(reading)
        session.show(table)
      }
    }
  }
}
