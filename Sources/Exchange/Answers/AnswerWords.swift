import PlanDomain

/// The words of a closed list, in every spelling that a file may have.
struct AnswerWords<Value: Sendable>: Sendable {
  /// The words to offer, in the list's order.
  let shown: [String]
  private let values: [String: Value]

  subscript(typed: String) -> Value? { values[Self.key(typed)] }

  /// - Parameter other: accepted too, and not offered.
  init(_ words: [(String, Value)], other: [(String, Value)] = []) {
    shown = words.map(\.0)
    values = Dictionary(
      (words + other).map { (Self.key($0), $1) }, uniquingKeysWith: { first, _ in first })
  }

  private static func key(_ word: String) -> String {
    folded(word).lowercased().replacing("_", with: "-")
  }
}

extension AnswerWords {
  /// A list of the domain: its Japanese words, and its own in ASCII.
  init(_ japanese: (Value) -> String)
  where Value: CaseIterable & RawRepresentable<String> {
    self.init(Value.allCases.map { (japanese($0), $0) } + Value.allCases.map { ($0.rawValue, $0) })
  }
}

/// What 実績区分 says: how firm the figure is, or that there is none.
enum AnswerState: Sendable {
  case figure(FigureState)
  /// Nil where the word does not say why.
  case missing(MissingReason?)

  /// Also SDMX's codes (CL_OBS_STATUS): A normal, P provisional, F forecast, L not collected,
  /// M cannot exist, O missing.
  static let words = AnswerWords<AnswerState>(
    FigureState.allCases.reversed().map { ($0.wording.ja, .figure($0)) }
      + [(CodeTable.missing, .missing(nil))]
      + FigureState.allCases.reversed().map { ($0.rawValue, .figure($0)) }
      + [("missing", .missing(nil))],
    other: [
      ("A", .figure(.final)), ("P", .figure(.provisional)), ("F", .figure(.forecast)),
      ("L", .missing(.noSurvey)), ("M", .missing(.notAvailable)), ("O", .missing(.notAvailable)),
    ])
}

extension MissingReason {
  static let words = AnswerWords<MissingReason>(
    allCases.map { ($0.wording.ja, $0) } + allCases.map { ($0.rawValue, $0) },
    other: [
      ("調査なし", .noSurvey), ("未実施", .noSurvey), ("把握不可", .notAvailable),
      ("未集計", .notAvailable),
    ])
}

extension MeasurementAnswer.Intent {
  static let words = AnswerWords<Self>(\.word)
}

extension Status {
  static let words = AnswerWords<Status>(\.wording.ja)
}

extension Judgement {
  static let words = AnswerWords<Judgement>(\.wording.ja)
}

extension NextDirection {
  static let words = AnswerWords<NextDirection>(\.wording.ja)
}
