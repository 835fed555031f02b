extension CivilDate {
  /// Reads a day as offices write it: 2024-03-31, 2024/3/31, 2024.3.31, 20240331, 2024年3月31日,
  /// 令和6年3月31日, R6.3.31.
  ///
  /// A day outside its era (H31.5.1: the era had changed that day) is read with a warning. The
  /// year must be there, with four digits or an era: 5/1 is refused.
  package static func read(_ text: String) throws(ReadingFailure) -> Reading<CivilDate> {
    do {
      return try parse(TypedText(text))
    } catch {
      throw ReadingFailure(text, .date(error))
    }
  }

  private static func parse(_ text: TypedText) throws(CivilDateFault) -> Reading<CivilDate> {
    var typed = text
    guard !typed.isAtEnd else { throw .empty }
    if let era = typed.takeEra() {
      guard let number = typed.takeEraNumber() else { throw .eraNumber }
      let (month, day) = try takeMonthAndDay(&typed)
      let date = try date(era.year(number), month, day)
      return Reading(date, warnings: date.warnings(readAs: era, number))
    }

    let digits = typed.takeDigits()
    guard let number = Int(digits) else { throw .unreadable }
    if digits.count == 8, typed.isAtEnd {
      return Reading(try date(number / 10_000, number / 100 % 100, number % 100))
    }
    guard digits.count == 4 else { throw digits.count < 3 ? .noYear : .unreadable }
    let (month, day) = try takeMonthAndDay(&typed)
    return Reading(try date(number, month, day))
  }

  /// Reads what follows the year, to the end: 年3月31日, or two numbers after the same separator.
  private static func takeMonthAndDay(
    _ typed: inout TypedText
  ) throws(CivilDateFault) -> (month: Int, day: Int) {
    typed.skipBlanks()
    if typed.isAtEnd { throw .incomplete }
    let separator = typed.takeOne(of: ["年", "-", "/", ".", "−", "‐", "–"])
    guard let separator else { throw .unreadable }
    let isSpelled = separator == "年"
    let month = takeNumber(&typed)
    if typed.isAtEnd { throw .incomplete }
    guard let month, typed.takeOne(of: isSpelled ? ["月"] : [separator]) != nil else {
      throw .unreadable
    }
    if typed.isAtEnd { throw .incomplete }
    guard let day = takeNumber(&typed), !isSpelled || typed.take("日"), typed.isAtEnd else {
      throw .unreadable
    }
    return (month, day)
  }

  private static func takeNumber(_ typed: inout TypedText) -> Int? {
    typed.skipBlanks()
    let digits = typed.takeDigits()
    typed.skipBlanks()
    return digits.count <= 2 ? Int(digits) : nil
  }

  private static func date(
    _ year: Int, _ month: Int, _ day: Int
  ) throws(CivilDateFault) -> CivilDate {
    guard GregorianCalendar.isValid(year: year, month: month, day: day) else { throw .noSuchDay }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .outOfRange }
    return date
  }

  private func warnings(readAs era: Era, _ eraNumber: Int) -> [Wording] {
    guard era != Era.on(year: year, month: month, day: day) else { return [] }
    return [
      Wording(
        ja: """
          \(iso) は\(era.name)ではありません。\
          \(era.name)\(Era.spelled(eraNumber))年を \(eraText) として読みました。
          """,
        en: "\(iso) was not in the era \(era.romanizedName); it is read as \(eraText).")
    ]
  }
}
