/// A typed text that could not be read: what it was, why, and what to type instead.
package struct ReadingFailure: Error, Equatable, Sendable {
  /// Why a text was refused, by what it should have been.
  package enum Reason: Equatable, Sendable {
    case fiscalYear(FiscalYearFault)
    case date(CivilDateFault)
    case figure(FigureFault)
  }

  /// The text as it was typed, unfolded.
  package let text: String
  /// Why it was refused; `wording` says it to a person.
  package let reason: Reason

  /// A failure to read `text` for `reason`.
  package init(_ text: String, _ reason: Reason) {
    self.text = text
    self.reason = reason
  }

  /// One or two sentences for the person who typed it: what is wrong, and how to write it.
  package var wording: Wording {
    let (noun, hint) =
      switch reason {
      case .fiscalYear(let fault): (Wording(ja: "年度", en: "a fiscal year"), fault.hint)
      case .date(let fault): (Wording(ja: "日付", en: "a date"), fault.hint)
      case .figure(let fault): (Wording(ja: "数値", en: "a figure"), fault.hint)
      }
    let typed = Quotation.brief(text)
    return Wording(
      ja: "「\(typed)」は\(noun.ja)として読めません。\(hint.ja)",
      en: "\"\(typed)\" cannot be read as \(noun.en). \(hint.en)")
  }
}
