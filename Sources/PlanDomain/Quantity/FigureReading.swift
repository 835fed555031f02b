/// What a cell for a figure holds.
package enum FigureReading: Equatable, Sendable {
  /// A number, and what followed it, folded (`m2`, `%`, `人`); `nil` if nothing did.
  case figure(Quantity, unit: String?)
  /// Empty, or a mark that stands for no value (-, ―, …): ask for the reason; it is never zero.
  case missing

  /// Reads a figure as offices write it: 1,035,635㎡, １，０３５，６３５, ▲1.2, 24.0 ％, －.
  ///
  /// Refuses what is not one exact decimal number (約30, 30以下, 30～35, 3.0E1, 1,03,5, 007, +5),
  /// each with its own reason. Whether the unit is the indicator's is for the caller to ask of
  /// `UnitLabel`.
  package static func read(_ text: String) throws(ReadingFailure) -> FigureReading {
    // Most figures of a large file are plain ones.
    if let quantity = Quantity(canonical: text) { return .figure(quantity, unit: nil) }
    let typed = TypedText(text)
    do {
      return try parse(typed)
    } catch {
      // 約30 is not a number, but that it is approximate says more.
      throw ReadingFailure(text, .figure(FigureFault(wordsOf: typed) ?? error))
    }
  }

  private static func parse(_ text: TypedText) throws(FigureFault) -> FigureReading {
    var typed = text
    if typed.isAtEnd || isMissingMark(typed.rest) { return .missing }

    let isNegative = try takeSign(&typed)
    let (integer, fraction) = try takeNumber(&typed)
    guard Quantity.scales.contains(fraction.count) else { throw .tooManyDecimals }
    let quantity = Quantity(isNegative: isNegative, integer: integer, fraction: fraction)
    guard let quantity else { throw .tooManyDigits }
    guard let unit = try takeUnit(&typed) else { return .figure(quantity, unit: nil) }
    // 以下 is made of letters like a unit, and is none.
    if let fault = FigureFault(wordsOf: text) { throw fault }
    return .figure(quantity, unit: unit)
  }

  private static let minusSigns: Set<Unicode.Scalar> = ["-", "−", "‐", "‑", "–", "▲", "△"]
  private static let dashes: Set<Unicode.Scalar> = ["-", "−", "‐", "‑", "–", "—", "―"]

  private static func isMissingMark(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy(dashes.contains) || scalars.allSatisfy { $0 == "…" }
      || scalars.elementsEqual("...".unicodeScalars)
  }

  private static func takeSign(_ typed: inout TypedText) throws(FigureFault) -> Bool {
    if typed.next == "+" { throw .plusSign }
    guard typed.takeOne(of: minusSigns) != nil else { return false }
    typed.skipBlanks()
    if let next = typed.next, next != "+", !minusSigns.contains(next) { return true }
    throw .sign
  }

  /// Reads the digits before and after the point, thousands separators taken out.
  private static func takeNumber(
    _ typed: inout TypedText
  ) throws(FigureFault) -> (integer: String, fraction: String) {
    let word = String(typed.rest.map(\.asciiLowercased))
    if ["nan", "inf", "infinity"].contains(word) { throw .notFinite }
    let integer = try takeGroupedDigits(&typed)
    if integer.isEmpty { throw typed.next == "." ? .bareDecimalPoint : .notANumber }
    if integer.count > 1, integer.hasPrefix("0") { throw .leadingZero }
    if integer == "0", typed.take("x") { throw .hexadecimal }
    guard typed.take(".") else { return (integer, "") }
    let fraction = typed.takeDigits()
    if typed.next == "," { throw .grouping }
    if fraction.isEmpty { throw typed.next == "." ? .severalPoints : .bareDecimalPoint }
    if typed.next == "." { throw .severalPoints }
    return (integer, fraction)
  }

  /// Reads digits whose separators, if any, stand after every third digit from the right.
  private static func takeGroupedDigits(_ typed: inout TypedText) throws(FigureFault) -> String {
    var digits = typed.takeDigits()
    guard typed.next == "," else { return digits }
    guard (1...3).contains(digits.count) else { throw .grouping }
    while typed.take(",") {
      let group = typed.takeDigits()
      guard group.count == 3 else { throw .grouping }
      digits += group
    }
    return digits
  }

  /// Reads all that follows the number, which must look like a unit.
  private static func takeUnit(_ typed: inout TypedText) throws(FigureFault) -> String? {
    typed.skipBlanks()
    guard let next = typed.next else { return nil }
    if next.isDigit { throw .grouping }
    if dashes.contains(next) { throw .range }
    if isExponent(typed.rest) { throw .scientific }
    let unit = UnitLabel.folded(String(typed.rest))
    guard looksLikeUnit(unit) else { throw .trailingText }
    return unit
  }

  /// `E1`, `e-1`: an E that a number follows.
  private static func isExponent(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let letter = scalars.first, letter.asciiLowercased == "e" else { return false }
    let power = scalars.dropFirst()
    return power.drop { $0 == "+" || dashes.contains($0) }.first?.isDigit == true
  }

  /// Letters of any script with the signs that units are joined by (t-CO2, kWh/m2, %); a digit
  /// only as the exponent or index of a Latin letter, so that `9月30日` is no figure.
  private static func looksLikeUnit(_ unit: String) -> Bool {
    let joiners: Set<Unicode.Scalar> = ["/", "-", "・", "·", "."]
    let signs: Set<Unicode.Scalar> = ["%", "‰", "°"]
    if unit.unicodeScalars.last.map(joiners.contains) == true { return false }
    var previous: Unicode.Scalar?
    for scalar in unit.unicodeScalars {
      let fits =
        scalar.properties.isAlphabetic || signs.contains(scalar)
        || (previous != nil && joiners.contains(scalar))
        || (scalar.isDigit && previous.map { $0.isASCII && $0.properties.isAlphabetic } == true)
      guard fits else { return false }
      previous = scalar
    }
    return true
  }
}
