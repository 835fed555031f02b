import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

extension Session {
  /// Shows what was acknowledged: for programs every event, for people a line each, or their
  /// number.
  func showReceipt(
    _ outcome: Outcome, unchanged: Wording?, _ audience: Audience, _ view: LedgerView
  ) throws {
    tell(of: outcome.notices, to: audience)
    if outcome.receipts.isEmpty, let unchanged { tell(unchanged) }
    if outcome.isRepetition {
      tell(
        Wording(
          ja: "同じ要求はすでに記録されています。新たには何も書き込んでいません。",
          en: "This request was recorded before; nothing new was written."))
    }
    switch form {
    case .json, .jsonl:
      show(
        .object(["events": .array(outcome.receipts.map(\.json))]),
        meta: [
          "notices": .array(outcome.notices.map { .string(say($0.wording(for: audience))) }),
          "repeated": .bool(outcome.isRepetition),
          "request": outcome.receipts.first.map { .string($0.id.text) } ?? .null,
        ])
    case .table, .markdown, .csv, .tsv:
      guard !outcome.receipts.isEmpty else { return }
      show(try receiptTable(outcome.receipts, audience, view))
    }
  }

  /// What a person should know although it is allowed.
  func tell(of notices: [Notice], to audience: Audience) {
    for notice in notices {
      let wording = notice.wording(for: audience)
      tell(Wording(ja: "注意: \(wording.ja)", en: "note: \(wording.en)"))
    }
  }

  private func receiptTable(
    _ receipts: [Receipt], _ audience: Audience, _ view: LedgerView
  ) throws -> Table {
    var table = Table(columns: [
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      .init("code", title: Wording(ja: "対象", en: "about")),
      .init("what", title: Wording(ja: "内容", en: "what")),
    ])
    let shown = receipts.prefix(12)
    for receipt in shown {
      let event = try view.log.event(at: receipt.position).flatMap { try EventCodec.decode($0) }
      let what = event?.wording(for: audience) ?? Wording(ja: receipt.type, en: receipt.type)
      table.append([
        .integer(receipt.position.number, display: receipt.position.description),
        .text(event?.code ?? receipt.stream.text), .text(say(what)),
      ])
    }
    if shown.count < receipts.count, let last = receipts.last {
      table.note.append(
        say(
          ja: "… ほか \(receipts.count - shown.count) 件（\(last.position) まで）",
          en: "… and \(receipts.count - shown.count) more (up to \(last.position))"))
    }
    return table
  }
}

extension Receipt {
  /// The receipt as other programs keep it.
  var json: JSONValue {
    .object([
      "leaf_hash": .string(leafHash.base64),
      "position": .integer(Int64(position.number)),
      "stream": .string(stream.text),
      "type": .string(type),
      "version": .integer(Int64(version)),
    ])
  }
}
