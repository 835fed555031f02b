/// What a department answers about a measure, an item or a project.
package struct StatusAnswer: Hashable, Sendable {
  /// A code, not yet known to be one of the plan's.
  package var code: String
  package var change: StatusChange
  /// What was done and what is open, in the department's words; may have several lines.
  package var note: String?
  /// The state that stood when the form was made.
  package var base: MeasurementAnswer.Base?

  package init(
    code: String, change: StatusChange, note: String? = nil, base: MeasurementAnswer.Base? = nil
  ) {
    self.code = code
    self.change = change
    self.note = note
    self.base = base
  }
}
