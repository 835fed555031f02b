import PlanDomain

// Codes, years, days and figures as short as on paper, so that a test reads like the plan: `"05-2"`, `.fy2024`, `"30.0"`.

extension Code {
  package init(stringLiteral text: String) {
    guard let code = Self(text) else { preconditionFailure("“\(text)” is no code") }
    self = code
  }
}

extension PolicyCode: ExpressibleByStringLiteral {}
extension MeasureCode: ExpressibleByStringLiteral {}
extension ItemCode: ExpressibleByStringLiteral {}
extension ProjectCode: ExpressibleByStringLiteral {}
extension IndicatorCode: ExpressibleByStringLiteral {}
extension DepartmentCode: ExpressibleByStringLiteral {}
extension ActorID: ExpressibleByStringLiteral {}
extension RuleSetID: ExpressibleByStringLiteral {}

// The form `Code("x")` of a literal is the literal too: to ask whether a text is a code, ask with a variable.

// Not as integer literals: those would turn every `FiscalYear(2023)` of this target, a question, into a year.
extension FiscalYear {
  static let fy1950 = year(1950)
  static let fy1990 = year(1990)
  static let fy2019 = year(2019)
  static let fy2022 = year(2022)
  static let fy2023 = year(2023)
  static let fy2024 = year(2024)
  static let fy2025 = year(2025)
  static let fy2026 = year(2026)
  static let fy2027 = year(2027)
  static let fy2028 = year(2028)
  static let fy2040 = year(2040)
  static let fy2050 = year(2050)

  private static func year(_ number: Int) -> FiscalYear {
    guard let year = FiscalYear(number) else { preconditionFailure("\(number) is a fiscal year") }
    return year
  }
}

extension Quantity: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let quantity = Quantity(canonical: text) else {
      preconditionFailure("“\(text)” is no canonical quantity")
    }
    self = quantity
  }
}

extension CivilDate: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let date = CivilDate(iso: text) else { preconditionFailure("“\(text)” is no day") }
    self = date
  }
}

extension Instant: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let instant = Instant(rfc3339: text) else {
      preconditionFailure("“\(text)” is no moment")
    }
    self = instant
  }
}
