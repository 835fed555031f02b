import PlanDomain
import TransparencyLog

/// A witness of another office, asked over HTTP to sign what it has seen (C2SP tlog-witness).
struct Witness {
  /// Where it listens, without `/add-checkpoint`.
  let address: String
  /// Whose signature is expected.
  let key: VerifierKey

  /// What a sound witness says to a sound request.
  enum Answer {
    /// Its line under the checkpoint, whose signature holds.
    case cosigned(NoteSignature)
    /// It remembers the log with another size than the request began from.
    case remembers(size: Int)
  }

  init(at address: String, key text: String) throws {
    key = try VerifierKey(text)
    guard key.algorithm == .cosignature else {
      throw EvidenceFault(.key, "this is the key of a log, not of a witness")
    }
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      let shown = Quotation.brief(address)
      throw Told(
        .badInput, "odd-address",
        Explanation(
          Wording(
            ja: "--to は https:// か http:// で始まる場所です: \(shown)。",
            en: "--to begins with https:// or http://, not \(shown).")))
    }
    self.address = address
  }

  /// Posts a checkpoint with the proof that the log only grew.
  ///
  /// Throws `consistency` where the witness has seen another history, and `Told` for every other
  /// refusal and for silence.
  func post(_ file: ConsistencyFile) throws -> Answer {
    let reply = try HTTPReply(posting: file.bytes, to: address + "/add-checkpoint")
    switch reply.status {
    case 200: return .cosigned(try line(in: reply, under: file))
    case 409:
      let line = reply.text.split(separator: "\n", omittingEmptySubsequences: false).first
      guard let size = line.flatMap({ Int($0) }), size >= 0 else { throw unexpected(reply) }
      return .remembers(size: size)
    case 422:
      throw EvidenceFault(.consistency, "the witness \(key.name) has seen another history")
    case 403:
      throw refusal(
        .notAllowed, "witness-untrusted",
        Wording(
          ja: "立会者 \(key.name) は、このチェックポイントの署名を知りません。",
          en: "The witness \(key.name) does not know the key that signed the checkpoint."))
    case 404:
      throw refusal(
        .notFound, "witness-unknown-log",
        Wording(
          ja: "立会者 \(key.name) は、この台帳を見守っていません（または \(address) ではありません）。",
          en: "The witness \(key.name) does not watch this ledger, or is not at \(address)."))
    default: throw unexpected(reply)
    }
  }

  /// The witness's own line; lines of other names count for nothing.
  private func line(in reply: HTTPReply, under file: ConsistencyFile) throws -> NoteSignature {
    let note = try SignedNote(parsing: file.checkpoint)
    for text in reply.text.split(separator: "\n") {
      guard let line = try? NoteSignature(line: text), line.name == key.name,
        line.keyID == key.id
      else { continue }
      _ = try SignedNote(text: note.text, signatures: [line]).signers(among: [key])
      return line
    }
    throw EvidenceFault(.noteUntrusted, "\(key.name) answered without its own signature")
  }

  private func unexpected(_ reply: HTTPReply) -> Told {
    let said = Quotation.brief(reply.text)
    return refusal(
      .storage, "witness-answer",
      Wording(
        ja: "\(address) の答えは立会者のものではありません（HTTP \(reply.status)、\(said)）。",
        en: "\(address) does not answer as a witness does (HTTP \(reply.status), \(said))."))
  }

  private func refusal(_ status: ExitStatus, _ code: String, _ what: Wording) -> Told {
    Told(
      status, code,
      Explanation(
        what,
        advice: Wording(
          ja: "立会者に、台帳の名前と公開鍵を確かめてください。",
          en: "Ask the witness which ledger and which key it knows.")))
  }
}
