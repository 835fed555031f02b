import PlanDomain

/// Words, codes and figures that cannot be read.
extension CellProblem {
  static func unreadable(_ kind: String, _ failure: ReadingFailure, rule: String? = nil)
    -> CellProblem
  {
    CellProblem(kind, failure.wording, rule: rule)
  }

  static func notCode(_ text: String) -> CellProblem {
    CellProblem(
      "bad-code",
      ja: "「\(Quotation.brief(text))」はコードではありません。英数字と . - _ だけで書いてください。",
      en: "\"\(Quotation.brief(text))\" is no code; it has only letters, digits and . - _.",
      rule: hasLayoutBlank(text) ? "1-5" : nil)
  }

  static func notEvent(_ text: String) -> CellProblem {
    CellProblem(
      "bad-revision",
      ja: "「\(Quotation.brief(text))」は事象の番号ではありません。様式にあった #12 のような番号に戻してください。",
      en: "\"\(Quotation.brief(text))\" is no event's number; put back what the form had, like #12."
    )
  }

  static func unknownWord(_ text: String, of words: [String]) -> CellProblem {
    let typed = Quotation.brief(text)
    let near = Nearest.candidates(to: folded(text), among: words)
    let known = (near.isEmpty ? words : near).joined(separator: ", ")
    return CellProblem(
      "unknown-word",
      ja: "「\(typed)」は使えません。使えるのは: \(known)。",
      en: "\"\(typed)\" is not known; it can be: \(known).",
      rule: hasLayoutBlank(text) ? "1-5" : nil)
  }

  /// Why a text is no figure. Two values in a cell and blanks that only arrange it have rules of
  /// their own.
  static func notFigure(_ failure: ReadingFailure) -> CellProblem {
    if hasSeveralValues(failure.text) {
      return CellProblem(
        "several-values",
        ja: "一つのセルに二つ以上の値があります。一つだけにしてください。",
        en: "There is more than one value in the cell; leave one.", rule: "1-2")
    }
    let rule = hasLayoutBlank(failure.text) ? "1-5" : "1-3"
    return unreadable("bad-figure", failure, rule: rule)
  }

  /// Whether blanks stand between characters: 担　当.
  private static func hasLayoutBlank(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count > 1
  }

  private static func hasSeveralValues(_ text: String) -> Bool {
    let parts = folded(text).split { "\n\r、;".contains($0) || $0 == "\r\n" }
    return parts.count > 1 && parts.allSatisfy { $0.contains { ("0"..."9").contains($0) } }
  }
}
