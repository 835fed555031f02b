extension Instant {
  /// Reads an RFC 3339 `date-time` strictly, whole text, ASCII only; a fraction is cut to its
  /// second.
  ///
  /// `nil` for anything else, for the leap second :60, which Unix time cannot name, and for a
  /// moment whose UTC year has not four digits.
  package init?(rfc3339 text: String) {
    var rest = Array(text.utf8)[...]
    guard let year = rest.takeNumber(digits: 4), rest.take("-"),
      let month = rest.takeNumber(digits: 2), rest.take("-"),
      let day = rest.takeNumber(digits: 2), rest.take("T") || rest.take("t"),
      let hour = rest.takeNumber(digits: 2), rest.take(":"),
      let minute = rest.takeNumber(digits: 2), rest.take(":"),
      let second = rest.takeNumber(digits: 2), rest.takeFraction(),
      let offset = rest.takeOffset(), rest.isEmpty,
      GregorianCalendar.isValid(year: year, month: month, day: day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let days = GregorianCalendar.dayNumber(year: year, month: month, day: day)
    let seconds = days * 86_400 + hour * 3_600 + minute * 60 + second - offset
    guard Self.fourDigitYears.contains(seconds) else { return nil }
    self.init(seconds: Int64(seconds))
  }

  private static let fourDigitYears =
    GregorianCalendar.dayNumber(year: 0, month: 1, day: 1)
    * 86_400..<GregorianCalendar.dayNumber(year: 10_000, month: 1, day: 1) * 86_400
}

extension ArraySlice<UInt8> {
  fileprivate mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first, first == UInt8(ascii: character) else { return false }
    removeFirst()
    return true
  }

  fileprivate mutating func takeNumber(digits count: Int) -> Int? {
    let digits = prefix(count).compactMap(\.digitValue)
    guard digits.count == count else { return nil }
    removeFirst(count)
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  /// Reads a fraction of a second, if there is one; false if a point has no digit after it.
  fileprivate mutating func takeFraction() -> Bool {
    guard take(".") else { return true }
    let digits = prefix { $0.digitValue != nil }
    removeFirst(digits.count)
    return !digits.isEmpty
  }

  /// Reads `Z` or `±HH:MM` as seconds east of UTC.
  fileprivate mutating func takeOffset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isWest = take("-")
    guard isWest || take("+"),
      let hours = takeNumber(digits: 2), hours < 24, take(":"),
      let minutes = takeNumber(digits: 2), minutes < 60
    else { return nil }
    let seconds = hours * 3_600 + minutes * 60
    return isWest ? -seconds : seconds
  }
}
