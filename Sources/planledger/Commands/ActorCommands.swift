import ArgumentParser
import PlanDomain
import ProgressLedger

struct ActorCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "actor",
      abstract: say(
        ja: "記録する人の登録・異動・退任・氏名の消去", en: "Who writes: register, move, retire, erase a name"),
      subcommands: [Add.self, Move.self, Retire.self, Erase.self, List.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add", abstract: say(ja: "記録する人を登録する", en: "Register somebody who writes"),
        discussion: say(
          ja: """
            例
              planledger actor add a01 --name 佐藤花子 --dept 総合政策部
              planledger actor add a02 --name 田中一郎 --dept 総務部 --role approver --actor a01

            ID は台帳に永久に残ります。人が分かる文字にしないでください。
            氏名は消すことのできる別のところに置かれ、台帳には要約値だけが残ります。
            最初の一人は --actor なしで登録できます。知らない部署名は部署として登録されます。
            """,
          en: """
            EXAMPLES
              planledger actor add a01 --name 'Hanako Sato' --dept 総合政策部
              planledger actor add a02 --name 'Ichiro Tanaka' --dept 総務部 \\
                --role approver --actor a01

            The id stays in the ledger for ever, so it must name nobody.
            The name is kept apart, where it can be erased; the ledger holds a digest of it.
            The first actor needs no --actor. An unknown department is registered.
            """))
    }

    @Argument(help: help("記録者ID（人が分からないもの）", "An id that names nobody", value: "id"))
    var id: String
    @Option(help: help("氏名", "The person's name"))
    var name: String
    @Option(help: help("部署（コードか名前）", "Department (code or name)"))
    var dept: String
    @Option(
      help: help(
        "役割: recorder, approver, planner, auditor, administrator",
        "Role: recorder, approver, planner, auditor, administrator"))
    var role = "recorder"
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let registration = ActorRegistration(
        actor: try Words.code(id, of: "ID", otherwise: .badInput),
        name: try Words.name(name, of: "--name"),
        department: try Words.department(dept, of: "--dept"),
        role: try Words.word(role, of: "--role"))
      try Session(options).write(writing) { _ in .registerActor(registration) }
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(ja: "登録された人の一覧", en: "Who is registered"),
        discussion: say(
          ja: """
            部署は今日の、--known-at を付ければその日のものです。退いた人は、その最初の日とともに残ります。
            """,
          en: """
            Departments are those of today, with --known-at of that day. Who retired stays,
            with their first day out.
            """))
    }

    @OptionGroup var reading: KnowledgeOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(reading.times) { reading in
        let position = reading.point.knownAt
        let day = try reading.ledger.day(at: position, in: reading.view)
        var table = Table(columns: [
          .init("actor", title: Wording(ja: "記録者", en: "actor")),
          .init("name", title: Wording(ja: "氏名", en: "name")),
          .init("department", title: Wording(ja: "部署", en: "department")),
          .init("department_name", title: Wording(ja: "部署名", en: "department name")),
          .init("role", title: Wording(ja: "役割", en: "role")),
          .init("registered", title: Wording(ja: "登録", en: "registered")),
          .init("retired", title: Wording(ja: "退任", en: "retired")),
        ])
        for entry in try reading.view.actors(on: day, by: position) {
          table.append([
            .text(entry.actor.text),
            entry.name.map { .text($0) }
              ?? entry.erasure.map { .missing("erased", display: say($0.mark)) }
              ?? .missing("withheld", display: "－"),
            .text(entry.department.text), .text(entry.departmentName),
            .text(entry.role.rawValue, display: say(entry.role.wording)),
            .text(entry.registered.text, display: reading.audience.time(entry.registered)),
            entry.retired.map { .text($0.iso) } ?? .missing(display: "－"),
          ])
        }
        table.cite(reading)
        session.show(table)
      }
    }
  }
}
