import ArgumentParser
import PlanDomain

extension DepartmentCommands {
  struct Merge: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "merge", abstract: say(ja: "部署を統合する", en: "Merge departments"),
        discussion: say(
          ja: """
            例
              planledger department merge 総務部 財政部 --into 行政経営部 --effective 2026-04-01 \\
                --authority 組織規則改正

            --into が新しい名前なら、その部署を設けます。統合される部署の一つでもかまいません。
            担当はその日からすべて移ります。
            """,
          en: """
            EXAMPLE
              planledger department merge 総務部 財政部 --into 行政経営部 --effective 2026-04-01 \\
                --authority 'organisation rules'

            A new name in --into sets that department up; it may be one of those that merge.
            Every duty moves on that day.
            """))
    }

    @Argument(help: help("統合される部署（コードか名前）", "Departments (code or name)", value: "dept"))
    var departments: [String]
    @Option(help: help("統合先（コードか名前）", "Into which one (code or name)", value: "dept"))
    var into: String
    @OptionGroup var change: DepartmentChangeOptions

    func run() throws {
      try change.write(
        .merge(
          departments.map { try Words.department($0, of: "DEPT") },
          into: Words.department(into, of: "--into")))
    }
  }

  struct Split: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "split", abstract: say(ja: "部署を分割する", en: "Divide a department"),
        discussion: say(
          ja: """
            例
              planledger department split 総務部 --into 人事部 --into 総務部 \\
                --effective 2026-04-01 --authority 組織規則改正

            新しい名前の部署は設けられます。元の部署を --into に含めれば存続します。
            担当は移りません。次に department transfer で移してください。
            """,
          en: """
            EXAMPLE
              planledger department split 総務部 --into 人事部 --into 総務部 \\
                --effective 2026-04-01 --authority 'organisation rules'

            A new name sets a department up. Named in --into, the old one goes on.
            No duty moves: do that with department transfer.
            """))
    }

    @Argument(help: help("部署（コードか名前）", "Department (code or name)", value: "dept"))
    var department: String
    @Option(
      parsing: .upToNextOption,
      help: help("分割先（二つ以上、コードか名前）", "Into these, two or more (code or name)", value: "dept"))
    var into: [String]
    @OptionGroup var change: DepartmentChangeOptions

    func run() throws {
      try change.write(
        .split(
          Words.department(department, of: "DEPT"),
          into: into.map { try Words.department($0, of: "--into") }))
    }
  }

  struct Abolish: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "abolish", abstract: say(ja: "部署を廃止する", en: "Abolish a department"),
        discussion: say(
          ja: """
            例
              planledger department abolish 産業経済部 --successor 総合政策部 \\
                --effective 2026-04-01 --authority 組織規則改正

            --effective は部署がなくなる最初の日です。--successor があれば担当はすべてそこへ移り、
            なければ残っている担当を知らせます。
            """,
          en: """
            EXAMPLE
              planledger department abolish 産業経済部 --successor 総合政策部 \\
                --effective 2026-04-01 --authority 'organisation rules'

            --effective is the first day without it. A successor takes every duty over;
            without one, the duties that remain are named.
            """))
    }

    @Argument(help: help("部署（コードか名前）", "Department (code or name)", value: "dept"))
    var department: String
    @Option(help: help("担当を引き継ぐ部署（コードか名前）", "Who takes its duties over", value: "dept"))
    var successor: String?
    @OptionGroup var change: DepartmentChangeOptions

    func run() throws {
      try change.write(
        .abolish(
          Words.department(department, of: "DEPT"),
          successor: successor.map { try Words.department($0, of: "--successor") }))
    }
  }

  struct Transfer: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "transfer",
        abstract: say(ja: "取組・事業・指標の担当を移す", en: "Move duties to another department"),
        discussion: say(
          ja: """
            例
              planledger department transfer M05-1 05-2 --to 人事部 --effective 2026-04-01 \\
                --authority 組織規則改正
              planledger department transfer M07-3 --from 財政部 --to D05 \\
                --effective 2026-04-01 --authority 組織規則改正

            担当が一つなら --from は要りません。指標の担当がまだ決まっていないときも移せます。
            """,
          en: """
            EXAMPLES
              planledger department transfer M05-1 05-2 --to 人事部 --effective 2026-04-01 \\
                --authority 'organisation rules'
              planledger department transfer M07-3 --from 財政部 --to D05 \\
                --effective 2026-04-01 --authority 'organisation rules'

            --from is needed only where several are in charge. A duty that nobody has yet
            can be given so too.
            """))
    }

    @Argument(help: help("取組・事業・指標のコード", "Codes of measures, projects, indicators", value: "code"))
    var codes: [String]
    @Option(help: help("新しい担当（コードか名前）", "Who takes them on (code or name)", value: "dept"))
    var to: String
    @Option(help: help("今の担当（いくつもあるとき）", "Who gives them up, of several", value: "dept"))
    var from: String?
    @OptionGroup var change: DepartmentChangeOptions

    func run() throws {
      try change.write(
        .transfer(
          codes.map { Words.cleanCode($0) },
          from: from.map { try Words.department($0, of: "--from") },
          to: Words.department(to, of: "--to")))
    }
  }
}
