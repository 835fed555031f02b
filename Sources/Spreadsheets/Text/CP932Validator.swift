/// Says byte by byte whether a file can be CP932.
struct CP932Validator {
  private var lead: UInt8?
  /// Whether a user-defined character was met: possible, but no reason to think of CP932.
  private(set) var hasUserDefined = false

  /// Whether no character is broken off here.
  var isBetweenCharacters: Bool { lead == nil }

  /// Whether the byte can stand here.
  mutating func takes(_ byte: UInt8) -> Bool {
    guard let first = lead else {
      if CP932.isLead(byte) { lead = byte }
      return lead != nil || CP932.scalar(byte) != nil
    }
    lead = nil
    if CP932.isUserDefined(first), CP932.isTrail(byte) {
      hasUserDefined = true
      return true
    }
    return CP932.scalar(first, byte) != nil
  }
}
