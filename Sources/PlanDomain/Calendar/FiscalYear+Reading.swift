extension FiscalYear {
  /// Reads a fiscal year as offices write it: 令和５年度, 令和元年度, R5, H31, 2019年度, 2019, FY2019,
  /// 2019FY00.
  ///
  /// Two forms may stand together if they agree: 令和5年度（2023年度）, 平成31（2019）年度. Letters match in
  /// either case and width. An era that had ended before the year began (平成35年度 = FY2023) is read
  /// with a warning; 平成31年度 is an official label of FY2019 and is read without one.
  package static func read(_ text: String) throws(ReadingFailure) -> Reading<FiscalYear> {
    // Most years of a large file are four plain digits.
    if text.utf8.count == 4, text.utf8.allSatisfy({ $0.digitValue != nil }),
      let year = Int(text).flatMap(FiscalYear.init)
    {
      return Reading(year)
    }
    do {
      return try parse(TypedText(text))
    } catch {
      throw ReadingFailure(text, .fiscalYear(error))
    }
  }

  private static func parse(_ text: TypedText) throws(FiscalYearFault) -> Reading<FiscalYear> {
    var typed = text
    guard !typed.isAtEnd else { throw .empty }
    let first = try takeYear(&typed)
    typed.skipBlanks()
    if typed.isAtEnd { return first }

    guard typed.take("(") else { throw fault(ofTail: typed) }
    typed.skipBlanks()
    let second = try takeYear(&typed)
    typed.skipBlanks()
    guard typed.take(")") else { throw fault(ofTail: typed) }
    takeSuffix(&typed)
    guard typed.isAtEnd else { throw fault(ofTail: typed) }
    guard first.value == second.value else { throw .contradiction(first.value, second.value) }
    return Reading(first.value, warnings: first.warnings + second.warnings)
  }

  private static func takeYear(
    _ typed: inout TypedText
  ) throws(FiscalYearFault) -> Reading<FiscalYear> {
    if let era = typed.takeEra() {
      guard let number = typed.takeEraNumber() else { throw .eraNumber }
      takeSuffix(&typed)
      guard let year = FiscalYear(era.year(number)) else { throw .outOfRange }
      return Reading(year, warnings: year.warnings(readAs: era, number))
    }

    let isPrefixed = typed.take("FY")
    typed.skipBlanks()
    let digits = typed.takeDigits()
    if digits.isEmpty { throw typed.take("元") ? .noEra : .unreadable }
    guard digits.count == 4, let number = Int(digits) else { throw fault(ofDigits: digits.count) }
    if isPrefixed || !typed.take("FY00") { takeSuffix(&typed) }
    guard let year = FiscalYear(number) else { throw .outOfRange }
    return Reading(year)
  }

  /// Reads the 年度 that may follow a year.
  private static func takeSuffix(_ typed: inout TypedText) {
    var ahead = typed
    ahead.skipBlanks()
    if ahead.take("年度") { typed = ahead }
  }

  private static func fault(ofDigits count: Int) -> FiscalYearFault {
    switch count {
    case ..<3: .noEra
    case 8: .calendarYear  // 20240331
    default: .digitCount
    }
  }

  /// Why what follows a year makes it something else: 年 alone and 2023-03 are the calendar's.
  private static func fault(ofTail tail: TypedText) -> FiscalYearFault {
    var tail = tail
    return tail.takeOne(of: ["年", "-", "/", "."]) == nil ? .unreadable : .calendarYear
  }

  private func warnings(readAs era: Era, _ eraNumber: Int) -> [Wording] {
    guard let next = era.successor?.firstDay,
      number > FiscalYear.number(ofYear: next.year, month: next.month)
    else { return [] }
    return [
      Wording(
        ja: """
          \(era.name)\(Era.spelled(eraNumber))年度は実際にはない年度です。\
          \(label(.era, language: .ja))（\(number)年度）として読みました。
          """,
        en: """
          \(era.romanizedName) \(eraNumber) never began as a fiscal year; \
          it is read as \(label(.era, language: .en)).
          """)
    ]
  }
}
