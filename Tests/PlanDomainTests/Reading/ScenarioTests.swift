import PlanDomain
import Testing

/// The acceptance scenarios of the domain report, by their numbers, as far as reading decides them.
@Suite struct `Reading scenarios` {
  @Test(arguments: ["令和５年度", "Ｒ５", "R05", "2023", "2023FY00"])
  func `scenario 37: every form of FY2023 is the same year`(text: String) throws {
    #expect(try FiscalYear.read(text).value.number == 2023)
  }

  @Test(arguments: ["平成31年度", "H31", "令和元年度", "R元年度", "R1"])
  func `scenario 38: both labels of FY2019 are one year, printed in the plan's style`(
    text: String
  ) throws {
    let reading = try FiscalYear.read(text)
    #expect(reading.value.number == 2019)
    #expect(reading.warnings == [])
    #expect(reading.value.label(.era, language: .ja) == "令和元年度")
    #expect(reading.value.label(.western, language: .ja) == "2019年度")
  }

  @Test func `scenario 39: an era that had ended is a warning, a bare number is refused`() throws {
    let reading = try FiscalYear.read("平成35年度")
    #expect(reading.value.number == 2023)
    #expect(reading.warnings.count == 1)
    for bare in ["5年度", "31"] {
      #expect(throws: ReadingFailure(bare, .fiscalYear(.noEra))) { try FiscalYear.read(bare) }
    }
  }

  @Test func `scenario 40: the era changes within FY2019`() throws {
    let last = try CivilDate.read("2019-04-30").value
    let first = try CivilDate.read("2019-05-01").value
    #expect(last.fiscalYear.number == 2019)
    #expect(first.fiscalYear.number == 2019)
    #expect(last.eraText == "平成31年4月30日")
    #expect(first.eraText == "令和元年5月1日")
  }

  /// A civil date has no zone, so no server can move it into another year.
  @Test func `scenario 41: 31 March and 1 April lie in different fiscal years`() throws {
    let march = try #require(CivilDate(year: 2024, month: 3, day: 31))
    let april = try #require(CivilDate(year: 2024, month: 4, day: 1))
    #expect(FiscalYear(containing: march).number == 2023)
    #expect(FiscalYear(containing: april).number == 2024)
  }

  @Test func `scenario 42: one number however it is typed, and its unit is known`() throws {
    let number = try #require(Quantity(canonical: "1035635"))
    let unit = UnitLabel("㎡")
    for text in ["1,035,635㎡", "１，０３５，６３５", "1035635 m2"] {
      guard case .figure(number, let typed) = try FigureReading.read(text) else {
        Issue.record("\(text) is not 1035635")
        continue
      }
      #expect(typed.map(unit.accepts) ?? true)
    }
    guard case .figure(number, let people?) = try FigureReading.read("1,035,635人") else {
      Issue.record("1,035,635人 has no unit")
      return
    }
    #expect(!unit.accepts(people))
  }

  @Test func `scenario 43: every minus is a minus, and a dash alone is missing`() throws {
    let value = try #require(Quantity(canonical: "-1.2"))
    for text in ["▲1.2", "△1.2", "−1.2", "－1.2"] {
      #expect(try FigureReading.read(text) == .figure(value, unit: nil))
    }
    #expect(try FigureReading.read("－") == .missing)
  }

  @Test func `scenario 44: an empty cell is missing and 0 is zero`() throws {
    let zero = try #require(Quantity(canonical: "0"))
    #expect(try FigureReading.read("") == .missing)
    #expect(try FigureReading.read("0") == .figure(zero, unit: nil))
  }

  @Test(arguments: [
    ("約30", FigureFault.approximate), ("30以下", .bound), ("30～35", .range), ("3.0E1", .scientific),
  ])
  func `scenario 45: what is not one exact number is refused`(text: String, fault: FigureFault) {
    #expect(throws: ReadingFailure(text, .figure(fault))) { try FigureReading.read(text) }
  }

  @Test func `scenario 46: 30 and 30.0 are equal in value and print as entered`() throws {
    guard case .figure(let short, _) = try FigureReading.read("30"),
      case .figure(let long, _) = try FigureReading.read("30.0")
    else {
      Issue.record("30 and 30.0 are figures")
      return
    }
    #expect(short.isNumericallyEqual(to: long))
    #expect(!(short < long) && !(long < short))
    #expect(short.text == "30")
    #expect(long.text == "30.0")
    #expect(short != long)
  }
}
