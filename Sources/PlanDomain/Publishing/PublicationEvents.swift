/// A report was published: a name for what the ledger said at a position, so that the same report
/// can be made again, byte for byte.
package struct PublicationMade: Hashable, Sendable {
  package var terms: PublicationTerms

  package init(terms: PublicationTerms) { self.terms = terms }
}

/// A publication was withdrawn; its bytes can still be made.
package struct PublicationWithdrawn: Hashable, Sendable {
  package var name: PublicationName
  /// Mandatory when it is given; nil where it was erased.
  package var reason: String?

  package init(name: PublicationName, reason: String?) {
    self.name = name
    self.reason = reason
  }
}

/// What fixes the bytes of a report.
package struct PublicationTerms: Hashable, Sendable {
  package var name: PublicationName
  /// The first so many events are what it was made from; the event itself comes later.
  package var position: Int
  /// The end of which fiscal year it shows.
  package var asOf: FiscalYear
  /// The day that counts as today in it: what was due by then.
  package var day: CivilDate
  package var ruleSet: RuleSetID
  package var language: Language
  /// The revision of the renderer; a released one never changes.
  package var renderer: Int
  /// SHA-256 in hexadecimal of the data document, which holds figures and codes and no free text.
  package var dataDigest: String

  package init(
    name: PublicationName, position: Int, asOf: FiscalYear, day: CivilDate, ruleSet: RuleSetID,
    language: Language, renderer: Int, dataDigest: String
  ) {
    self.name = name
    self.position = position
    self.asOf = asOf
    self.day = day
    self.ruleSet = ruleSet
    self.language = language
    self.renderer = renderer
    self.dataDigest = dataDigest
  }
}

/// The name of a publication, `@令和6年度公表版` without the sign: one line of 1 to 60 letters,
/// digits, `-`, `_`, `.` and `・` of any script, composed (NFC), beginning with a letter or digit.
/// It stands in the log for ever, so it must name nobody.
package struct PublicationName: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil when the text is no such name.
  package init?(_ text: String) {
    guard (1...60).contains(text.count), let first = text.unicodeScalars.first,
      first.properties.isAlphabetic || first.properties.numericType != nil,
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.isGraphemeExtend || "-_.・ー".unicodeScalars.contains(scalar)
  }

  package var description: String { "@\(text)" }

  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
