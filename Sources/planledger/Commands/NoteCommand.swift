import ArgumentParser
import PlanDomain
import ProgressLedger

struct NoteCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "note", abstract: say(ja: "メモを残す・書き足す", en: "Leave a note, or add to one"),
      discussion: say(
        ja: """
          例
            planledger note 06-3 '令和5年6月から国の公表は保有率'
            planledger note amend '#96' '速報値。確報は九月' --reason 書き漏れ

          メモは、運営方針、取組、細目、事業、指標に付けます。部署や記録者、年度のことは、その事象に
          書き足します（note amend）。メモは消すことのできる別のところに置かれます。
          """,
        en: """
          EXAMPLES
            planledger note 06-3 'from June 2023 the ministry publishes the share held'
            planledger note amend '#96' 'final in September' --reason 'was left out'

          Policies, measures, items, projects and indicators take notes. To departments,
          actors and years words are added at their events (note amend). Notes are kept
          apart, where they can be erased.
          """),
      subcommands: [Add.self, Amend.self], defaultSubcommand: Add.self)
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "add", abstract: say(ja: "メモを残す", en: "Leave a note"),
        discussion: say(
          ja: """
            例
              planledger note 06-3 '令和5年6月から国の公表は保有率'

            add は書かなくてもかまいません。
            """,
          en: """
            EXAMPLE
              planledger note 06-3 'from June 2023 the ministry publishes the share held'

            The word add may be left out.
            """))
    }

    @Argument(
      help: help(
        "運営方針・取組・細目・事業・指標のコード", "Code of a policy, measure, item, project or indicator",
        value: "code"))
    var code: String
    @Argument(help: help("メモ", "The note", value: "text"))
    var text: String
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let note = try Words.note(text, of: "TEXT")
      try session.write(writing) { view in
        .addNote(try view.noted(Words.cleanCode(code)), note: note)
      }
    }
  }

  struct Amend: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "amend",
        abstract: say(ja: "記録した事象に書き足す", en: "Add words to an event that is recorded"),
        discussion: say(
          ja: """
            例
              planledger note amend '#96' '速報値。確報は九月'
              planledger note amend '#96' --reason 出典の書き漏れを補う

            どの事象にも書き足せます。その事象も、それが述べることも変わりません。
            """,
          en: """
            EXAMPLES
              planledger note amend '#96' 'final in September'
              planledger note amend '#96' --reason 'the source was left out'

            Any event takes more words. Neither it nor what it states changes.
            """))
    }

    @Argument(help: help("事象（#N）", "The event (#N)", value: "#N"))
    var event: String
    @Argument(help: help("書き足すメモ", "The words to add", value: "text"))
    var text: String?
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
      // A policy's code is digits too.
      guard Words.clean(event).hasPrefix("#") else {
        throw ValidationError(
          say(ja: "事象は '#12' のように示してください。", en: "Name the event like '#12'."))
      }
    }

    func run() throws {
      let session = try Session(options)
      let number = try Words.number(event, of: "EVENT")
      let note = try text.map { try Words.note($0, of: "TEXT") }
      let reason = try Words.line(optional: reason, of: "--reason")
      try session.write(writing) { _ in .amendNote(number, note: note, reason: reason) }
    }
  }
}

extension LedgerView {
  /// The part of the plan that a code means. A department has events that take more words, and no
  /// notes of its own.
  fileprivate func noted(_ code: String) throws -> PlanPart {
    guard let department = DepartmentCode(code),
      try organisation().departments[department] != nil
    else { return try part(code) }
    throw Told(
      .notFound, "other-part",
      Explanation(
        Wording(
          ja: "\(code) は部署です。メモは、運営方針、取組、細目、事業、指標に付けます。部署のことは、"
            + "その事象（log \(code)）に書き足せます。",
          en: "\(code) is a department. Policies, measures, items, projects and indicators take "
            + "notes; what is to be said of a department is added to one of its events "
            + "(log \(code))."),
        advice: Wording(ja: "事象に書き足すとき", en: "To add words to an event"),
        command: "note amend '#N' TEXT"))
  }
}
