import ArgumentParser
import PlanDomain

extension DepartmentCommands {
  struct Register: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "register", abstract: say(ja: "部署を設ける", en: "Set a department up"),
        discussion: say(
          ja: """
            例
              planledger department register デジタル推進室 --effective 2026-04-01 \\
                --authority 組織規則改正

            コード（D01 …）は台帳が付けます。
            """,
          en: """
            EXAMPLE
              planledger department register デジタル推進室 --effective 2026-04-01 \\
                --authority 'organisation rules'

            The ledger gives the code (D01 …).
            """))
    }

    @Argument(help: help("名前", "Its name", value: "name"))
    var name: String
    @OptionGroup var change: DepartmentChangeOptions

    func run() throws { try change.write(.register(name: Words.name(name, of: "NAME"))) }
  }

  struct Rename: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "rename", abstract: say(ja: "部署を改称する", en: "Give a department another name"),
        discussion: say(
          ja: """
            例
              planledger department rename 総務部 総務企画部 --effective 2026-04-01 \\
                --authority 組織規則改正

            コードも担当も変わりません。それより前の時点では前の名前のままです。
            """,
          en: """
            EXAMPLE
              planledger department rename 総務部 総務企画部 --effective 2026-04-01 \\
                --authority 'organisation rules'

            Code and duties stay. Earlier days keep the earlier name.
            """))
    }

    @Argument(help: help("部署（コードか名前）", "Department (code or name)", value: "dept"))
    var department: String
    @Argument(help: help("新しい名前", "The new name", value: "newname"))
    var newName: String?
    @Option(
      name: [.customLong("to"), .customLong("name")],
      help: help("新しい名前（語で示さないとき）", "The new name, if not given as a word", value: "newname"))
    var optionalName: String?
    @OptionGroup var change: DepartmentChangeOptions

    func validate() throws {
      guard (newName == nil) != (optionalName == nil) else {
        throw ValidationError(
          say(ja: "新しい名前を一つ示してください。", en: "Give one new name."))
      }
    }

    func run() throws {
      let name = newName ?? optionalName ?? ""
      try change.write(
        .rename(
          Words.department(department, of: "DEPT"), to: Words.name(name, of: "NEWNAME")))
    }
  }
}
