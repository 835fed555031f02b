/// One value of a table, twice: the text that people read and the value that programs read.
struct Cell: Sendable {
  /// The value for programs; its type decides how a form protects it.
  enum Value: Sendable, Equatable {
    /// Words, possibly typed by anyone.
    case text(String)
    /// The exact digits of a decimal number: `-` if negative, digits, perhaps `.` and digits.
    case decimal(String)
    /// A count, a fiscal year or a position; a figure of the plan is a decimal even when it is
    /// whole.
    case integer(Int64)
    /// Nothing there; the word says why (`no-survey`), where there is one.
    case missing(String?)
  }

  let display: String
  let value: Value
  /// Applied on a terminal with colour only; the display text must say the same in words.
  let emphasis: Style.Emphasis?

  private init(_ value: Value, display: String, emphasis: Style.Emphasis?) {
    self.value = value
    self.display = display
    self.emphasis = emphasis
  }

  static func text(
    _ text: String, display: String? = nil, emphasis: Style.Emphasis? = nil
  ) -> Cell {
    Cell(.text(text), display: display ?? text, emphasis: emphasis)
  }

  static func decimal(
    _ digits: String, display: String? = nil, emphasis: Style.Emphasis? = nil
  ) -> Cell {
    // Figures leave without the guards of texts, so nothing but a figure may come this way.
    precondition(isDecimal(digits), "a decimal cell holds digits only")
    return Cell(.decimal(digits), display: display ?? digits, emphasis: emphasis)
  }

  static func integer(
    _ number: some BinaryInteger, display: String? = nil, emphasis: Style.Emphasis? = nil
  ) -> Cell {
    Cell(.integer(Int64(number)), display: display ?? String(number), emphasis: emphasis)
  }

  /// No value: `display` is the mark for people, `－` or `…` or nothing.
  static func missing(
    _ word: String? = nil, display: String = "", emphasis: Style.Emphasis? = nil
  ) -> Cell {
    Cell(.missing(word), display: display, emphasis: emphasis)
  }

  private static func isDecimal(_ digits: String) -> Bool {
    let unsigned = digits.hasPrefix("-") ? digits.dropFirst() : digits[...]
    let parts = unsigned.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let zeroToNine = UInt8(ascii: "0")...UInt8(ascii: "9")
    return parts.count <= 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(zeroToNine.contains) }
  }
}
