/// Where an indicator started (基準値).
package struct Baseline: Hashable, Sendable {
  package var value: Quantity
  /// The printed year of the value; nil where the plan prints none.
  package var fiscalYear: FiscalYear?
  /// The cell as printed: `1,035,635（H27）`.
  package var printed: String?

  package init(value: Quantity, fiscalYear: FiscalYear? = nil, printed: String? = nil) {
    self.value = value
    self.fiscalYear = fiscalYear
    self.printed = printed
  }
}
