import CanonicalJSON
import PlanDomain
import Spreadsheets

/// What is wrong with a file or with a whole row.
extension CellProblem {
  static let emptyFile = CellProblem(
    "empty-file", ja: "見出しの行がありません。ファイルを確かめてください。",
    en: "There is no heading row; check the file.")

  static let tooLong = CellProblem(
    "too-long",
    ja: "一行が長すぎます（\(CSVReader.longestRecord) バイトまで）。引用符の閉じ忘れを確かめてください。",
    en: "It is longer than \(CSVReader.longestRecord) bytes; look for a quote left open.")

  static let cellTooLong = CellProblem(
    "too-long", ja: "セルが長すぎます（32,767 字まで）。短くしてください。",
    en: "The cell is too long; it can have 32,767 characters.")

  static let unterminatedQuote = CellProblem(
    "unterminated-quote",
    ja: "この行で開いた引用符 \" が閉じていません。ここから先は読めません。",
    en: "A quote \" opened on this line is never closed; nothing behind it can be read.")

  static let strayQuote = CellProblem(
    "stray-quote",
    ja: "引用符 \" の位置が正しくありません。セル全体を \" で囲み、中の \" は \"\" と書いてください。",
    en: "A quote \" is out of place; put quotes around the whole cell and write \"\" for one in it."
  )

  static func rowLength(_ kind: String, found: Int, expected: Int) -> CellProblem {
    CellProblem(
      kind,
      ja: "セルが \(found) 個あります（見出しは \(expected) 個）。区切りと引用符を確かめてください。",
      en: "It has \(found) cells, the heading \(expected); check its separators and quotes.")
  }

  static let undecodable = CellProblem(
    "undecodable",
    ja: "文字として読めないバイトがあります。「CSV UTF-8」で保存し直してください。",
    en: "It holds bytes that are no characters; save the file as \"CSV UTF-8\" again.")

  static let undrawable = CellProblem(
    "user-defined-character",
    ja: "外字があります。何の字かはファイルに書かれていません。ふつうの文字に直してください。",
    en: "It holds a user-defined character, which no file tells; write an ordinary one.",
    rule: "1-10")

  static let ambiguous = CellProblem(
    "ambiguous-encoding",
    ja: "UTF-8 とも CP932（シフト JIS）とも読めます。--encoding utf8 か --encoding cp932 で示してください。",
    en: "It can be read as UTF-8 and as CP932 (Shift_JIS); say --encoding utf8 or --encoding cp932."
  )

  static let utf16 = CellProblem(
    "utf-16", ja: "UTF-16 のファイルです。「CSV UTF-8」で保存し直してください。",
    en: "The file is in UTF-16; save it as \"CSV UTF-8\".")

  static func nul(offset: Int) -> CellProblem {
    CellProblem(
      "nul-byte",
      ja: "文字でないバイト 0 があります（\(offset) バイト目）。「CSV UTF-8」で保存し直してください。",
      en: "Its byte \(offset) is 0, which no text has; save the file as \"CSV UTF-8\".")
  }

  static let oldWorkbook = CellProblem(
    "old-workbook",
    ja: "古い形式（.xls）か、パスワードの付いたブックです。パスワードを外し、.xlsx で保存し直してください。",
    en: "It is a workbook of the old kind (.xls) or one with a password; "
      + "take the password off and save it as .xlsx.")

  static func tooLarge(bytes: Int) -> CellProblem {
    CellProblem(
      "too-large", ja: "ブックが大きすぎます（\(bytes >> 20) MiB まで）。CSV で保存してください。",
      en: "The workbook is larger than \(bytes >> 20) MiB; save it as CSV.")
  }

  static let changed = CellProblem(
    "changed-file", ja: "読んでいる間にファイルが変わりました。保存し終えてから、もう一度どうぞ。",
    en: "The file changed while it was read; try again when it is saved.")

  static func badJSON(_ error: JSONError) -> CellProblem {
    CellProblem(
      "bad-json",
      ja: "JSON として読めません（\(error.offset + 1) バイト目: \(error.reason)）。"
        + "一行に一つのオブジェクトを書いてください。",
      en: "It is no JSON (\(error.reason) at byte \(error.offset + 1)); "
        + "write one object on each line.")
  }

  static let noObject = CellProblem(
    "bad-json", ja: "オブジェクトではありません。{\"indicator_id\": …} の形で書いてください。",
    en: "It is no object; write {\"indicator_id\": …}.")

  static func unknownMember(_ name: String) -> CellProblem {
    let name = Quotation.brief(name)
    return CellProblem(
      "unknown-column", ja: "項目「\(name)」はありません。消してください。",
      en: "There is no member \"\(name)\"; take it out.")
  }
}

extension AnswerFault {
  /// A fault of a CSV, its cell called as the heading calls it.
  init(_ fault: CSVFault, names: [String]) {
    let problem: CellProblem =
      switch fault.reason {
      case .unterminatedQuote: .unterminatedQuote
      case .strayQuote: .strayQuote
      case .short(let found, let expected):
        .rowLength("short-row", found: found, expected: expected)
      case .long(let found, let expected):
        .rowLength("long-row", found: found, expected: expected)
      case .recordTooLong: .tooLong
      case .cellTooLong: .cellTooLong
      case .undecodable(.unassigned): .undecodable
      case .undecodable(.userDefined): .undrawable
      }
    let name = fault.column.map { names.indices.contains($0 - 1) ? names[$0 - 1] : "\($0)" }
    self = problem.fault(at: AnswerPlace(row: fault.line, column: name), typed: nil)
  }

  /// Why a file is no text.
  init(_ fault: EncodingDetector.Fault) {
    switch fault {
    case .ambiguous: self = CellProblem.ambiguous.fault(at: AnswerPlace(row: 1), typed: nil)
    case .utf16: self = CellProblem.utf16.fault(at: AnswerPlace(row: 1), typed: nil)
    case .undecodable(let place):
      self = CellProblem.undecodable.fault(at: AnswerPlace(row: place.line), typed: nil)
    case .nul(let place):
      self = CellProblem.nul(offset: place.offset + 1)
        .fault(at: AnswerPlace(row: place.line), typed: nil)
    }
  }
}
