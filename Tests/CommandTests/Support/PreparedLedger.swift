import Foundation
import Testing

/// Ledgers made once, through the program, and copied by every test that needs one.
enum PreparedLedger: String {
  /// Two people and the sample plan.
  case plan
  /// The plan with figures of every kind, statuses, a revised target and a note.
  case year
  /// A small plan with an event of every kind: for tests that read it hundreds of times.
  case small

  /// Puts a copy on a desk, ready to be written by `a01`.
  func put(as name: String = "city.ledger", on workplace: Workplace) throws {
    let bytes =
      switch self {
      case .plan: Self.planBytes
      case .year: Self.yearBytes
      case .small: Self.smallBytes
      }
    try bytes.get().write(to: workplace.file(name))
  }

  /// The variables that name the copy and who writes.
  static let setting = ["PLANLEDGER_FILE": "city.ledger", "PLANLEDGER_ACTOR": "a01"]

  private static let planBytes = made(by: beginning + [["plan", "import", samplePlan]])
  private static let yearBytes = made(from: .plan, by: yearCommands)
  private static let smallBytes = made(by: beginning + [["plan", "import", smallPlan]] + smallYear)

  private static func made(
    from first: PreparedLedger? = nil, by commands: [[String]]
  ) -> Result<Data, any Error> {
    Result {
      let workplace = try Workplace()
      try first?.put(on: workplace)
      for words in commands {
        let result = try workplace.run(words, setting: setting)
        try #require(result.status == 0, "\(words): \(result.error)")
      }
      return try Data(contentsOf: workplace.file("city.ledger"))
    }
  }

  private static let samplePlan = "Examples/tomakomai/plan.yaml"
  private static let smallPlan =
    Repository.root.appending(path: "Tests/CommandTests/Material/small-plan.yaml").path

  private static let beginning = [
    ["init", "city.ledger", "--origin", "ledger.city.example.jp/plan"],
    ["actor", "add", "a01", "--name", "佐藤花子", "--dept", "総務部"],
    [
      "actor", "add", "a02", "--name", "田中一郎", "--dept", "総合政策部", "--role", "approver",
    ],
  ]

  private static let yearCommands = [
    ["record", "05-2", "--fy", "R4", "24.4", "--source", "人事課調べ"],
    ["record", "05-2", "--fy", "R5", "25.1", "--source", "人事課調べ", "--note", "四月一日現在"],
    ["correct", "05-2", "--fy", "R5", "25.3", "--reason", "集計誤り"],
    ["record", "05-1", "--fy", "R5", "１，８０１人"],
    ["record", "07-2", "--fy", "R6", "6.4", "--state", "provisional"],
    ["confirm", "07-2", "--fy", "R6", "6.5"],
    ["record", "07-3", "--fy", "R6", "55.0", "--state", "forecast"],
    ["record", "07-1", "--fy", "R6", "88.0"],
    ["retract", "07-1", "--fy", "R6", "--reason", "別の指標の値", "--yes"],
    ["missing", "08-1", "--fy", "R5", "--because", "no-survey"],
    [
      "status", "M05-1", "--to", "in-progress", "--effective", "2023-04-01", "--judgement",
      "on-plan", "--next", "continue", "--on-behalf-of", "総合政策部",
    ],
    ["status", "M05-1.1", "--to", "suspended", "--effective", "2024-04-01", "--reason", "見直し"],
    ["status", "P05-1", "--to", "done", "--effective", "2025-03-31", "--actor", "a02"],
    [
      "target", "revise", "05-2", "--value", "35.0", "--effective-fy", "R6", "--authority",
      "議決第12号", "--reason", "中間見直し",
    ],
    ["note", "06-3", "国の公表は保有率"],
  ]

  private static let smallYear = [
    ["record", "05-2", "--fy", "R5", "25.1", "--source", "人事課調べ", "--note", "四月一日現在"],
    ["correct", "05-2", "--fy", "R5", "25.3", "--reason", "集計誤り"],
    ["record", "05-1", "--fy", "R6", "１，８０１人", "--state", "provisional"],
    ["confirm", "05-1", "--fy", "R6"],
    ["record", "07-1", "--fy", "R6", "88.0"],
    ["retract", "07-1", "--fy", "R6", "--reason", "別の指標の値", "--yes"],
    ["missing", "07-1", "--fy", "R5", "--because", "no-survey"],
    [
      "status", "M05-1", "--to", "in-progress", "--effective", "2023-04-01", "--judgement",
      "on-plan", "--next", "continue", "--on-behalf-of", "総合政策部",
    ],
    ["status", "M05-1.1", "--to", "suspended", "--effective", "2024-04-01", "--reason", "見直し"],
    ["status", "P05-1", "--to", "done", "--effective", "2025-03-31", "--actor", "a02"],
    [
      "target", "revise", "05-2", "--value", "35.0", "--effective-fy", "R6", "--authority",
      "議決第12号", "--reason", "中間見直し",
    ],
    ["note", "05-1", "国の公表は保有率"],
  ]
}
