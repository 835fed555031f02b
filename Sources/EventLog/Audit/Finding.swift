package import TransparencyLog

/// A sentence for people, in both languages of the program.
package struct BilingualText: Sendable, Equatable {
  /// The sentence in Japanese.
  package let ja: String
  /// The sentence in English.
  package let en: String

  /// Takes the same sentence in both languages.
  package init(ja: String, en: String) {
    self.ja = ja
    self.en = en
  }
}

/// Something an audit found wrong: what was checked, where, and what is the matter.
package struct Finding: Sendable, Equatable {
  /// The name of the check: `file`, `schema`, `migration`, `sequence`, `leaf`, `column`, `time`,
  /// `stream`, `name`, `id`, `tree`, `text` or `restoration`; `checkpoint` where nothing could be
  /// compared with one; else the kind of an `EvidenceFault`, such as `rollback`.
  package let check: String
  /// The position of the event concerned; nil when it is about the file as a whole.
  package let position: Position?
  /// What is the matter.
  package let message: BilingualText
}

/// What an audit went through.
package struct AuditSummary: Sendable, Equatable {
  /// How many events there are.
  package let events: Int
  /// The root recomputed from their leaves alone.
  package let root: TreeHash
  /// How many findings were reported.
  package let findings: Int
  /// What a reader of the result should know, although nothing is wrong.
  package let notes: [BilingualText]
  /// What became of each checkpoint and receipt that was given.
  package let evidence: [EvidenceVerdict]
  /// The size up to which a signed checkpoint that holds covers the log.
  package let covered: Int
  /// How many pages of the file were asked for, by SQLite's own count: what the audit cost.
  package let pages: Int
}

/// Whether the log is still what a checkpoint or a receipt says it was.
package struct EvidenceVerdict: Sendable, Equatable {
  /// The name of its file.
  package let name: String
  /// Nil when it could not be believed at all.
  package let checkpoint: Checkpoint?
  /// The keys that signed it, as `name+hash`; none for a receipt that was not signed.
  package let signers: [String]
  package let holds: Bool

  /// The size that the checkpoint speaks of.
  package var size: Int? { checkpoint?.size }
}

/// One row of `sqlite_schema`: what was defined, on which table, by which words.
package struct SchemaObject: Hashable, Sendable {
  /// `table`, `index`, `trigger` or `view`.
  package let type: String
  /// The object's name.
  package let name: String
  /// The table it belongs to.
  package let table: String
  /// The text that defined it; nil for an index that SQLite made by itself.
  package let sql: String?

  /// Takes a row as it stands in `sqlite_schema`.
  package init(type: String, name: String, table: String, sql: String?) {
    self.type = type
    self.name = name
    self.table = table
    self.sql = sql
  }
}
