/// The name a key signs under (C2SP signed-note): not empty, without any space and without "+".
package enum KeyName {
  /// Whether a text can be the name of a key.
  package static func isValid(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "+" && !$0.properties.isWhitespace && $0.value != 0x7F
      }
  }

  /// Whether two names are the same bytes.
  ///
  /// Not `==`, which takes two spellings of one accented letter for the same: a name could then be
  /// changed under a signature that does not cover it.
  static func isSame(_ name: String, _ other: String) -> Bool {
    name.utf8.elementsEqual(other.utf8)
  }
}
