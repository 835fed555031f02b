/// How the characters of a text file are written as bytes.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8
  /// UTF-8 after the three bytes EF BB BF, by which Excel recognises it.
  case utf8WithMark = "utf8-bom"
  /// Windows-31J, what Excel in Japanese means by "CSV".
  case cp932
}

extension TextEncoding {
  /// What stands before the first character.
  package var mark: [UInt8] { self == .utf8WithMark ? Self.utf8Mark : [] }

  /// The mark U+FEFF in UTF-8.
  package static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text of some bytes that stand after the mark; throws the first that is none.
  package func text(of bytes: some Collection<UInt8>) throws(UndecodableByte) -> String {
    switch self {
    case .cp932: return try CP932.decode(bytes)
    case .utf8, .utf8WithMark:
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      var validator = UTF8Validator()
      let offset = bytes.enumerated().first { !validator.takes($0.element) }?.offset
      throw UndecodableByte(offset: offset ?? bytes.count, reason: .unassigned)
    }
  }
}

/// A place in some bytes where they are no text.
package struct UndecodableByte: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The encoding gives these bytes no meaning, or they break off.
    case unassigned
    /// CP932 F040 to F9FC: a character that one office drew for itself (外字). What it shows is
    /// nowhere in the file.
    case userDefined
  }
  /// From 0.
  package var offset: Int
  package var reason: Reason

  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }
}
