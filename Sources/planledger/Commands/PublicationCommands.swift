import ArgumentParser
import CanonicalJSON
import PlanDomain
import ProgressLedger

struct PublicationCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publication", abstract: say(ja: "公表版", en: "What was published"),
      subcommands: [List.self, Show.self, PublishedData.self, Withdraw.self])
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(ja: "公表版の一覧", en: "Everything that was published"),
        discussion: say(
          ja: "取り下げたものも残り、作り直せます。",
          en: "What was withdrawn stays and can be made again."))
    }

    @OptionGroup var reading: KnowledgeOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(reading.times) { reading in
        let publications = try reading.view.publications(by: reading.point.knownAt)
        session.show(PublicationTable.table(publications, reading))
      }
    }
  }

  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show", abstract: say(ja: "公表版が何を指すか", en: "What a publication stands for"),
        discussion: say(
          ja: """
            例
              planledger publication show 令和6年度公表版

            データの SHA-256 は、公表したデータのファイルについて sha256sum が示す値です。
            """,
          en: """
            EXAMPLE
              planledger publication show fy2024-report

            The data's SHA-256 is what sha256sum prints of the published data file.
            """))
    }

    @Argument(help: help("公表の名前", "The publication's name", value: "publication"))
    var name: String
    @OptionGroup var reading: KnowledgeOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(reading.times) { reading in
        let publications = try reading.view.publications(by: reading.point.knownAt)
        let made = try publications.known(Words.publicationText(name))
        let withdrawal = publications.withdrawal(of: made.content.name)
        if session.form == .table || session.form == .markdown {
          session.show(PublicationTable.facts(made, withdrawal, reading))
        } else {
          session.show(PublicationTable.table([made], publications, reading))
        }
      }
    }
  }

  struct PublishedData: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "data",
        abstract: say(ja: "公表版のデータを作り直す", en: "Make a publication's data again"),
        discussion: say(
          ja: """
            例
              planledger publication data 令和6年度公表版 --out 令和6年度公表版.json

            数値・状況・判定とその根拠を、コードと事象の番号で持つ JSON（RFC 8785）です。文章や名前は
            入りません。公表したときのバイト列と同じで、違えば断ります（終了コード 1）。
            """,
          en: """
            EXAMPLE
              planledger publication data fy2024-report --out fy2024-report.json

            Figures, states, ratings and what they rest on, under codes and numbers of
            events, as JSON (RFC 8785), without texts and names. The very bytes that were
            published; where they would differ it refuses (exit status 1).
            """))
    }

    @Argument(help: help("公表の名前", "The publication's name", value: "publication"))
    var name: String
    @Option(help: help("書き出すファイル（なければ標準出力）", "The file to write (stdout)", value: "file"))
    var out: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      if let form = session.typedForm, form != .json {
        throw ValidationError(
          say(
            ja: "公表版のデータは JSON です。表が要るときは planledger scorecard -O csv が出します。",
            en: "A publication's data are JSON. Tables come from: planledger scorecard -O csv"))
      }
      try session.read { reading in
        let terms = try reading.view.publications().known(Words.publicationText(name)).content
        let report = try reading.ledger.report(of: terms, in: reading.view)
        let file = try OutputFile(out)
        try file.write(report.dataBytes)
        try file.finish()
        try session.tellWithdrawal(of: terms.name, reading)
      }
    }
  }

  struct Withdraw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "withdraw", abstract: say(ja: "公表版を取り下げる", en: "Withdraw a publication"),
        discussion: say(
          ja: """
            例
              planledger publication withdraw 令和6年度公表版 --reason 差し替えのため

            名前は残り、ほかのものには使えません。作り直すことはできます。理由が要ります。
            """,
          en: """
            EXAMPLE
              planledger publication withdraw fy2024-report --reason 'replaced'

            The name stays and is given to nothing else; the bytes can still be made. A
            reason is required.
            """))
    }

    @Argument(help: help("公表の名前", "The publication's name", value: "publication"))
    var name: String
    @Option(help: help("理由", "Why"))
    var reason: String?
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let reason = try Words.line(optional: reason, of: "--reason")
      try Session(options).write(writing) { view in
        let made = try view.publications().known(Words.publicationText(name))
        return .publishing(.withdraw(made.content.name, reason: reason))
      }
    }
  }
}
