package import PlanDomain
package import Spreadsheets

extension WorkbookFault {
  /// Why a file is no workbook that can be read, and what to do.
  package var explanation: Explanation {
    switch self {
    case .notWorkbook:
      Explanation(
        Wording(ja: "Excel ブック（.xlsx）ではありません。", en: "It is no Excel workbook (.xlsx)."),
        advice: Self.save)
    case .oldOrLocked:
      Explanation(
        Wording(
          ja: "古い形式（.xls）か、パスワードの付いたブックです。",
          en: "It is an old workbook (.xls), or one locked with a password."),
        advice: Wording(
          ja: "パスワードを外し、.xlsx の形式で保存し直してください。",
          en: "Take the password off and save it again as .xlsx."))
    case .damaged(let part):
      Explanation(
        Wording(
          ja: "ブックが壊れています\(part.map { "（\($0)）" } ?? "")。",
          en: "The workbook is damaged\(part.map { " (\($0))" } ?? "")."),
        advice: Wording(
          ja: "表計算ソフトで開き、.xlsx の形式で保存し直すか、送り直してもらってください。",
          en: "Open it in a spreadsheet and save it again as .xlsx, or have it sent again."))
    case .declaresType(let part):
      Explanation(
        Wording(
          ja: "ブックにあってはならない文書型宣言があります（\(part)）。",
          en: "It declares a document type, which no workbook does (\(part))."),
        advice: Wording(
          ja: "だれがどのように作ったファイルかを確かめてください。",
          en: "Find out who made this file, and how."))
    case .tooLarge(let excess):
      Explanation(
        Wording(
          ja: "ブックが大きすぎます（\(excess.wording.ja)）。",
          en: "The workbook is too large (\(excess.wording.en))."),
        advice: Wording(
          ja: "要らないシートや空の行を消すか、CSV にしてください。",
          en: "Delete sheets and empty rows that nobody needs, or send CSV."))
    }
  }

  private static let save = Wording(
    ja: "表計算ソフトで開き、.xlsx の形式で保存し直してください。",
    en: "Open it in a spreadsheet and save it as .xlsx.")
}

extension WorkbookFault.Excess {
  fileprivate var wording: Wording {
    switch self {
    case .parts: Wording(ja: "部品の数", en: "the number of its parts")
    case .bytes: Wording(ja: "展開したときの大きさ", en: "its size when unpacked")
    case .cells: Wording(ja: "セルの数", en: "the number of its cells")
    }
  }
}

extension WorkbookWritingFault {
  /// Why a workbook was not written.
  package var explanation: Explanation {
    switch self {
    case .textTooLong(let sheet, let address):
      Explanation(
        Wording(
          ja: "シート「\(sheet)」の \(address) の文が長すぎます。一つのセルに入るのは 32,767 字までです。",
          en: "The text of \(address) on the sheet \"\(sheet)\" is too long: "
            + "a cell holds 32,767 characters."))
    case .failed(let why):
      Explanation(
        Wording(ja: "ブックを書けません（\(why)）。", en: "The workbook cannot be written (\(why))."),
        advice: Wording(
          ja: "ディスクの空きと権限を確かめてください。", en: "Check free space and permissions."))
    }
  }
}
