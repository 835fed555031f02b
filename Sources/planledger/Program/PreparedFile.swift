import CanonicalJSON
import EventLog
import FoundationEssentials
import PlanDomain

/// A file that goes from the department that decided to the one that signs too: the events byte for
/// byte, their texts, the signatures so far, and the words that led to them.
struct PreparedFile {
  /// The command without the ledger and without what is only this run's.
  let words: [String]
  var events: [PreparedEvent]

  init(words: [String], events: [PreparedEvent]) {
    self.words = Self.lasting(words)
    self.events = events
  }

  /// Reads a file. Throws `Told` for one that is missing or is not whole: what would be shown must
  /// be what is signed.
  init(_ name: String) throws {
    let file = try InputFile(name)
    guard let object = try? JSONValue(parsing: file.bytes).object,
      object.names == ["events", "schema", "words"], object["schema"]?.integer == 1,
      let listed = object["events"]?.array, let typed = object["words"]?.array
    else { throw Self.malformed(name) }
    let events = listed.compactMap { PreparedEvent($0) }
    let words = typed.compactMap(\.string)
    guard !events.isEmpty, events.count == listed.count, words.count == typed.count else {
      throw Self.malformed(name)
    }
    self.init(words: words, events: events)
  }

  private var bytes: Data {
    let object: JSONObject = [
      "events": .array(events.map(\.json)), "schema": 1,
      "words": .array(words.map { .string($0) }),
    ]
    return Data(JSONValue.object(object).canonicalBytes + [0x0A])
  }

  /// Writes a new file; nothing is ever written over one.
  func create(_ name: String) throws {
    let output = try OutputFile(name)
    try output.write(Array(bytes))
    try output.finish()
  }

  /// Puts the file with its new signatures in the place of what it was.
  func replace(_ name: String) throws {
    do {
      try bytes.write(to: URL(filePath: name), options: .atomic)
    } catch {
      throw OutputFile.failure(name)
    }
  }

  /// The words that mean the same on another desk. What names this desk's ledger, keys and files is
  /// left out, above all whatever would run or write something there.
  private static func lasting(_ words: [String]) -> [String] {
    var rest = words[...]
    var lasting: [String] = []
    while let word = rest.popFirst() {
      if word == "--" { return lasting + [word] + rest }
      if deskOptions.contains(word) {
        _ = rest.popFirst()
      } else if !deskOptions.contains(where: { word.hasPrefix($0 + "=") }), !word.hasPrefix("-O") {
        lasting.append(word)
      }
    }
    return lasting
  }

  private static let deskOptions: Set<String> = [
    "--ledger", "--prepare", "--prepared", "--sign", "--receipt", "--signer", "-O", "--format",
    "--lang", "--color", "--pager",
  ]

  private static func malformed(_ name: String) -> Told {
    Told(
      .badInput, "prepared-malformed",
      Explanation(
        Wording(
          ja: "\(name) は --prepare で作られたファイルではないか、変わっています。",
          en: "\(name) is no file that --prepare made, or it was changed."),
        advice: Wording(ja: "作り直すとき", en: "To make it again"),
        command: "… --prepare FILE"))
  }
}
