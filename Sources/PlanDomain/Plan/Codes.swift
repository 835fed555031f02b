/// A short name by which people call one thing of the plan: `05-2`, `M05-1`, `P05-1`, `D01`.
///
/// One code means one thing in a ledger. A code is ASCII, so that it survives every keyboard,
/// file name and stream name: a letter or digit, then letters, digits, `.`, `-` or `_`, at most
/// 40 characters.
package protocol Code: Hashable, Comparable, Sendable, CustomStringConvertible {
  var text: String { get }
  /// Nil when the text is not a code.
  init?(_ text: String)
}

extension Code {
  package var description: String { text }

  /// Codes sort by their bytes, the same on every machine and in every language: so do all strings
  /// of ASCII.
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Whether a text has the form of a code.
func isCode(_ text: String) -> Bool {
  func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
  var text = text
  return text.withUTF8 { bytes in
    guard let first = bytes.first, bytes.count <= 40 else { return false }
    return isAlphanumeric(first)
      && bytes.allSatisfy { isAlphanumeric($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
  }
}

/// A policy (運営方針): `05`.
package struct PolicyCode: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }
}

/// A measure (主な取組): `M05-1`. A measure is an action; a measurement is a value.
package struct MeasureCode: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }
}

/// An item (細目) of a measure: `M05-1.1`.
package struct ItemCode: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }
}

/// A project (主な事業): `P05-1`.
package struct ProjectCode: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }
}

/// An indicator (評価指標): `05-2`.
package struct IndicatorCode: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }
}

/// A department (部): `D01`, given by the ledger. Its names are dated facts; its code never changes.
package struct DepartmentCode: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }

  /// Whether a text has the form in which a ledger gives codes, `D` and digits.
  package static func isGiven(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.hasPrefix("D") && !digits.isEmpty
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The code of the department registered as the `ordinal`-th, from 1.
  package init(ordinal: Int) {
    precondition(ordinal >= 1, "departments are counted from 1")
    text = ordinal < 10 ? "D0\(ordinal)" : "D\(ordinal)"
  }
}

/// A person or service that writes. The code stands in the log for ever, so it must name nobody.
package struct ActorID: Code {
  package let text: String
  package init?(_ text: String) {
    guard isCode(text) else { return nil }
    self.text = text
  }
  private init(unchecked text: String) { self.text = text }

  /// The ledger itself: author of the first event and of the first actor's registration.
  package static let system = ActorID(unchecked: "_system")
}
