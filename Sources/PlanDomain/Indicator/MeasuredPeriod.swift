/// The days over which a figure was measured, both included; one day for a figure of a key date
/// (domain 5.1, `measured_from` and `measured_to`).
package struct MeasuredPeriod: Hashable, Sendable {
  package let from: CivilDate
  package let to: CivilDate

  /// Nil when the last day comes before the first.
  package init?(from: CivilDate, to: CivilDate) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
  }
}
