import ArgumentParser
import CanonicalJSON
import PlanDomain
import ProgressLedger

extension YearCommands {
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: say(ja: "年度の照会と締め、締め後の変更", en: "Rounds, and changes after closing"),
        discussion: say(
          ja: """
            例
              planledger year show          すべての年度
              planledger year show R6       その年度の経過と、締め後の変更
            """,
          en: """
            EXAMPLES
              planledger year show          every year
              planledger year show R6       what happened to it, and what changed after closing
            """))
    }

    @Argument(help: help("年度（省けばすべて）", "Fiscal year; all without it", value: "fy"))
    var year: String?
    @OptionGroup var tables: TableOptions
    @Option(help: help("この時までの記録による", "By what was recorded until then", value: "when"))
    var knownAt: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let year = try year.map(Words.fiscalYear)
      let table = try tables.typed(of: "year", "show")
      try session.read(TypedTimes(knownAt: knownAt)) { reading in
        let position = reading.point.knownAt
        guard let year else {
          var rounds = RoundTable(try reading.view.rounds(knownAt: position), reading).table
          rounds.name = .round
          return try session.show([rounds], only: table)
        }
        let page = YearPage(try reading.view.year(year, knownAt: position), reading)
        switch session.form {
        case .json where table == nil: session.show(.object(page.json), meta: reading.meta)
        default: try session.show(page.tables, only: table, main: .changes)
        }
      }
    }
  }
}
