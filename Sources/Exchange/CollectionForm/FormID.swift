package import PlanDomain

/// What a form is: made from which ledger, by how many of its events, for whom and which year.
///
/// Every row carries it as `ledger.example.jp/tomakomai-7#96/D03/2024`, so that rows which were
/// copied from one workbook into another still say where they belong.
package struct FormID: Hashable, Sendable, CustomStringConvertible {
  package let origin: String
  /// The number of the last event that the form knows.
  package let position: EventNumber
  package let department: DepartmentCode
  package let year: FiscalYear

  package init(
    origin: String, position: EventNumber, department: DepartmentCode, year: FiscalYear
  ) {
    self.origin = origin
    self.position = position
    self.department = department
    self.year = year
  }

  /// Reads what `description` writes; nil for anything else.
  package init?(_ text: String) {
    guard let sign = text.lastIndex(of: "#") else { return nil }
    let steps = text[text.index(after: sign)...].split(
      separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 3, let position = Int(steps[0]), position > 0,
      let department = DepartmentCode(String(steps[1])),
      let year = Int(steps[2]).flatMap(FiscalYear.init)
    else { return nil }
    self.init(
      origin: String(text[..<sign]), position: EventNumber(position), department: department,
      year: year)
    guard description == text else { return nil }
  }

  package var description: String { "\(origin)\(position)/\(department)/\(year.number)" }
}
