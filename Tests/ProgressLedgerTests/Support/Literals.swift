import EventLog
import PlanDomain

// Codes, years, days and figures as literals, so that a test reads like the plan: `"05-2"`, `2024`, `"30.0"`.

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

extension PublicationName: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let name = PublicationName(text) else {
      preconditionFailure("“\(text)” names no publication")
    }
    self = name
  }
}

extension Cuts {
  init(_ full: Quantity, _ most: Quantity, _ part: Quantity) {
    guard let cuts = Cuts(full: full, most: most, part: part) else {
      preconditionFailure("\(full), \(most) and \(part) do not fall to 0")
    }
    self = cuts
  }
}

extension FiscalYear: ExpressibleByIntegerLiteral {
  package init(integerLiteral number: Int) {
    guard let year = FiscalYear(number) else { preconditionFailure("\(number) is no fiscal year") }
    self = year
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

extension EventID: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let id = EventID(text: text) else { preconditionFailure("“\(text)” is no UUID") }
    self = id
  }
}

extension StreamName: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let name = StreamName(text) else { preconditionFailure("“\(text)” names no stream") }
    self = name
  }
}
