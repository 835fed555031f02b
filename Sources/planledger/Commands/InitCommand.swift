import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: say(ja: "新しい、空の台帳を作る", en: "Make a new, empty ledger"),
      discussion: say(
        ja: """
          例
            planledger init 市の計画.ledger
            planledger init city.ledger --origin ledger.city.example.jp/plan

          あるファイルには、空のファイルにも、決して上書きしません。
          --origin は台帳の名前で、あとから変えられません（スキームのない URL）。
          次: planledger actor add
          """,
        en: """
          EXAMPLES
            planledger init city.ledger
            planledger init city.ledger --origin ledger.city.example.jp/plan

          Nothing is ever written over a file, not even an empty one.
          --origin names the log for ever (a URL without a scheme).
          Next: planledger actor add
          """))
  }

  @Argument(help: help("作るファイル", "The file to make", value: "file"))
  var file: String

  @Option(help: help("台帳の名前（変えられない）", "The log's name, for ever", value: "name"))
  var origin: String?

  @Option(help: help("時間帯（IANA）", "Time zone (IANA)", value: "zone"))
  var tz = "Asia/Tokyo"

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    guard LedgerZone(identifier: tz) != nil else {
      throw Told(
        .usage, "unknown-zone",
        Explanation(
          Wording(ja: "時間帯「\(tz)」はありません。", en: "There is no time zone \"\(tz)\"."),
          advice: Wording(ja: "例: Asia/Tokyo", en: "For example Asia/Tokyo")))
    }
    let genesis = LedgerCreated(
      origin: try Origin.checked(origin), timeZone: tz, language: session.language)
    let ledger = try Ledger.create(at: file, as: genesis)
    switch session.form {
    case .json, .jsonl:
      session.show(
        .object(["file": .string(file), "origin": .string(genesis.origin), "tz": .string(tz)]))
    case .table, .markdown, .csv, .tsv:
      Console.write(
        TerminalText.escaped(
          say(
            ja: "台帳を作りました: \(file)（\(ledger.settings.origin)、\(tz)）",
            en: "Made the ledger \(file) (\(ledger.settings.origin), \(tz))")) + "\n")
      session.tell(
        Wording(
          ja: "次: planledger --ledger \(file) actor add ID --name 氏名 --dept 部署",
          en: "Next: planledger --ledger \(file) actor add ID --name NAME --dept DEPARTMENT"))
    }
    session.tellLeftovers(of: file)
  }
}

/// The log's name in a form that a checkpoint can carry.
enum Origin {
  /// A URL without a scheme, neither blanks nor plus (C2SP tlog-checkpoint); made up where none
  /// is given.
  static func checked(_ origin: String?) throws -> String {
    guard let origin else {
      let random = UInt64.random(in: .min ... .max)
      return "planledger.invalid/" + String(random, radix: 16)
    }
    let isPlain = origin.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "+") }
    guard !origin.isEmpty, origin.utf8.count <= 200, isPlain, !origin.contains("://") else {
      throw Told(
        .usage, "origin",
        Explanation(
          Wording(
            ja: "--origin「\(origin)」は使えません: スキームのない URL で、空白と + は使えません。",
            en: "--origin \"\(origin)\" will not do: a URL without scheme, blanks or plus.")))
    }
    return origin
  }
}
