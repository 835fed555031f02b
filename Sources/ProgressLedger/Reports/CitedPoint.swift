package import CanonicalJSON
package import EventLog
package import PlanDomain

/// A point in both times with what it rests on: enough to find the same state again, and to see
/// whether a ledger still tells it as it did.
package struct CitedPoint: Hashable, Sendable {
  /// The ledger's name.
  package let origin: String
  /// The fiscal year whose end is looked at; nil: everything, future facts included.
  package let asOf: FiscalYear?
  /// The last event that counts.
  package let knownAt: Position
  /// The root of the tree up to it, in standard base64 (RFC 9162); nil where the tree is damaged.
  package let root: String?
  /// When that event was recorded; nil before the first.
  package let recordedUntil: Instant?

  package init(
    origin: String, asOf: FiscalYear?, knownAt: Position, root: String?, recordedUntil: Instant?
  ) {
    self.origin = origin
    self.asOf = asOf
    self.knownAt = knownAt
    self.root = root
    self.recordedUntil = recordedUntil
  }

  /// What every document for programs says of its point: the same members everywhere.
  package var members: JSONObject {
    [
      "as_of": asOf.map { .integer(Int64($0.number)) } ?? .null,
      "known_at": .integer(Int64(knownAt.number)),
      "origin": .string(origin),
      "recorded_until": recordedUntil.map { .string($0.text) } ?? .null,
      "root": root.map { .string($0) } ?? .null,
    ]
  }
}

extension LedgerView {
  /// The root up to a position, from the stored nodes of the tree: a few dozen rows however long
  /// the log is. Nil where they are damaged: what can still be read is shown without it.
  package func citedRoot(at position: Position) throws -> String? {
    do {
      return "\(try log.root(at: position))"
    } catch LogFailure.damaged {
      return nil
    }
  }
}

extension ReportMoment {
  /// The same point, as everything cites it.
  package var cited: CitedPoint {
    CitedPoint(
      origin: origin, asOf: asOf, knownAt: knownAt, root: root, recordedUntil: recordedUntil)
  }
}
