import ArgumentParser
import CanonicalJSON
import Exchange
import PlanDomain
import ProgressLedger

struct DepartmentCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "department",
      abstract: say(
        ja: "部署の設置・改称・統合・分割・廃止と担当替え", en: "Departments through reorganisations"),
      discussion: say(
        ja: """
          例
            planledger department list
            planledger department merge 総務部 財政部 --into 行政経営部 --effective 2026-04-01 \\
              --authority 組織規則改正
            planledger department transfer M05-1 05-2 --to D03 --effective R8.4.1 \\
              --authority 組織規則改正

          部署はコード（D01 …）か、その日の名前で示します。変更には日付と根拠が要り、
          それより前の時点の名前と担当はそのまま読めます。
          誤りは planledger retract '#N' --reason REASON で取り消せます。
          """,
        en: """
          EXAMPLES
            planledger department list
            planledger department merge 総務部 財政部 --into 行政経営部 --effective 2026-04-01 \\
              --authority 'organisation rules'
            planledger department transfer M05-1 05-2 --to D03 --effective 2026-04-01 \\
              --authority 'organisation rules'

          A department is named by its code (D01 …) or by its name on that day. A change
          needs a day and an authority; earlier days keep the names and duties they had.
          What was wrong is taken back by planledger retract '#N' --reason REASON.
          """),
      subcommands: [
        List.self, Register.self, Rename.self, Merge.self, Split.self, Abolish.self,
        Transfer.self,
      ])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(ja: "部署の一覧", en: "The departments"),
        discussion: say(
          ja: """
            例
              planledger department list
              planledger department list --as-of R5        令和5年度末の名前
            """,
          en: """
            EXAMPLES
              planledger department list
              planledger department list --as-of R5        the names at the end of FY2023
            """))
    }

    @OptionGroup var reading: ReadOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(reading.times) { reading in
        let departments = try reading.snapshot().departments
        switch session.form {
        case .json:
          session.show(.array(departments.map { .object($0.json) }), meta: reading.meta)
        case .jsonl:
          let lines = departments.map { JSONValue.object($0.json).canonicalText + "\n" }
          Console.write(lines.joined())
          session.tell(citation: [reading.citation])
        case .table, .markdown, .csv, .tsv: session.show(Self.table(departments, reading))
        }
      }
    }

    private static func table(
      _ departments: [PlanSnapshot.Department], _ reading: LedgerReading
    ) -> Table {
      var table = Table(columns: [
        .init("id", title: Wording(ja: "部署", en: "id")),
        .init("name", title: Wording(ja: "名前", en: "name")),
        .init("since", title: Wording(ja: "から", en: "since")),
        .init("ended", title: Wording(ja: "なくなった日", en: "ended")),
        .init("successors", title: Wording(ja: "引継ぎ先", en: "successors")),
        .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      ])
      for department in departments {
        let successors = department.successors.map(\.text)
        table.append([
          .text(department.code.text), .text(department.name),
          department.since.map { .text($0.iso) } ?? .missing(display: "－"),
          department.ended.map { .text($0.iso) } ?? .missing(display: "－"),
          successors.isEmpty
            ? .missing(display: "－") : .text(successors.joined(separator: " ")),
          .integer(department.statedBy.number, display: department.statedBy.description),
        ])
      }
      table.cite(reading)
      return table
    }
  }
}

/// When a change of the organisation takes effect, and what it rests on.
struct DepartmentChangeOptions: ParsableArguments {
  @Option(help: help("いつから（その日から新しい姿）", "From which day on", value: "date"))
  var effective: String
  @OptionGroup var grounds: GroundsOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  /// Writes the change from its day on.
  func write(_ change: DepartmentCommand.Change) throws {
    let command = DepartmentCommand(
      change, effective: try Words.date(effective), grounds: try grounds.grounds())
    try Session(options).write(writing) { _ in .department(command) }
  }
}
