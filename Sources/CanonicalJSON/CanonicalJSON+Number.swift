extension CanonicalJSON {
  /// The largest integer up to which every integer is a double of its own: 2^53 - 1 (RFC 7493
  /// section 2.2).
  package static let largestExactInteger: Int64 = (1 << 53) - 1

  /// Appends an integer.
  ///
  /// To RFC 8785 every number is a double, so beyond `largestExactInteger` the nearest double is
  /// written, as ECMAScript does: 2^53 + 1 becomes 9007199254740992. `LeafProfile` refuses such
  /// integers.
  package static func write(integer: Int64, to output: inout [UInt8]) {
    guard integer.magnitude <= largestExactInteger.magnitude else {
      return write(number: Double(integer), to: &output)
    }
    if integer < 0 { output.append(UInt8(ascii: "-")) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = digits.count
      var rest = integer.magnitude
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      output.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Appends a double as ECMAScript's Number::toString writes it (RFC 8785 section 3.2.2.3).
  ///
  /// It must be finite. NaN and infinity have no JSON spelling, no parser here makes one, and a
  /// leaf holds no doubles at all: whoever hands one over has computed something that means
  /// nothing.
  package static func write(number: Double, to output: inout [UInt8]) {
    precondition(number.isFinite, "JSON has no spelling for NaN and infinity")
    guard number != 0 else { return output.append(UInt8(ascii: "0")) }
    if number < 0 { output.append(UInt8(ascii: "-")) }
    let (digits, point) = shortestDecimal(of: number.magnitude)
    write(digits: digits, point: point, to: &output)
  }

  /// The fewest digits that read back as `number`, first and last not 0, and the place of the
  /// decimal point: the value is 0.DIGITS times ten to the power of `point`.
  ///
  /// `description` already finds the digits, only its layout is Swift's own: `5e-324`, `1e+16`,
  /// `0.1`.
  private static func shortestDecimal(of number: Double) -> (digits: ArraySlice<UInt8>, point: Int)
  {
    let parts = number.description.split(separator: "e")
    let mantissa = parts[0].split(separator: ".")
    guard let exponent = parts.count > 1 ? Int(parts[1]) : 0 else {
      preconditionFailure("Double.description ends its exponent with an integer")
    }
    let digits = mantissa.flatMap(\.utf8)
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    let trailingZeros = digits.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return (
      digits[leadingZeros..<(digits.count - trailingZeros)],
      mantissa[0].utf8.count - leadingZeros + exponent
    )
  }

  /// Lays digits out as ECMA-262 6.1.6.1.20 does; its n is `point`, its k the number of digits.
  private static func write(
    digits: ArraySlice<UInt8>, point: Int, to output: inout [UInt8]
  ) {
    switch point {
    case digits.count...21:
      output.append(contentsOf: digits)
      output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: point - digits.count))
    case 1...21:
      output.append(contentsOf: digits.prefix(point))
      output.append(UInt8(ascii: "."))
      output.append(contentsOf: digits.dropFirst(point))
    case -5...0:
      output.append(contentsOf: "0.".utf8)
      output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -point))
      output.append(contentsOf: digits)
    default:
      output.append(contentsOf: digits.prefix(1))
      if digits.count > 1 {
        output.append(UInt8(ascii: "."))
        output.append(contentsOf: digits.dropFirst())
      }
      output.append(contentsOf: point > 0 ? "e+".utf8 : "e".utf8)
      output.append(contentsOf: String(point - 1).utf8)
    }
  }
}
