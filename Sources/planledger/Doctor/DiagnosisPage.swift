import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger

/// An audit told to whoever has to act on it.
struct DiagnosisPage {
  let alarms: [RaisedAlarm]
  private let verification: Verification

  init(_ verification: Verification) {
    self.verification = verification
    alarms = RaisedAlarm.all(of: verification)
  }

  /// The page for people.
  var lines: [String] {
    let title = say(
      ja: "診断: 事象 \(verification.events) 件、根 \(verification.root)",
      en: "Diagnosis: \(verification.events) events, root \(verification.root)")
    let notes = (verification.notes + [uncompared].compactMap { $0 })
      .map { say(ja: "注: ", en: "note: ") + say($0) }
    guard !alarms.isEmpty else {
      return [title, say(ja: "警報はありません。", en: "No alarm.")] + notes
    }
    let count = say(ja: "警報 \(alarms.count) 件", en: "\(alarms.count) alarm(s)")
    return [title, count] + alarms.flatMap { [""] + lines(of: $0) } + [""] + Self.always + notes
  }

  private func lines(of raised: RaisedAlarm) -> [String] {
    let places = raised.findings.compactMap(\.position?.description)
    let named = places.prefix(5).joined(separator: ", ") + (places.count > 5 ? " …" : "")
    let head = say(
      ja: "\(raised.alarm.rawValue)（\(raised.findings.count) 件）",
      en: "\(raised.alarm.rawValue) (\(raised.findings.count))")
    return [
      head + (named.isEmpty ? "" : " " + named),
      say(ja: "  何が: ", en: "  what: ") + say(raised.alarm.meaning),
      say(ja: "  原因: ", en: "  cause: ") + say(raised.cause.wording),
      say(ja: "  まず: ", en: "  first: ") + say(raised.alarm.firstStep),
    ] + raised.findings.prefix(3).map { "  - " + say($0.message) }
      + (raised.findings.count > 3
        ? [say(ja: "  - ほかは planledger verify で", en: "  - the rest: planledger verify")] : [])
  }

  /// What every alarm asks for before anything else.
  private static var always: [String] {
    [
      say(ja: "どの警報でも", en: "With every alarm"),
      say(
        ja: "  1. 直さない。書き込みを止め、restore も署名もしない。",
        en: "  1. Repair nothing. Stop writing; no restore, no signature."),
      say(
        ja: "  2. ファイルをそのまま、隣の -wal と一緒に別の場所へ写して保つ。",
        en: "  2. Keep the file as it is: copy it elsewhere, with the -wal beside it."),
      say(
        ja: "  3. 別に保管した写し、書き出し、チェックポイント、受領書と比べる。",
        en: "  3. Compare it with copies, exports, checkpoints and receipts kept elsewhere."),
    ]
  }

  /// A ledger that was made anew whole has no finding of its own.
  private var uncompared: Wording? {
    guard verification.uncovered == nil else { return nil }
    return Wording(
      ja: "外に保管したものとは比べていません。全体が作り直されていても、これだけでは分かりません"
        + "（--checkpoint FILE --vkey VKEY）。",
      en: "Nothing kept outside was compared: a ledger made anew whole would look just like this "
        + "(--checkpoint FILE --vkey VKEY).")
  }

  var json: JSONObject {
    [
      "alarms": .array(
        alarms.map { raised in
          .object([
            "alarm": .string(raised.alarm.rawValue), "cause": .string(raised.cause.rawValue),
            "findings": .integer(Int64(raised.findings.count)),
            "first": .string(say(raised.alarm.firstStep)),
            "meaning": .string(say(raised.alarm.meaning)),
          ])
        }),
      "verification": .object(verification.json),
    ]
  }

  var table: Table {
    var table = Table(columns: [
      .init("alarm", title: Wording(ja: "警報", en: "alarm")),
      .init("findings", title: Wording(ja: "件数", en: "findings"), alignment: .trailing),
      .init("cause", title: Wording(ja: "原因", en: "cause")),
      .init("meaning", title: Wording(ja: "意味", en: "meaning")),
      .init("first", title: Wording(ja: "まず", en: "first")),
    ])
    for raised in alarms {
      table.append([
        .text(raised.alarm.rawValue, emphasis: .red), .integer(raised.findings.count),
        .text(raised.cause.rawValue), .text(say(raised.alarm.meaning)),
        .text(say(raised.alarm.firstStep)),
      ])
    }
    return table
  }
}
