/// A value that was read from typed text, and what the person should know about how it was read.
///
/// A warning never changes the value: `平成35年度` is FY2023, and the warning says that no such year
/// was.
package struct Reading<Value> {
  /// What was read.
  package let value: Value
  /// What the person should know; mostly nothing.
  package let warnings: [Wording]

  /// A reading, without warnings unless there are some.
  package init(_ value: Value, warnings: [Wording] = []) {
    self.value = value
    self.warnings = warnings
  }
}

extension Reading: Sendable where Value: Sendable {}
extension Reading: Equatable where Value: Equatable {}
