import CanonicalJSON
import PlanDomain

/// The one way in which an answer says what it rests on: below the rows for people, in `meta` of a
/// document, and beside rows that have no place for it.
extension Table {
  /// Says which state the rows are of.
  mutating func cite(_ reading: LedgerReading) {
    citation = [reading.citation]
    meta.merge(reading.meta)
  }

  /// Says which two states the rows compare; the members of `meta` are those of the later one.
  mutating func cite(from: LedgerReading, to: LedgerReading) {
    citation = [
      say(ja: "前の", en: "from: ") + from.citation, say(ja: "後の", en: "to: ") + to.citation,
    ]
    meta.merge(to.meta)
    meta["from"] = .object(from.meta)
    meta["to"] = .object(to.meta)
  }
}

extension OutputForm {
  /// Whether it holds rows and nothing else, so that a citation would break its readers.
  var isRowsOnly: Bool { self == .csv || self == .tsv || self == .jsonl }
}

extension Session {
  /// Tells a citation beside rows that have no place for it; not with `--quiet`.
  func tell(citation: [String]) {
    for line in citation where !isQuiet { Console.tell(line) }
  }
}
