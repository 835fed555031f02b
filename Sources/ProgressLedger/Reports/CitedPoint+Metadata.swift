package import CanonicalJSON
import EventLog
package import PlanDomain

/// A point as the metadata of a table have it, by "CSV on the Web" (W3C, 2015-12-17) with the words
/// of schema.org.
extension CitedPoint {
  /// The ledger and how far it was read.
  package var identifier: String { "\(origin) \(knownAt)" }

  /// The facts by which a program finds the same state again.
  package var properties: [JSONValue] {
    let facts: [(String, JSONValue?)] = [
      ("origin", .string(origin)),
      ("position", .integer(Int64(knownAt.number))),
      ("root", root.map { .string($0) }),
      ("known_at", .integer(Int64(knownAt.number))),
      ("recorded_until", recordedUntil.map { .string($0.text) }),
      ("as_of", asOf.map { .integer(Int64($0.number)) } ?? "latest"),
    ]
    return facts.compactMap { name, value in value.map { .property(name, $0) } }
  }
}

extension JSONValue {
  /// A named fact (schema.org, PropertyValue).
  package static func property(_ name: String, _ value: JSONValue) -> JSONValue {
    ["@type": "schema:PropertyValue", "schema:name": .string(name), "schema:value": value]
  }

  /// A moment with its type (XML Schema, dateTime).
  package static func dateTime(_ moment: Instant) -> JSONValue {
    ["@type": "xsd:dateTime", "@value": .string(moment.text)]
  }
}
