/// The names of the files that an export writes beside one another.
package struct OpenFiles: Sendable, Equatable {
  static let changes = "-changes.csv"
  static let sdmx = "-sdmx.csv"
  static let codes = "-codes.csv"

  /// The table itself, as it was named.
  package let observations: String

  package init(_ observations: String) { self.observations = observations }

  package var changes: String { stem + Self.changes }
  package var sdmx: String { stem + Self.sdmx }
  package var codes: String { stem + Self.codes }
  /// Where readers of CSV on the Web look for it (W3C, Model for Tabular Data, section 5.3).
  package var metadata: String { observations + "-metadata.json" }
  package var catalogue: String { stem + ".jsonld" }

  /// The file of a table, by the end of its name; without one the observations'.
  package func path(ofTable end: String) -> String { end.isEmpty ? observations : stem + end }

  private var stem: String {
    observations.hasSuffix(".csv") ? String(observations.dropLast(4)) : observations
  }

  /// The name as a relative reference of a document in the same folder: without the folder, and
  /// percent-encoded (RFC 3986).
  static func reference(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.utf8.reduce(into: "") { reference, byte in
      if isUnreserved(byte) {
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        reference += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
