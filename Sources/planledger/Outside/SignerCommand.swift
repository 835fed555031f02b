import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

/// A program that signs checkpoints of this ledger when asked: `checkpoint answer`, here, as
/// another user or on another machine.
///
/// It says `old SIZE` first, what it signed last; is told what the ledger is now and the proof from
/// there; and answers with the signed checkpoint. It may refuse by ending with another status than
/// 0, and then says why itself.
struct SignerCommand {
  private let words: [String]

  /// Takes a command line of words and quotes; there is no shell, and nothing is expanded.
  init(_ command: String) throws {
    guard let words = CommandWords.split(command), !words.isEmpty else {
      throw Told(
        .usage, "odd-signer",
        Explanation(
          Wording(
            ja: "署名するコマンドが読めません: \(Quotation.brief(command))（引用符が閉じていないか、空です）。",
            en:
              "The signer is no command: \(Quotation.brief(command)) has an open quote or is empty."
          ),
          advice: Wording(
            ja: "たとえば checkpoint answer。書き方", en: "For example checkpoint answer; how it is written"
          ),
          command: "checkpoint answer --help"))
    }
    self.words = words
  }

  /// The ledger as it is now, signed.
  func sign(_ ledger: Ledger) throws -> SignedNote {
    let child = try ChildProcess(words)
    guard child.speaks(within: Self.patience) else {
      child.terminate()
      throw silence
    }
    let request: ConsistencyFile
    do {
      let line = child.line()
      // A signer that would not even begin has ended by itself, and has said why.
      if line.isEmpty { try expectSuccess(child.wait()) }
      let remembered = try size(in: line)
      request = try ledger.log.read {
        try $0.signingRequest(from: remembered, of: ledger.settings.origin)
      }
    } catch {
      child.terminate()
      throw error
    }
    child.write(request.bytes)
    child.endInput()
    let answer = child.rest()
    try expectSuccess(child.wait())
    let note = try SignedNote(parsing: answer)
    guard Array((note.text + "\n").utf8) == request.checkpoint else {
      throw EvidenceFault(.checkpointMalformed, "the signer signed something else")
    }
    return note
  }

  /// Seconds. Somebody may have to type a password first; but a program of another kind that waits
  /// for us, as we for it, must not hold up the office.
  private static let patience: Int32 = 60

  private var silence: Told {
    let name = Quotation.brief(words[0])
    return Told(
      .findings, "unsigned-receipt",
      Explanation(
        Wording(
          ja: "署名するコマンド \(name) が一分たっても答えません。",
          en: "The signer \(name) has not answered for a minute.")))
  }

  private func size(in line: [UInt8]) throws -> Int {
    let text = String(decoding: line, as: UTF8.self)
    guard text.hasPrefix("old "), text.hasSuffix("\n"),
      let size = Int(text.dropFirst(4).dropLast()),
      size >= 0
    else { throw EvidenceFault(.proofMalformed, "the signer did not say what it signed last") }
    return size
  }

  private func expectSuccess(_ status: Int32) throws {
    guard status != 0 else { return }
    let name = Quotation.brief(words[0])
    throw Told(
      .findings, "unsigned-receipt",
      Explanation(
        Wording(
          ja: "署名するコマンド \(name) が断りました（終了コード \(status)）。",
          en: "The signer \(name) refused (exit status \(status)).")))
  }
}

/// Words as a shell parts them, without anything that a shell puts in their place.
enum CommandWords {
  /// Nil where a quote is left open.
  static func split(_ command: String) -> [String]? {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        // Between double quotes a backslash is itself, except before what it protects there.
        if quote == "\"", character != "\"", character != "\\" { word = (word ?? "") + "\\" }
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let complete = word { words.append(complete) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { return nil }
    return words + (word.map { [$0] } ?? [])
  }
}
