import PlanDomain
import Testing

@Suite struct `Fiscal years` {
  @Test(arguments: [
    ("令和５年度", 2023), ("令和5年度", 2023), ("令和5", 2023), ("令和 5 年度", 2023), ("R5", 2023),
    ("R05", 2023), ("r5", 2023), ("R5年度", 2023), ("Ｒ５", 2023), ("ｒ０５", 2023), ("R 5", 2023),
    ("Reiwa 5", 2023), ("　R5 ", 2023), ("R5\r\n", 2023),
    ("令和元年度", 2019), ("R元年度", 2019), ("R元", 2019), ("R1", 2019), ("㋿元", 2019),
    ("令和元", 2019), ("㋿元年度", 2019), ("平成31年度", 2019), ("H31", 2019), ("㍻31", 2019),
    ("平成元年度", 1989), ("昭和63年度", 1988), ("S63", 1988), ("㍼63年度", 1988),
    ("大正15年度", 1926), ("T15", 1926), ("㍽15", 1926), ("明治19年度", 1886), ("M19", 1886),
    ("㍾19", 1886), ("昭和元年度", 1926), ("明治45年度", 1912), ("大正元年度", 1912),
    ("2019年度", 2019), ("２０１９年度", 2019), ("2019 年度", 2019), ("2019", 2019),
    ("FY2019", 2019), ("fy2019", 2019), ("ＦＹ２０１９", 2019), ("FY 2019", 2019),
    ("FY2019年度", 2019), ("2019FY00", 2019), ("2019fy00", 2019), ("1886", 1886), ("9998", 9998),
    ("FY2023 (R5)", 2023), ("令和5年度（2023年度）", 2023), ("平成31（2019）年度", 2019),
    ("2019年度(平成31年度)", 2019),
  ])
  func `every form offices use is read, without a warning`(text: String, number: Int) throws {
    let reading = try FiscalYear.read(text)
    #expect(reading.value.number == number)
    #expect(reading.warnings == [])
  }

  @Test(arguments: [
    ("平成35年度", 2023), ("H35", 2023), ("H72", 2060), ("Ｈ３２", 2020), ("昭和64年度", 1989),
    ("S64", 1989), ("大正16年度", 1927), ("T99", 2010), ("FY2023 (H35)", 2023),
  ])
  func `a year that its era never reached is read with a warning`(
    text: String, number: Int
  ) throws {
    let reading = try FiscalYear.read(text)
    #expect(reading.value.number == number)
    let warning = try #require(reading.warnings.first)
    #expect(warning.ja.contains("\(number)年度として") || warning.ja.contains("（\(number)年度）"))
    #expect(warning.en.contains("FY\(number)"))
  }

  @Test(arguments: [
    ("", FiscalYearFault.empty), ("　 \n", .empty),
    ("5", .noEra), ("31", .noEra), ("5年度", .noEra), ("05", .noEra), ("５", .noEra),
    ("元年度", .noEra), ("FY19", .noEra), ("5年", .noEra), ("24/3/31", .noEra),
    ("202", .digitCount), ("20233", .digitCount), ("FY20233", .digitCount),
    ("99999999999999999999999", .digitCount),
    ("R0", .eraNumber), ("H0", .eraNumber), ("R00", .eraNumber), ("令和0年度", .eraNumber),
    ("R100", .eraNumber), ("R005", .eraNumber), ("R2023", .eraNumber), ("令和", .eraNumber),
    ("令和2023年度", .eraNumber), ("令和年度", .eraNumber), ("令和五年度", .eraNumber),
    ("令和5年", .calendarYear), ("R5年", .calendarYear), ("2023年", .calendarYear),
    ("令和5年3月", .calendarYear), ("2023-03", .calendarYear), ("2023/24", .calendarYear),
    ("2024-03-31", .calendarYear), ("R6.3.31", .calendarYear), ("20240331", .calendarYear),
    ("1885", .outOfRange), ("9999", .outOfRange), ("0000", .outOfRange), ("M18", .outOfRange),
    ("年度", .unreadable), ("FY", .unreadable), ("Total", .unreadable), ("R", .unreadable),
    ("2023FY01", .unreadable), ("2023度", .unreadable), ("2023 2024", .unreadable),
    ("-2023", .unreadable), ("2023a", .unreadable), ("FY2023FY00", .unreadable),
    ("FY2023 (R5", .unreadable), ("FY2023 (R5) x", .unreadable), ("令和5年度()", .unreadable),
    ("２０２３\u{301}", .unreadable), ("20\u{200B}23", .noEra), ("٢٠٢٣", .unreadable),
  ])
  func `anything else is refused for its own reason`(text: String, fault: FiscalYearFault) {
    #expect(throws: ReadingFailure(text, .fiscalYear(fault))) { try FiscalYear.read(text) }
  }

  @Test func `four plain digits are read as the same with a blank beside them`() {
    for number in 0..<10_000 {
      let digits = String(String(10_000 + number).dropFirst())
      let (plain, blank) = (try? FiscalYear.read(digits), try? FiscalYear.read(digits + " "))
      #expect(plain?.value == blank?.value && plain?.warnings == blank?.warnings, "\(digits)")
    }
  }

  @Test func `two forms that disagree are refused with both years named`() throws {
    let failure = try #require(throws: ReadingFailure.self) {
      try FiscalYear.read("令和5年度（2022年度）")
    }
    let fy2023 = try #require(FiscalYear(2023))
    let fy2022 = try #require(FiscalYear(2022))
    #expect(failure.reason == .fiscalYear(.contradiction(fy2023, fy2022)))
    #expect(failure.wording.ja.contains("2023年度と2022年度"))
    #expect(failure.wording.en.contains("FY2023 and FY2022"))
  }

  @Test(arguments: [
    (1886, "明治19年度", "M19"), (1911, "明治44年度", "M44"), (1912, "大正元年度", "T1"),
    (1926, "昭和元年度", "S1"), (1988, "昭和63年度", "S63"), (1989, "平成元年度", "H1"),
    (2015, "平成27年度", "H27"), (2018, "平成30年度", "H30"), (2019, "令和元年度", "R1"),
    (2023, "令和5年度", "R5"), (2117, "令和99年度", "R99"), (2118, "2118年度", "2118"),
  ])
  func `a year prints in the era that names it`(number: Int, label: String, short: String) throws {
    let year = try #require(FiscalYear(number))
    #expect(year.label(.era, language: .ja) == label)
    #expect(year.shortEra == short)
  }

  @Test func `a year prints in English and in western style`() throws {
    let year = try #require(FiscalYear(2023))
    #expect(year.label(.western, language: .ja) == "2023年度")
    #expect(year.label(.western, language: .en) == "FY2023")
    #expect(year.label(.era, language: .en) == "FY2023 (R5)")
    #expect(FiscalYear(2118)?.label(.era, language: .en) == "FY2118")
  }

  @Test func `every year reads back from each of its labels without a warning`() throws {
    for number in FiscalYear.range {
      let year = try #require(FiscalYear(number))
      var labels = [year.shortEra, String(number), "\(number)FY00"]
      for style in FiscalYearStyle.allCases {
        labels += Language.allCases.map { year.label(style, language: $0) }
      }
      for label in labels where try FiscalYear.read(label) != Reading(year) {
        Issue.record("\(label) is not read as FY\(number)")
      }
    }
  }

  @Test func `a year runs from 1 April to 31 March and holds every day between`() throws {
    let year = try #require(FiscalYear(2023))
    #expect(year.firstDay.iso == "2023-04-01")
    #expect(year.lastDay.iso == "2024-03-31")
    for day in year.firstDay.dayNumber...year.lastDay.dayNumber {
      #expect(CivilDate(dayNumber: day)?.fiscalYear == year)
    }
    #expect(CivilDate(dayNumber: year.firstDay.dayNumber - 1)?.fiscalYear == year.previous)
    #expect(CivilDate(dayNumber: year.lastDay.dayNumber + 1)?.fiscalYear == year.next)
  }

  @Test func `years outside the range do not exist`() throws {
    #expect(FiscalYear(1885) == nil)
    #expect(FiscalYear(9999) == nil)
    let first = try #require(FiscalYear(1886))
    let last = try #require(FiscalYear(9998))
    #expect(first.previous == nil)
    #expect(last.next == nil)
    #expect(first.firstDay.iso == "1886-04-01")
    #expect(last.lastDay.iso == "9999-03-31")
  }

  @Test func `years can be compared, counted and walked`() throws {
    let first = try #require(FiscalYear(2023))
    let last = try #require(FiscalYear(2027))
    #expect(first < last)
    #expect(first.distance(to: last) == 4)
    #expect(last.distance(to: first) == -4)
    #expect((first...last).map(\.number) == [2023, 2024, 2025, 2026, 2027])
  }
}
