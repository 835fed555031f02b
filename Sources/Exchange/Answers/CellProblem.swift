import PlanDomain

/// What is wrong with a cell, before it is said where it stands.
struct CellProblem: Error {
  /// A stable word in ASCII.
  let kind: String
  let explanation: Explanation
  /// The item of the ministry's rules for machine-readable tables.
  let rule: String?

  init(_ kind: String, ja: String, en: String, rule: String? = nil) {
    self.kind = kind
    self.explanation = Explanation(Wording(ja: ja, en: en))
    self.rule = rule
  }

  init(_ kind: String, _ wording: Wording, rule: String? = nil) {
    self.init(kind, ja: wording.ja, en: wording.en, rule: rule)
  }

  func fault(at place: AnswerPlace, typed: String?) -> AnswerFault {
    AnswerFault(kind, at: place, typed: typed, explanation, rule: rule)
  }
}

/// Headings.
extension CellProblem {
  static func doubledColumn(_ name: String) -> CellProblem {
    let name = Quotation.brief(name)
    return CellProblem(
      "doubled-column",
      ja: "見出し「\(name)」の列が二つ以上あります。一つにしてください。",
      en: "There is more than one column \"\(name)\"; leave one.")
  }

  static func unknownColumn(_ name: String, near: [String]) -> CellProblem {
    let (name, near) = (Quotation.brief(name), near.joined(separator: ", "))
    return CellProblem(
      "unknown-column",
      ja: "見出し「\(name)」はありません。近いもの: \(near)。直すか、列を消してください。",
      en: "There is no column \"\(name)\"; near: \(near). Mend it, or take the column out.")
  }

  static func missingColumns(_ columns: [AnswerColumn]) -> CellProblem {
    let names = columns.map { "\($0.heading) (\($0.name))" }.joined(separator: ", ")
    return CellProblem(
      "missing-column",
      ja: "必要な見出しがありません: \(names)。見出しの行を直してください。",
      en: "Columns are missing: \(names). Put their headings into the heading row.")
  }
}

/// What was to be filled in, and was not.
extension CellProblem {
  static func required(_ column: AnswerColumn) -> CellProblem {
    CellProblem(
      "empty-cell",
      ja: "\(column.heading)が空です。書いてください。",
      en: "\(column.name) is empty; fill it in.")
  }

  static let reasonNeeded = CellProblem(
    "missing-reason",
    ja: """
      実績値がありません。値（0 は 0 と）を書くか、未把握理由に「調査なしの年」か「把握不能」を書いてください。
      """,
    en: """
      There is no figure. Write one (zero as 0), or say why in missing_reason: \
      no-survey or not-available.
      """)

  static let figureAndReason = CellProblem(
    "figure-and-reason",
    ja: "実績値と「未把握」の両方があります。どちらかを消してください。",
    en: "There is a figure, and a statement that there is none; take one of them out.")

  static let contradictoryReason = CellProblem(
    "contradictory-reason",
    ja: "実績区分と未把握理由が食い違っています。どちらかを直してください。",
    en: "obs_status and missing_reason contradict each other; mend one of them.")

  static let stateWithoutFigure = CellProblem(
    "state-without-figure",
    ja: "実績区分がありますが、実績値がありません。値を書くか、実績区分を「未把握」にしてください。",
    en: "There is an obs_status and no figure; write the figure, or make the status missing.")

  static let effectiveNeeded = CellProblem(
    "missing-date",
    ja: "適用日も対象年度もありません。適用日を 2025-03-31 のように書いてください。",
    en: "There is neither effective nor fiscal_year; write effective, for example 2025-03-31.")

  static let periodWithoutFigure = CellProblem(
    "period-without-figure",
    ja: "測定期間がありますが、実績値がありません。どちらかを直してください。",
    en: "There is a measured period and no figure; mend one of them.")

  static let effectiveElsewhere = CellProblem(
    "effective-elsewhere",
    ja: "適用日が対象年度の中にありません。日付か年度を確かめてください。",
    en: "The effective day does not lie in the fiscal year; check both.")

  static let strayCell = CellProblem(
    "stray-cell",
    ja: "見出しのない列に書かれています。読まれないので、説明の欄に移してください。",
    en: "It stands below no heading and is not read; move it to a column for notes.")

  static let periodReversed = CellProblem(
    "reversed-period",
    ja: "測定期間の終わりが始まりより前です。日付を確かめてください。",
    en: "The measured period ends before it begins; check both days.")
}
