import ArgumentParser
import PlanDomain
import ProgressLedger

extension RuleSetCommands {
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(ja: "どの年度からどの評価規則か", en: "Which rule set from when on"))
    }

    @OptionGroup var reading: ReadOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(reading.times) { reading in
        session.show(try RuleSetTables(reading).list)
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say(ja: "評価規則の内容", en: "What a rule set says"),
        discussion: say(
          ja: "名前がなければ、--as-of の年度の評価規則です。--as-of もなければ、最後のものです。",
          en: "Without an id, that of the year of --as-of; without that too, the last one."))
    }

    @Argument(help: help("評価規則の名前", "The rule set's id", value: "rule-set"))
    var id: String?
    @OptionGroup var reading: ReadOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let id: RuleSetID? = try id.map { try Words.code($0, of: "ID") }
      try session.read(reading.times) { reading in
        session.show(try RuleSetTables(reading).bands(of: id))
      }
    }
  }
}
