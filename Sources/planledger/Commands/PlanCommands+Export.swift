import ArgumentParser
import Exchange
import ProgressLedger

extension PlanCommands {
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "export", abstract: say(ja: "計画を計画ファイルに書き出す", en: "Write the plan as a file"),
        discussion: say(
          ja: """
            例
              planledger plan export --out plan.yaml
              planledger plan export --as-of R6

            今の計画を、取り込めるファイルとして書き出します。次の版は、これを直して
            plan import すれば、直したところだけが事象になります。終了したものは含みません。
            --as-of はその年度末の計画です。
            """,
          en: """
            EXAMPLES
              planledger plan export --out plan.yaml
              planledger plan export --as-of R6

            The present plan as a file that can be imported. Edit it and give it to plan
            import: only what you edited becomes events. What was closed is left out.
            --as-of: the plan at the end of that fiscal year.
            """))
    }

    @Option(help: help("書き出し先（- は標準出力）", "The file to write (- for stdout)", value: "file"))
    var out: String?
    @OptionGroup var reading: ReadOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(reading.times) { reading in
        guard
          let document = try reading.ledger.document(at: reading.point, in: reading.view.log)
        else { throw LedgerFailure.noPlan }
        let file = try OutputFile(out)
        try file.write(PlanFile.text(of: document, exported: reading.exported))
        try file.finish()
      }
    }
  }
}

extension LedgerReading {
  /// The state that a whole plan is written from; nil for the plan of some year, which is no state
  /// to go on from.
  fileprivate var exported: String? {
    point.asOf == nil ? "\(ledger.settings.origin)\(point.knownAt)" : nil
  }
}
