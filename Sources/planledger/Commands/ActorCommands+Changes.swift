import ArgumentParser
import PlanDomain
import ProgressLedger

extension ActorCommands {
  struct Move: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "move", abstract: say(ja: "記録する人の異動", en: "Move somebody to a department"),
        discussion: say(
          ja: """
            例
              planledger actor move a01 --dept 財政部
              planledger actor move a01 --dept D02 --effective 2026-04-01 --reason 人事異動

            その日から、記録には新しい部署が付きます。それまでの記録は変わりません。
            """,
          en: """
            EXAMPLES
              planledger actor move a01 --dept 財政部
              planledger actor move a01 --dept D02 --effective R8.4.1 --reason 'new post'

            From that day on, entries carry the new department. Earlier entries stay.
            """))
    }

    @Argument(help: help("記録者ID", "The actor's id", value: "id"))
    var id: String
    @Option(help: help("新しい部署（コードか名前）", "The new department (code or name)"))
    var dept: String
    @Option(help: help("いつから（なければ今日）", "From which day on (today if not given)", value: "date"))
    var effective: String?
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let actor: ActorID = try Words.code(id, of: "ID")
      let department = try Words.department(dept, of: "--dept")
      let reason = try Words.line(optional: reason, of: "--reason")
      let day = try effective.map(Words.date) ?? session.today()
      try session.write(writing) { _ in
        .actor(actor, .move(to: department, effective: day, reason: reason))
      }
    }
  }

  struct Retire: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "retire", abstract: say(ja: "記録する人が退く", en: "Somebody writes no more"),
        discussion: say(
          ja: """
            例
              planledger actor retire a01 --yes
              planledger actor retire a01 --effective 2026-04-01 --reason 退職 --yes

            --effective は記録しない最初の日です。それまでの記録は残り、IDは二度と使えません。
            端末では確認します。
            """,
          en: """
            EXAMPLES
              planledger actor retire a01 --yes
              planledger actor retire a01 --effective R8.4.1 --reason 'left' --yes

            --effective is the first day on which they write no more. Their entries stay,
            and the id is never given again. Asks on a terminal.
            """))
    }

    @Argument(help: help("記録者ID", "The actor's id", value: "id"))
    var id: String
    @Option(help: help("いつから（なければ今日）", "From which day on (today if not given)", value: "date"))
    var effective: String?
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let actor: ActorID = try Words.code(id, of: "ID")
      let reason = try Words.line(optional: reason, of: "--reason")
      let day = try effective.map(Words.date) ?? session.today()
      try session.write(
        writing,
        asking: { $0.question(about: actor, retiringFrom: day) }
      ) { _ in .actor(actor, .retire(effective: day, reason: reason)) }
    }
  }
}

extension Rehearsal {
  fileprivate func question(about actor: ActorID, retiringFrom day: CivilDate) -> Wording {
    let name = audience.name(actor)
    return Wording(
      ja: "記録者 \(name)は \(day.iso) から記録できなくなります。",
      en: "\(name) writes no more from \(day.iso) on.")
  }
}
