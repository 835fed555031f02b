/// What one cell holds, as its file says it and before anybody gives it a meaning.
package enum CellContent: Hashable, Sendable {
  case empty
  /// As typed; furigana left out.
  case text(String)
  /// The shortest decimal digits that name the stored number (`25.1`, `-0.5`, `1E+30` written out),
  /// and whether the cell shows it as a percentage: then what is seen is a hundred times as much.
  case number(String, isPercentage: Bool)
  /// A number that the cell shows as a day, by the workbook's own calendar (1900 or 1904).
  case date(year: Int, month: Int, day: Int)
  case truth(Bool)
  /// `#N/A`, `#REF!` …
  case error(String)
  /// A formula whose result was not stored: not the same as empty.
  case uncalculated
}
