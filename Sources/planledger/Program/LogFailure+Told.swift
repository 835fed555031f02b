import CanonicalJSON
import EventLog
import PlanDomain

extension Told {
  init(_ failure: LogFailure) {
    let (code, explanation) = Self.words(for: failure)
    self.init(ExitStatus(failure), code, explanation)
    if case .unknownOutcome = failure { wroteNothing = false }
    if case .madeButNotOpened(_, let reason) = failure {
      wroteNothing = false
      details = [Self.words(for: reason).1.what]
    }
    if case .alreadyExists = failure { wroteNothing = true }
  }

  private static func words(for failure: LogFailure) -> (String, Explanation) {
    switch failure {
    case .missing(let path):
      (
        "missing",
        Explanation(
          Wording(ja: "ファイルがありません: \(path)。", en: "There is no file \(path)."),
          advice: Wording(ja: "新しい台帳を作るとき", en: "To make a new ledger"), command: "init FILE")
      )
    case .alreadyExists(let path):
      (
        "exists",
        Explanation(
          Wording(
            ja: "\(path) はもうあります。あるファイルには決して上書きしません。",
            en: "\(path) exists already, and nothing is ever written over a file."),
          advice: Wording(ja: "別の名前を選んでください。", en: "Choose another name."))
      )
    case .empty(let path):
      (
        "empty",
        Explanation(
          Wording(ja: "\(path) は空のファイルで、台帳ではありません。", en: "\(path) is empty, no ledger."),
          advice: Wording(ja: "新しい台帳を作るとき", en: "To make a new ledger"), command: "init FILE")
      )
    case .notALedger(let path, let reason):
      (
        "not-a-ledger",
        Explanation(
          Wording(
            ja: "\(path) は台帳ではありません（\(reason.wording.ja)）。",
            en: "\(path) is no ledger (\(reason.wording.en))."))
      )
    case .missingFolder(let path):
      (
        "missing-folder",
        Explanation(Wording(ja: "フォルダーがありません: \(path)。", en: "There is no folder \(path)."))
      )
    case .damaged(let path, let why):
      (
        "damaged",
        Explanation(
          Wording(
            ja: "台帳 \(path) が壊れているか、途中で切れています（\(why)）。",
            en: "The ledger \(path) is damaged or cut short (\(why))."),
          advice: Wording(
            ja: "書き込まずに、控え（planledger backup の写し）を使ってください。控えがなければ",
            en: "Write nothing to it; use a copy made by planledger backup. Where there is none"),
          command: "salvage FOLDER")
      )
    case .newerSchema(let found, let known):
      (
        "newer-schema",
        Explanation(
          Wording(
            ja: "新しい版の planledger の台帳です（形式 \(found)、この版は \(known)）。",
            en: "A newer planledger made this ledger (format \(found), known \(known))."),
          advice: Wording(
            ja: "新しい版の planledger を使ってください。", en: "Use a newer version of planledger."))
      )
    case .changedMigration(let name):
      (
        "changed-migration",
        Explanation(
          Wording(
            ja: "台帳の作り（\(name)）が、公開されたものと違います。",
            en: "The ledger was built by another text than the released \(name)."),
          advice: Wording(ja: "調べるとき", en: "To look into it"), command: "verify")
      )
    case .readOnly(let path):
      (
        "read-only",
        Explanation(
          Wording(ja: "\(path) は書き込めません（読むことはできます）。", en: "\(path) cannot be written, only read.")
        )
      )
    case .busy(let path):
      (
        "busy",
        Explanation(
          Wording(
            ja: "\(path) に別のプログラムが書き込み中です。", en: "Another program is writing to \(path)."),
          advice: Wording(ja: "少し待って、もう一度実行してください。", en: "Wait a little and try again."))
      )
    case .conflict(let stream, _, let actual):
      (
        "conflict",
        Explanation(
          Wording(
            ja: "\(stream) は先に別の人が書き込みました（今は \(actual) 件目）。",
            en: "Somebody wrote to \(stream) first (it now has \(actual) events)."),
          advice: Wording(ja: "読み直してください", en: "Read it again"), command: "log")
      )
    case .preparedDiffers:
      (
        "prepared-differs",
        Explanation(
          Wording(
            ja: "署名された内容と、今記録されるはずの内容が違います。その間に台帳が変わったか、日付が変わりました。",
            en: "What would be written now is not what was signed: "
              + "the ledger or the day has moved on meanwhile."),
          advice: Wording(ja: "用意し直して、もう一度署名を受けてください", en: "Prepare and sign it again"),
          command: "… --prepare FILE")
      )
    case .requestConflict(let request):
      (
        "request-conflict",
        Explanation(
          Wording(
            ja: "要求 \(request) は別の内容でもう記録されています。",
            en: "The request \(request) was already used for something else."),
          advice: Wording(ja: "新しい要求には新しいIDを使ってください。", en: "Use a new id for a new request."))
      )
    case .clockBehind(let seconds):
      (
        "clock-behind",
        Explanation(
          Wording(
            ja: "この機械の時計は最後の記録より \(seconds / 3_600) 時間遅れています。",
            en: "This machine's clock is \(seconds / 3_600) hours behind the last entry."),
          advice: Wording(
            ja: "時計を直すか、承知のうえで --accept-clock を付けてください。",
            en: "Set the clock, or say --accept-clock if you mean it."))
      )
    case .refused(_, let refusal):
      ("refused-text", Explanation(refusal.wording))
    case .notRestorable(let source, let line, let why):
      (
        "not-restorable",
        Explanation(
          Wording(
            ja: "\(source == .events ? "事象" : "文章")の \(line) 行目が復元できません: \(why.ja)。",
            en:
              "Line \(line) of the \(source == .events ? "events" : "texts") "
              + "cannot be restored: \(why.en)."
          ))
      )
    case .beyondEnd(let asked, let end):
      (
        "beyond-end",
        Explanation(
          Wording(
            ja: "事象 \(asked) はまだありません。台帳は \(end) までです。",
            en: "There is no event \(asked) yet; the ledger ends at \(end)."))
      )
    case .storage(let path, let why):
      (
        "storage",
        Explanation(
          Wording(
            ja: "\(path) を読み書きできません（\(why)）。", en: "\(path) cannot be read or written (\(why))."),
          advice: Wording(
            ja: "ディスクの空きと権限を確かめてください。", en: "Check free space and permissions."))
      )
    case .unknownOutcome(let request):
      (
        "unknown-outcome",
        Explanation(
          Wording(
            ja: "書き込みの最後で失敗し、記録されたかどうか分かりません。",
            en: "Writing failed at the very end: whether it was stored is not known."),
          advice: Wording(ja: "同じ内容を同じ要求IDでもう一度", en: "Repeat the same with the same request id"),
          command: "… --request \(request)")
      )
    case .madeButNotOpened(let path, _):
      (
        "made-but-not-opened",
        Explanation(
          Wording(
            ja: "台帳 \(path) はできました。ただし、その後で開けません。",
            en: "The ledger \(path) is made, but cannot be opened afterwards."),
          advice: Wording(ja: "調べるとき", en: "To look into it"), command: "verify")
      )
    case .needsReopening(let path):
      (
        "needs-reopening",
        Explanation(
          Wording(
            ja: "\(path) は前の書き込みの失敗のあと、開き直されていません。",
            en: "\(path) was not reopened after an earlier failure to write."))
      )
    }
  }
}

extension LogFailure.NotALedger {
  /// What the file is instead.
  fileprivate var wording: Wording {
    switch self {
    case .notADatabase:
      Wording(ja: "SQLite のデータベースではありません", en: "not a database of SQLite")
    case .ofAnotherProgram(let id):
      Wording(
        ja: "別のプログラムのデータベースです、application_id \(id)",
        en: "a database of another program, application_id \(id)")
    case .withoutEvents:
      Wording(ja: "事象の表がありません", en: "it has no table of events")
    case .notAFile:
      Wording(ja: "ファイルではありません", en: "it is not a file")
    }
  }
}

extension LogFailure.Refusal {
  /// What is wrong with what was to be written.
  fileprivate var wording: Wording {
    switch self {
    case .text(let name, let violation):
      violation.wording(of: name)
    case .body(let violation):
      if case .text(let text) = violation.reason {
        text.wording(of: violation.path)
      } else {
        Wording(ja: "内容が台帳に書けません（\(violation)）。", en: "It cannot be written (\(violation)).")
      }
    case .tooLarge(let bytes):
      Wording(
        ja: "一度に書くには大きすぎます（\(Self.grouped(bytes)) バイト、上限 65,535）。",
        en: "It is too large to be written at once (\(Self.grouped(bytes)) bytes, at most 65,535).")
    case .attribution(let member):
      Wording(ja: "記録者の欄（\(member)）が正しくありません。", en: "The author's \(member) is not valid.")
    case .type, .reservedMember, .tooDeep, .textName, .row:
      Wording(ja: "内容が台帳に書けません（\(self)）。", en: "It cannot be written (\(self)).")
    }
  }

  private static func grouped(_ number: Int) -> String {
    Quantity(mantissa: Int64(number), scale: 0)?.grouped(.en) ?? String(number)
  }
}
