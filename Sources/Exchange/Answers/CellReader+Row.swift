import PlanDomain

extension CellReader {
  /// What became of the row: its content, or everything that was wrong with it.
  func row<Answer>(_ content: AnswerRow<Answer>.Content?) -> AnswerRow<Answer> {
    let read = faults.isEmpty ? content : nil
    return AnswerRow(
      place: row.place, content: read ?? .faults(faults), columns: row.columns,
      warnings: warnings)
  }

  /// Reads a cell that must not be empty.
  mutating func required<Value>(
    _ column: AnswerColumn, _ read: (inout CellReader) -> Value?
  ) -> Value? {
    let before = faults.count
    let value = read(&self)
    if value == nil, faults.count == before { note(.required(column), in: column) }
    return value
  }

  /// `取組内容: …`: a text that the domain has no place of its own for.
  mutating func labelled(_ column: AnswerColumn) -> String? {
    text(column, allowingLineBreaks: true).map { "\(column.heading): \($0)" }
  }

  /// A note of several texts, with those who wrote and checked the row on its last line: nothing
  /// that was typed is lost.
  mutating func note(_ texts: [String?]) -> String? {
    let people = [AnswerColumn.writtenBy, .checkedBy].compactMap { column in
      text(column).map { "\(column.heading): \($0)" }
    }
    let lines = texts.compactMap(\.self) + (people.isEmpty ? [] : [people.joined(separator: "　")])
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
