extension Quantity {
  /// Reads the canonical form, the one `text` writes: `-?(0|[1-9][0-9]*)(\.[0-9]{1,9})?`.
  ///
  /// `nil` for anything else, also for `-0` and `-0.0`: minus zero is zero.
  package init?(canonical text: String) {
    var text = text
    guard let quantity = text.withUTF8({ Quantity(canonical: $0) }) else { return nil }
    self = quantity
  }

  private init?(canonical text: UnsafeBufferPointer<UInt8>) {
    let isNegative = text.first == UInt8(ascii: "-")
    var magnitude: UInt64 = 0
    var integerDigits = 0
    var decimals: Int?
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      // Before the point, nothing follows a 0 that comes first.
      guard let digit = byte.digitValue, decimals != nil || integerDigits == 0 || magnitude > 0
      else { return nil }
      magnitude = magnitude * 10 + UInt64(digit)
      guard magnitude < Self.magnitudeLimit else { return nil }
      if let count = decimals { decimals = count + 1 } else { integerDigits += 1 }
    }
    guard integerDigits > 0, decimals != 0, magnitude > 0 || !isNegative else { return nil }
    self.init(
      mantissa: isNegative ? -Int64(magnitude) : Int64(magnitude), scale: decimals ?? 0)
  }

  /// The number whose digits are before and after the point; `nil` if it does not fit or if a
  /// character is not an ASCII digit.
  init?(isNegative: Bool, integer: String, fraction: String) {
    var magnitude: UInt64 = 0
    for digit in (integer + fraction).utf8 {
      guard let value = digit.digitValue else { return nil }
      magnitude = magnitude * 10 + UInt64(value)
      guard magnitude < Self.magnitudeLimit else { return nil }
    }
    self.init(
      mantissa: isNegative ? -Int64(magnitude) : Int64(magnitude), scale: fraction.utf8.count)
  }

  /// The canonical form, decimals as entered: `30.0`, `-1.2`, `1035635`.
  package var text: String {
    // Written from its end, because every row of a table takes one: at most 18 digits, a sign, a
    // point and the 0 before it.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { text in
      var place = text.count
      func put(_ byte: UInt8) {
        place -= 1
        text[place] = byte
      }
      var rest = mantissa.magnitude
      var digits = 0
      repeat {
        put(UInt8(ascii: "0") + UInt8(rest % 10))
        rest /= 10
        digits += 1
        if digits == scale { put(UInt8(ascii: ".")) }
      } while rest > 0 || digits <= scale
      if mantissa < 0 { put(UInt8(ascii: "-")) }
      return String(decoding: UnsafeBufferPointer(rebasing: text[place...]), as: UTF8.self)
    }
  }

  /// The form for people: 1,035,635, and a negative number as △1.2 in Japanese, -1.2 in English.
  package func grouped(_ language: Language) -> String {
    let digits = Array(integerDigits)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    let minus = language == .ja ? "△" : "-"
    return (mantissa < 0 ? minus : "") + grouped + pointAndDecimals
  }

  private var integerDigits: String { String(digits.dropLast(scale)) }

  private var pointAndDecimals: String { scale == 0 ? "" : "." + digits.suffix(scale) }

  /// All digits, with zeros before them so that one stands before the point.
  private var digits: String { String(mantissa.magnitude).zeroPadded(to: scale + 1) }
}
