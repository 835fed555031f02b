import ArgumentParser
import CanonicalJSON
import Exchange
import PlanDomain
import ProgressLedger

struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say(ja: "全体の表、または一つのコードの詳細", en: "The whole at a glance, or one code"),
      discussion: say(
        ja: """
          例
            planledger show
            planledger show 05-2
            planledger show M05-1 --as-of R6
            planledger show 財政部
            planledger show 05-2 --known-at '#95'
          """,
        en: """
          EXAMPLES
            planledger show
            planledger show 05-2
            planledger show M05-1 --as-of R6
            planledger show D01
            planledger show 05-2 --known-at '#95'
          """))
  }

  @Argument(help: help("コード、部署の名称", "A code, or a department's name", value: "code"))
  var code: String?
  @OptionGroup var tables: TableOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let table = try tables.typed(of: "show")
    try session.read(reading.times) { reading in
      guard let code else {
        try session.show(try reading.snapshot(), only: table, reading)
        return
      }
      let detail = try Detail(of: code, reading)
      switch session.form {
      case .json where table == nil, .jsonl where table == nil:
        session.show(.object(detail.json), meta: reading.meta)
      default: try session.show(detail.tables, only: table)
      }
    }
  }
}

struct StateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "state",
      abstract: say(ja: "二つの時点での全体の状態", en: "The whole state at the two times"),
      discussion: say(
        ja: """
          例
            planledger state --as-of R5
            planledger state --as-of R5 --known-at 2024-06-30
            planledger state --known-at '#100' -O json

          --as-of は「どの年度末の状態か」、--known-at は「いつまでの記録によるか」です。
          -O json は全体を一行で出します。等しい状態は等しいバイト列になります。
          -O csv は指標の表です。取組と事業は --table measures, projects で。
          """,
        en: """
          EXAMPLES
            planledger state --as-of R5
            planledger state --as-of R5 --known-at 2024-06-30
            planledger state --known-at '#100' -O json

          --as-of: the end of which fiscal year; --known-at: by what had been recorded.
          -O json gives the whole on one line; equal states give equal bytes.
          -O csv gives the indicators; --table measures or projects the others.
          """))
  }

  @OptionGroup var tables: TableOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let table = try tables.typed(of: "state")
    try session.read(reading.times) { reading in
      try session.show(try reading.snapshot(), only: table, reading)
    }
  }
}

struct SeriesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "series", abstract: say(ja: "指標の年度ごとの値", en: "An indicator's figures by year"),
      discussion: say(
        ja: """
          例
            planledger series 05-2
            planledger series 07-1 07-2 --known-at 2024-06-30
            planledger series 05-2 --history      差し替えられた値も一つずつ

          版の欄に ｜ のある年度から定義が変わっています。
          """,
        en: """
          EXAMPLES
            planledger series 05-2
            planledger series 07-1 07-2 --known-at 2024-06-30
            planledger series 05-2 --history      every replaced figure, too

          From a year whose version is marked | on the definition is another.
          """))
  }

  @Argument(help: help("指標のコード", "Codes of indicators", value: "indicator"))
  var indicators: [String]
  @Flag(help: help("差し替えられた値も一つずつ", "Every statement ever made, also replaced ones"))
  var history = false
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let codes = try indicators.map(Words.indicator)
    try session.read(reading.times) { reading in
      let series = try codes.map { try reading.view.series($0, at: reading.point) }
      session.show(
        history ? SeriesHistoryTable(series, reading).table : SeriesTable(series, reading).table)
    }
  }
}

extension Session {
  /// The state: the document for programs, or one of its tables, else the overview for people.
  func show(_ snapshot: PlanSnapshot, only table: TableName?, _ reading: LedgerReading) throws {
    switch form {
    case .json where table == nil, .jsonl where table == nil:
      show(.object(snapshot.json), meta: reading.meta)
    default:
      if snapshot.plan == nil, form.isForPeople {
        tell(
          Wording(
            ja: "この時点ではまだ計画がありません。採択するとき: planledger plan import PLAN.yaml",
            en: "There is no plan at that point. To adopt one: planledger plan import PLAN.yaml"))
      }
      try show(OverviewTables(snapshot, reading).all, only: table)
    }
  }
}
