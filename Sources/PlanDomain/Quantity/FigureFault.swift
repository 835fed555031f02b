/// Why a text is not one exact decimal number.
package enum FigureFault: Error, Equatable, Sendable {
  /// `約30`, `30程度`
  case approximate
  /// `30以下`, `>30`
  case bound
  /// `30～35`, `30-35`
  case range
  /// `1,03,5`, `1 035`
  case grouping
  /// `3.0E1`
  case scientific
  /// `0x1F`
  case hexadecimal
  /// `NaN`, `∞`
  case notFinite
  /// `1.2.3`
  case severalPoints
  /// `.5`, `5.`
  case bareDecimalPoint
  /// `(30)`, `1,035,635（H27）`
  case parentheses
  /// `+5`: in a table it means a change, which may be the wrong column.
  case plusSign
  /// `--5`, `△` alone
  case sign
  /// `007`: an identifier rather than a figure.
  case leadingZero
  /// More than 18 digits.
  case tooManyDigits
  /// More than 9 decimals.
  case tooManyDecimals
  /// `30※`
  case footnoteMark
  /// `#REF!`
  case spreadsheetError
  /// A number and then something that is no unit.
  case trailingText
  /// `設置`
  case notANumber
}
