extension StatusHistory {
  /// The change that an answer comes to; nil when the state is that already.
  ///
  /// Throws `statusUnchanged` or `statusStated` for a state of the same day, where that counts as a
  /// mistake, and `statusMovedSince` when the form was made before what stands now.
  package func change(
    for answer: StatusAnswer, on undertaking: Undertaking, onExisting: OnExisting
  ) throws(Rejection) -> StatusChange? {
    let present = current(on: answer.change.effective)
    if let present, present.content.says(answer.change) {
      guard answer.base != nil || onExisting != .fail else {
        throw .statusUnchanged(undertaking, present)
      }
      return nil
    }
    if let base = answer.base, base != MeasurementAnswer.Base(present?.occurrence.number) {
      throw .statusMovedSince(undertaking, base: base, present)
    }
    guard let present, present.content.effective == answer.change.effective else {
      return answer.change
    }
    // Two states of one day: the second says that the first was wrong.
    guard onExisting == .correct else { throw .statusStated(undertaking, present) }
    var change = answer.change
    change.corrects = present.occurrence.number
    return change
  }
}
