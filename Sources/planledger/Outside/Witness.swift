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
    // What a person copies often ends with a slash.
    self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
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
      throw Told(
        .notAllowed, "witness-untrusted",
        Explanation(
          Wording(
            ja: "立会者 \(key.name) は、このチェックポイントに署名した鍵を知りません。",
            en: "The witness \(key.name) does not know the key that signed the checkpoint."),
          advice: Self.advice))
    case 404:
      throw Told(
        .notFound, "witness-unknown-log",
        Explanation(
          Wording(
            ja: "立会者 \(key.name) はこの台帳を見守っていないか、\(address) にいません。",
            en: "The witness \(key.name) does not watch this ledger, or is not at \(address)."),
          advice: Self.advice))
    default: throw unexpected(reply)
    }
  }

  /// The witness's own line; lines of other names count for nothing.
  private func line(in reply: HTTPReply, under file: ConsistencyFile) throws -> NoteSignature {
    let text = try SignedNote(parsing: file.checkpoint).text
    let lines = reply.text.split(separator: "\n").compactMap { try? NoteSignature(line: $0) }
    let own = try SignedNote(text: text, signatures: lines).signatures(by: [key])
    if let line = own.first { return line.signature }
    throw EvidenceFault(.noteUntrusted, "\(key.name) answered without its own signature")
  }

  private func unexpected(_ reply: HTTPReply) -> Told {
    let said = Quotation.brief(reply.text)
    return Told(
      .storage, "witness-answer",
      Explanation(
        Wording(
          ja: "\(address) の答えは立会者のものではありません（HTTP \(reply.status)、\(said)）。",
          en: "\(address) does not answer as a witness does (HTTP \(reply.status), \(said))."),
        advice: Self.advice))
  }

  private static let advice = Wording(
    ja: "立会者に、その場所と、見守る台帳の名前と公開鍵を確かめてください。",
    en: "Ask the witness where it is, and which ledger and which key it knows.")
}
