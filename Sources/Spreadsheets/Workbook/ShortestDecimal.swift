/// The shortest decimal that names a binary number.
///
/// A workbook stores 25.1 as the nearest binary fraction and may write that as 25.100000000000001.
/// Among all decimals that come to the same binary number the shortest is the one somebody typed,
/// as long as they typed at most 15 digits, which is all that Excel takes.
enum ShortestDecimal {
  /// The digits without an exponent: `25.1`, `-0.5`, `100`, never `-0`. Nil for what is no finite
  /// number.
  static func text(_ written: String) -> String? {
    number(written).map(text(of:))
  }

  /// The binary number that a file means; not what only Swift reads as one, `0x1p3` or `nan`.
  static func number(_ written: String) -> Double? {
    let signs = Set("0123456789+-.eE".utf8)
    guard written.utf8.allSatisfy(signs.contains), let number = Double(written), number.isFinite
    else { return nil }
    return number
  }

  private static func text(of number: Double) -> String {
    if number == 0 { return "0" }
    // Swift writes the shortest digits that round-trip: 25.1, 1e+30, 1.5e-07.
    let parts = "\(number.magnitude)".split(separator: "e")
    let figures = parts[0].split(separator: ".")
    let exponent = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let fraction = figures.count == 2 && figures[1] != "0" ? figures[1] : ""
    let text = moved(point: exponent, in: String(figures[0]), String(fraction))
    return (number < 0 ? "-" : "") + text
  }

  private static func moved(point steps: Int, in whole: String, _ fraction: String) -> String {
    let digits = whole + fraction
    let point = whole.count + steps
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return digits + String(repeating: "0", count: point - digits.count)
    }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
