extension JSONReader {
  /// Reads a number as RFC 8259 section 6 writes it: `-`? whole part, `.` fraction?, exponent?
  ///
  /// A whole number that fits 64 bits is an integer, everything else the nearest double. `-0` is
  /// the double -0.0: an integer could not keep its sign.
  mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let whole = try wholePart()
    var isWhole = true
    if next == UInt8(ascii: ".") {
      isWhole = false
      position += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      isWhole = false
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    if isWhole, let whole, let integer = Int64(magnitude: whole, isNegative: isNegative) {
      if whole > CanonicalJSON.largestExactInteger.magnitude {
        noteDeviation(from: start, of: .integer(integer))
      }
      return .integer(integer)
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw JSONError(reason: .numberOutOfRange, offset: start)
    }
    noteDeviation(from: start, of: .number(number))
    return .number(number)
  }

  /// Reads `0`, or digits that do not start with 0; nil stands for a value beyond 64 bits.
  private mutating func wholePart() throws(JSONError) -> UInt64? {
    let start = position
    var value: UInt64? = 0
    while let digit {
      if let smaller = value {
        let (tens, tensOverflow) = smaller.multipliedReportingOverflow(by: 10)
        let (sum, sumOverflow) = tens.addingReportingOverflow(digit)
        value = tensOverflow || sumOverflow ? nil : sum
      }
      position += 1
    }
    let length = position - start
    guard length > 0 else { throw isAtEnd ? unexpected() : error(.invalidNumber) }
    guard length == 1 || bytes[start] != UInt8(ascii: "0") else {
      throw JSONError(reason: .invalidNumber, offset: start)
    }
    return value
  }

  /// Steps over one digit or more.
  private mutating func digits() throws(JSONError) {
    guard digit != nil else { throw isAtEnd ? unexpected() : error(.invalidNumber) }
    while digit != nil { position += 1 }
  }

  /// The value of the digit at the position, or nil when there is none.
  private var digit: UInt64? {
    let value = next &- UInt8(ascii: "0")
    return value < 10 ? UInt64(value) : nil
  }
}

extension Int64 {
  /// The integer of this magnitude and sign, or nil when 64 bits cannot hold it, minus zero
  /// included.
  fileprivate init?(magnitude: UInt64, isNegative: Bool) {
    guard isNegative else {
      self.init(exactly: magnitude)
      return
    }
    guard magnitude > 0, magnitude <= Int64.min.magnitude else { return nil }
    self.init(truncatingIfNeeded: 0 &- magnitude)
  }
}
