import Testing

/// A command that something befalls in its midst, and what it makes.
struct CommandTrial: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let words: [String]
  /// How many events it adds to the ledger.
  var events = 0
  /// The ledger it makes.
  var ledger: String?
  /// The other file it makes or, as a signer's memory, brings forward.
  var file: String?
  /// What the ledger's tables are like before.
  var tables = Tables.sound

  enum Tables: Sendable, CaseIterable {
    case sound
    /// They say something else than the events.
    case falsified
    /// An older program made them, so the next write folds them anew.
    case older
  }

  private init(
    _ description: String, _ words: String..., events: Int = 0, ledger: String? = nil,
    file: String? = nil, tables: Tables = .sound
  ) {
    testDescription = description
    self.words = words
    self.events = events
    self.ledger = ledger
    self.file = file
    self.tables = tables
  }

  static let all = [
    CommandTrial("append", "record", "05-2", "--fy", "R6", "26.0", "--request", request, events: 1),
    CommandTrial(
      "append with evidence", "record", "05-2", "--fy", "R6", "26.0", "--request", request,
      "--evidence", "survey.pdf", events: 1),
    CommandTrial("import", "import", "measurements", "figures.csv", events: 3),
    CommandTrial("rebuild", "rebuild", tables: .falsified),
    CommandTrial(
      "migration of the tables", "record", "05-2", "--fy", "R6", "26.0", "--request", request,
      events: 1, tables: .older),
    CommandTrial(
      "init, with the migrations of the log", "init", "new.ledger", "--origin", "a.example.jp/plan",
      ledger: "new.ledger"),
    CommandTrial("backup", "backup", "new.ledger", ledger: "new.ledger"),
    CommandTrial(
      "restore", "restore", "events.jsonl", "--into", "new.ledger", ledger: "new.ledger"),
    CommandTrial("export", "export", "events", "--out", "out.jsonl", file: "out.jsonl"),
    CommandTrial(
      "checkpoint signing", "checkpoint", "sign", "--key", "key", "--memory", "memory",
      file: "memory"),
  ]

  private static let request = "0195f3a0-0000-7000-8000-000000000001"
}
