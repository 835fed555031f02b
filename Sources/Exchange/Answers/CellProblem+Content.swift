import CanonicalJSON
import PlanDomain

/// Cells that hold something other than what belongs there, by the ministry's rules (総務省
/// 「統計表における機械判読可能なデータの表記方法」, 2020-12-18).
extension CellProblem {
  static let uncalculated = CellProblem(
    "uncalculated",
    ja: "数式の計算結果が保存されていません。Excel で開いて保存し直すか、値として貼り付けてください。",
    en: """
      The formula's result was not stored; open and save the file in a spreadsheet, \
      or paste the value.
      """, rule: "1-7")

  static func error(_ text: String) -> CellProblem {
    CellProblem(
      "cell-error",
      ja: "計算の誤り \(Quotation.brief(text)) です。数式を直すか、値を書いてください。",
      en: "It is the error \(Quotation.brief(text)); mend the formula, or write the value.",
      rule: "1-7")
  }

  static let truth = CellProblem(
    "truth-value", ja: "論理値（TRUE/FALSE）です。値を書いてください。",
    en: "It is a truth value; write the value itself.")

  static let structure = CellProblem(
    "structure", ja: "配列やオブジェクトは使えません。文字列か整数で書いてください。",
    en: "An array or object cannot stand here; write a string or a whole number.")

  static let inexactNumber = CellProblem(
    "inexact-number", ja: "小数は文字列で \"25.1\" のように書いてください（書いたとおりに残すため）。",
    en: "Write a decimal as a string, \"25.1\": so it stays exactly as it was written.")

  static func dateForValue(_ date: String) -> CellProblem {
    CellProblem(
      "date-for-value",
      ja: "日付（\(date)）になっています。表示形式を数値にして、実績値を書き直してください。",
      en: "It has become a date (\(date)); format the cell as a number and type the figure again.",
      rule: "1-3")
  }

  static func dateForText(_ date: String, rule: String?) -> CellProblem {
    CellProblem(
      "date-for-text",
      ja: "日付（\(date)）になっています。表示形式を文字列にして、書き直してください。",
      en: "It has become a date (\(date)); format the cell as text and type it again.",
      rule: rule)
  }

  static func numberForCode(_ digits: String) -> CellProblem {
    CellProblem(
      "number-for-code",
      ja: "コードが数値（\(digits)）になっています。表示形式を文字列にして、コードを書き直してください。",
      en: "The code has become the number \(digits); format the cell as text and type it again.")
  }

  static func numberForDate(_ digits: String) -> CellProblem {
    CellProblem(
      "number-for-date",
      ja: "日付が数値（\(digits)）になっています。2024-03-31 のように書いてください。",
      en: "It is the number \(digits); write a date, for example 2024-03-31.")
  }

  static func percentage(shown: String) -> CellProblem {
    CellProblem(
      "percentage",
      ja: "パーセント表示です。表示形式を数値にして \(shown) と書き、単位 ％ は単位の列に書いてください。",
      en: "It is shown as a percentage; format it as a number, write \(shown), and put the unit ％ "
        + "in its own column.", rule: "1-3")
  }

  static func numberAsText(_ figure: String) -> CellProblem {
    CellProblem(
      "number-as-text",
      ja: "文字列として入っています。単位などを除き、数値 \(figure) として書き直してください。",
      en: "It is a text; write the number \(figure) alone, without a unit.", rule: "1-3")
  }

  static func unclean(_ violation: TextViolation) -> CellProblem {
    CellProblem(
      "unclean-text",
      ja: "使えない文字（\(violation.scalar.codePoint)）があります。取り除いてください。",
      en: "It holds \(violation.scalar.codePoint), which nobody sees; take it out.")
  }

  static let lineBreak = CellProblem(
    "line-break", ja: "改行は使えません。一行にしてください。",
    en: "It must be one line; take the line break out.", rule: "1-5")

  static func userDefined(_ scalar: Unicode.Scalar) -> CellProblem {
    CellProblem(
      "user-defined-character",
      ja: "外字（\(scalar.codePoint)）があります。ふつうの文字に直してください。",
      en: "It holds the user-defined character \(scalar.codePoint); write an ordinary one.",
      rule: "1-10")
  }
}

/// Sheets whose cells are not where they seem to be.
extension CellProblem {
  static func merged(_ range: String) -> CellProblem {
    CellProblem(
      "merged-cells", ja: "セルが結合されています（\(range)）。結合を解いてください。",
      en: "The cells \(range) are merged; take them apart.", rule: "1-4")
  }

  static let hiddenRow = CellProblem(
    "hidden-row", ja: "行が非表示です。表示するか、消してください。",
    en: "The row is hidden; show it, or delete it.")

  static let hiddenSheet = CellProblem(
    "hidden-sheet", ja: "シートが非表示です。表示するか、消してください。",
    en: "The sheet is hidden; show it, or delete it.")
}
