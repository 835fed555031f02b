/// The name a key signs under (C2SP signed-note): not empty, without any space and without "+".
package enum KeyName {
  package static func isValid(_ name: some StringProtocol) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0 != "+" && !$0.properties.isWhitespace && $0.value != 0x7F
      }
  }
}
