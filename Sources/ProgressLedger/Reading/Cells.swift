import CanonicalJSON
import GRDB
import PlanDomain

/// A cell of a projection that holds what no event can have put there.
package struct DamagedTable: Error, Sendable {
  package let table: String
  package let column: String
}

/// One row of a projection's table, read back into the domain's own types.
struct Cells {
  let table: String
  let row: Row

  func optionalText(_ column: String) -> String? { row[column] }

  func text(_ column: String) throws -> String {
    try read(column, optionalText(column))
  }

  func integer(_ column: String) throws -> Int {
    try read(column, row[column] as Int?)
  }

  func flag(_ column: String) throws -> Bool { try integer(column) != 0 }

  func code<C: Code>(_ column: String) throws -> C {
    try read(column, optionalText(column).flatMap(C.init))
  }

  func optionalCode<C: Code>(_ column: String) throws -> C? {
    optionalText(column) == nil ? nil : try code(column)
  }

  func codes<C: Code>(_ column: String) throws -> [C] {
    let list = try? JSONValue(parsing: Array(text(column).utf8)).array
    let codes = list?.compactMap { $0.string.flatMap(C.init) }
    return try read(column, codes?.count == list?.count ? codes : nil)
  }

  func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
    try read(column, optionalText(column).flatMap(Word.init(rawValue:)))
  }

  func optionalWord<Word: RawRepresentable<String>>(_ column: String) throws -> Word? {
    optionalText(column) == nil ? nil : try word(column)
  }

  func year(_ column: String) throws -> FiscalYear {
    try read(column, FiscalYear(try integer(column)))
  }

  func optionalYear(_ column: String) throws -> FiscalYear? {
    (row[column] as Int?) == nil ? nil : try year(column)
  }

  func date(_ column: String) throws -> CivilDate {
    try read(column, optionalText(column).flatMap(CivilDate.init(iso:)))
  }

  /// Nil for what holds since ever.
  func optionalDate(_ column: String) throws -> CivilDate? {
    try text(column).isEmpty ? nil : try date(column)
  }

  /// Nil for what holds since ever.
  func yearSinceEver(_ column: String) throws -> FiscalYear? {
    try integer(column) == 0 ? nil : try year(column)
  }

  func number(_ column: String) throws -> EventNumber {
    let number = try integer(column)
    return try read(column, number >= 1 ? EventNumber(number) : nil)
  }

  func quantity(_ column: String) throws -> Quantity {
    try read(column, optionalText(column).flatMap(Quantity.init(canonical:)))
  }

  func optionalQuantity(_ column: String) throws -> Quantity? {
    optionalText(column) == nil ? nil : try quantity(column)
  }

  private func read<Value>(_ column: String, _ value: Value?) throws -> Value {
    guard let value else { throw DamagedTable(table: table, column: column) }
    return value
  }
}

extension Cells {
  /// The definition in a row of `indicator_history`.
  func definition() throws -> IndicatorDefinition {
    let tracks = optionalText("tracks")
    return IndicatorDefinition(
      name: try text("name"), printedName: optionalText("printed_name"),
      unit: UnitLabel(try text("unit")), direction: try word("direction"),
      directionAssumed: try flag("direction_assumed"),
      limits: Limits(
        minimum: try optionalQuantity("minimum"), maximum: try optionalQuantity("maximum")),
      limitsAssumed: try flag("limits_assumed"),
      tracks: try tracks.map { name in
        TrackedPlan(
          name: name, firstFiscalYear: try optionalYear("tracks_first_fy"),
          lastFiscalYear: try optionalYear("tracks_last_fy"))
      })
  }

  /// The target in a row of `target_history`; nil where it was withdrawn.
  func target() throws -> Target? {
    if try text("kind") == TargetHistory.withdrawn { return nil }
    let aim = Aim(
      kind: try word("kind"), value: try optionalQuantity("value"),
      upperValue: try optionalQuantity("upper"), text: optionalText("text"))
    return Target(
      aim: try read("kind", aim), fiscalYear: try optionalYear("target_fy"),
      printed: optionalText("printed"))
  }

  /// The statement in a row of `measurement_history`; nil for one taken back.
  func measurement() throws -> PlanSnapshot.YearlyMeasurement.Content? {
    let word = try text("state")
    if word == MeasurementHistory.retracted { return nil }
    if let reason = MissingReason(rawValue: word) { return .missing(reason) }
    return .figure(try quantity("value"), try self.word("state"))
  }

  /// When the figure in a row of `measurement_history` was measured.
  func measuredPeriod() throws -> MeasuredPeriod? {
    guard optionalText("measured_from") != nil || optionalText("measured_to") != nil else {
      return nil
    }
    return try read(
      "measured_to", MeasuredPeriod(from: try date("measured_from"), to: try date("measured_to")))
  }
}
