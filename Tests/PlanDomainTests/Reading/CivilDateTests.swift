import PlanDomain
import Testing

@Suite struct `Civil dates` {
  @Test(arguments: [
    ("2024-03-31", "2024-03-31"), ("2024/3/31", "2024-03-31"), ("2024.3.31", "2024-03-31"),
    ("20240331", "2024-03-31"), ("２０２４／３／３１", "2024-03-31"), ("2024–03–31", "2024-03-31"),
    ("2024年3月31日", "2024-03-31"), ("２０２４年３月３１日", "2024-03-31"), ("2024年 3月 1日", "2024-03-01"),
    ("令和6年3月31日", "2024-03-31"), ("令和６年３月３１日", "2024-03-31"), ("令和元年5月1日", "2019-05-01"),
    ("㋿元年5月1日", "2019-05-01"), ("R6.3.31", "2024-03-31"), ("R6-3-31", "2024-03-31"),
    ("r6/03/31", "2024-03-31"), ("Ｒ６．３．３１", "2024-03-31"), ("R元.5.1", "2019-05-01"),
    ("H31.4.30", "2019-04-30"), ("平成31年4月30日", "2019-04-30"), ("㍻元.1.8", "1989-01-08"),
    ("S64.1.7", "1989-01-07"), ("昭和元年12月25日", "1926-12-25"), ("大正15年12月24日", "1926-12-24"),
    ("M45.7.29", "1912-07-29"), ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"),
    ("1886-04-01", "1886-04-01"), ("9999-03-31", "9999-03-31"),
  ])
  func `every form offices use is read, without a warning`(text: String, iso: String) throws {
    let reading = try CivilDate.read(text)
    #expect(reading.value.iso == iso)
    #expect(reading.warnings == [])
  }

  @Test(arguments: [
    ("H31.5.1", "2019-05-01", "令和元年5月1日"), ("平成32年4月1日", "2020-04-01", "令和2年4月1日"),
    ("R1.4.30", "2019-04-30", "平成31年4月30日"), ("S64.1.8", "1989-01-08", "平成元年1月8日"),
  ])
  func `a day outside its era is read with a warning that names the right one`(
    text: String, iso: String, eraText: String
  ) throws {
    let reading = try CivilDate.read(text)
    #expect(reading.value.iso == iso)
    let warning = try #require(reading.warnings.first)
    #expect(warning.ja.contains(eraText))
    #expect(warning.en.contains(eraText))
  }

  @Test(arguments: [
    ("", CivilDateFault.empty), ("　", .empty),
    ("5.1", .noYear), ("5/1", .noYear), ("5月1日", .noYear), ("24/3/31", .noYear),
    ("31/3/2024", .noYear), ("5", .noYear),
    ("2024", .incomplete), ("2024年", .incomplete), ("2024-03", .incomplete),
    ("令和6年3月", .incomplete), ("R6", .incomplete), ("R6.3", .incomplete), ("R6.3.", .incomplete),
    ("R0.3.31", .eraNumber), ("R2024.3.31", .eraNumber), ("令和年3月31日", .eraNumber),
    ("2023-02-29", .noSuchDay), ("1900-02-29", .noSuchDay), ("2024-04-31", .noSuchDay),
    ("2024-13-01", .noSuchDay), ("2024-00-10", .noSuchDay), ("2024-01-00", .noSuchDay),
    ("20230230", .noSuchDay), ("R5.2.29", .noSuchDay),
    ("1886-03-31", .outOfRange), ("9999-04-01", .outOfRange), ("0001-01-01", .outOfRange),
    ("M18.12.31", .outOfRange),
    ("2024-03/31", .unreadable), ("2024-03-31T00:00:00Z", .unreadable), ("2024 03 31", .unreadable),
    ("2024年3月31", .unreadable), ("2024-003-31", .unreadable), ("令和6年度", .unreadable),
    ("202403", .unreadable), ("2024033100", .unreadable),
    ("-2024-03-31", .unreadable), ("今日", .unreadable), ("2024-x", .unreadable),
    ("99999999999999999999999", .unreadable),
  ])
  func `anything else is refused for its own reason`(text: String, fault: CivilDateFault) {
    #expect(throws: ReadingFailure(text, .date(fault))) { try CivilDate.read(text) }
  }

  @Test func `day numbers count from 1970 and come back over the whole calendar`() throws {
    #expect(CivilDate(year: 1970, month: 1, day: 1)?.dayNumber == 0)
    #expect(CivilDate(year: 2000, month: 3, day: 1)?.dayNumber == 11_017)
    #expect(CivilDate(year: 1969, month: 12, day: 31)?.dayNumber == -1)

    // Walk day by day, with the calendar's own rule beside it, from the first day to past 2400.
    var expected = (year: 1886, month: 4, day: 1)
    var number = try #require(CivilDate(year: 1886, month: 4, day: 1)).dayNumber
    while expected.year < 2401 {
      let date = try #require(CivilDate(dayNumber: number))
      guard (date.year, date.month, date.day) == expected, date.dayNumber == number else {
        Issue.record("day \(number) is \(date.iso), not \(expected)")
        return
      }
      number += 1
      expected = following(expected)
    }
  }

  private func following(
    _ date: (year: Int, month: Int, day: Int)
  ) -> (year: Int, month: Int, day: Int) {
    let isLeap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if date.day < lengths[date.month - 1] { return (date.year, date.month, date.day + 1) }
    return date.month < 12 ? (date.year, date.month + 1, 1) : (date.year + 1, 1, 1)
  }

  @Test func `day numbers outside the calendar name no day`() throws {
    let first = try #require(FiscalYear(1886)).firstDay.dayNumber
    let last = try #require(FiscalYear(9998)).lastDay.dayNumber
    #expect(CivilDate(dayNumber: first)?.iso == "1886-04-01")
    #expect(CivilDate(dayNumber: last)?.iso == "9999-03-31")
    for outside in [first - 1, last + 1, .min, .max] {
      #expect(CivilDate(dayNumber: outside) == nil)
    }
  }

  @Test func `days that do not exist cannot be made`() {
    for (year, month, day) in [
      (2023, 2, 29), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 1, 32), (1886, 3, 31),
      (.max, .max, .max), (.min, .min, .min),
    ] {
      #expect(CivilDate(year: year, month: month, day: day) == nil)
    }
  }

  @Test func `earlier days come first`() throws {
    let texts = ["2024-04-01", "2023-12-31", "2024-03-31", "2024-01-02"]
    let sorted = try texts.map { try CivilDate.read($0).value }.sorted().map(\.iso)
    #expect(sorted == texts.sorted())
  }
}
