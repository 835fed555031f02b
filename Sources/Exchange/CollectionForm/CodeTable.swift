package import PlanDomain
import Spreadsheets

/// The sheet of all words that a form takes, with the codes that files use for them.
package enum CodeTable {
  /// One closed list.
  package enum List: CaseIterable, Sendable {
    case figureState, missingReason, intent, status, judgement, next

    /// Where its words are filled in.
    package var column: AnswerColumn {
      switch self {
      case .figureState: .state
      case .missingReason: .missingReason
      case .intent: .intent
      case .status: .status
      case .judgement: .judgement
      case .next: .next
      }
    }

    /// Each word of the office with its code.
    package var entries: [(word: String, code: String)] {
      switch self {
      case .figureState:
        // From the firmest on, as an office thinks of them; a year without a figure is the fourth.
        FigureState.allCases.reversed().map { ($0.wording.ja, $0.rawValue) }
          + [(CodeTable.missing, "missing")]
      case .missingReason: MissingReason.allCases.map { ($0.wording.ja, $0.rawValue) }
      case .intent: MeasurementAnswer.Intent.allCases.map { ($0.word, $0.rawValue) }
      case .status: Status.allCases.map { ($0.wording.ja, $0.rawValue) }
      case .judgement: Judgement.allCases.map { ($0.wording.ja, $0.rawValue) }
      case .next: NextDirection.allCases.map { ($0.wording.ja, $0.rawValue) }
      }
    }

    /// Where its words stand on the sheet.
    var choices: WorkbookDesign.Choices {
      let before = Self.allCases.prefix { $0 != self }
      let first = before.reduce(2) { $0 + $1.entries.count }
      return .init(sheet: CodeTable.sheetName, column: 2, rows: first...first + entries.count - 1)
    }
  }

  package static let sheetName = "コード表"

  /// What 実績区分 says of a year without a figure.
  package static let missing = "未把握"

  static var sheet: WorkbookDesign.Sheet {
    WorkbookDesign.Sheet(
      name: sheetName,
      columns: [
        .init(heading: "項目", width: 10), .init(heading: "語", width: 12),
        .init(heading: "コード", width: 10),
      ],
      rows: List.allCases.flatMap { list in
        list.entries.map { entry in
          [.text(list.column.heading), .text(entry.word), .text(entry.code)]
        }
      })
  }
}

extension MeasurementAnswer.Intent {
  /// The word for it in the column 登録区分.
  package var word: String {
    switch self {
    case .new: "新規"
    case .confirm: "確報化"
    case .correct: "訂正"
    }
  }
}
