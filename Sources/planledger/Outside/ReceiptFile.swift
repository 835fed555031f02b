import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

/// The proof that the last event of a command is in the ledger, at the size after it (C2SP
/// tlog-proof).
///
/// Its root covers every event before, so one receipt is enough for a command of many events. With
/// a signer it convinces everybody; without one it serves its keeper: a ledger from which the entry
/// was cut off does not fit it.
struct ReceiptFile {
  let name: String
  private let signer: SignerCommand?

  /// Refuses what would fail only when the entry is stored.
  init(_ name: String, signer: SignerCommand?) throws {
    guard !OutputFile.isTaken(name) else { throw Told(LogFailure.alreadyExists(path: name)) }
    guard OutputFile.isWritable(folderOf: name) else {
      var told = OutputFile.failure(name)
      told.wroteNothing = true
      throw told
    }
    self.name = name
    self.signer = signer
  }

  /// Writes the receipt of what is stored. Whatever goes wrong, the error says that it is stored.
  func write(proving last: Position, in ledger: Ledger) throws {
    var refusal: (any Error)?
    do {
      var shown = try ledger.log.read { try $0.checkpoint(of: ledger.settings.origin, at: last) }
      var bytes = shown.unsignedBytes
      if let signer {
        do {
          let note = try signer.sign(ledger)
          shown = try Checkpoint(text: note.text)
          bytes = note.bytes
        } catch {
          refusal = error
        }
      }
      let proof = try ledger.log.read {
        try $0.inclusionFile(of: last, size: shown.size, checkpoint: bytes)
      }
      let file = try OutputFile(name)
      try file.write(proof.bytes)
      try file.finish()
    } catch {
      throw Told.stored(last, withoutReceipt: error)
    }
    if let refusal { throw Told.stored(last, unsigned: name, because: refusal) }
  }
}

extension Session {
  /// Writes the receipt somebody asked for; nil is the position of a command that wrote nothing.
  func write(_ receipt: ReceiptFile?, proving last: Position?, in ledger: Ledger) throws {
    guard let receipt else { return }
    guard let last else {
      return tell(
        Wording(
          ja: "新しい事象がないので、受領書 \(receipt.name) はありません。",
          en: "There is no new event, and so no receipt \(receipt.name)."))
    }
    try receipt.write(proving: last, in: ledger)
    tell(
      Wording(
        ja: "受領書（\(last) までの証明）: \(receipt.name)",
        en: "Receipt (it proves up to \(last)): \(receipt.name)"))
  }
}

extension Told {
  fileprivate static func stored(_ last: Position, withoutReceipt error: any Error) -> Told {
    var told = Told(
      .storage, "no-receipt",
      Explanation(
        Wording(
          ja: "記録は済んでいます（\(last)）。受領書だけが書けません。",
          en: "It is stored (\(last)); only the receipt cannot be written."),
        advice: Wording(ja: "チェックポイントから作るとき", en: "To make it from a checkpoint"),
        command: "proof make '\(last)' --checkpoint FILE --out FILE"))
    told.details = [Failure.told(error).explanation.what]
    told.wroteNothing = false
    return told
  }

  fileprivate static func stored(
    _ last: Position, unsigned name: String, because error: any Error
  ) -> Told {
    var told = Told(
      .findings, "unsigned-receipt",
      Explanation(
        Wording(
          ja: "記録は済んでいます（\(last)）。署名が得られず、受領書 \(name) には署名がありません。",
          en: "It is stored (\(last)). The signer did not sign, "
            + "and the receipt \(name) is unsigned."),
        advice: Wording(
          ja: "署名されたチェックポイントができたら", en: "Once there is a signed checkpoint"),
        command: "proof make '\(last)' --checkpoint FILE --out FILE"))
    told.details = [Failure.told(error).explanation.what]
    told.wroteNothing = false
    return told
  }
}
