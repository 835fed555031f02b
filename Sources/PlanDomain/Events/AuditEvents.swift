/// A dated fact should never have been stated: it holds for no moment any more. What stood before
/// it holds again.
package struct FactVoided: Hashable, Sendable {
  /// What the voided event is about; an item by its own code.
  package var about: Reference
  package var voids: EventNumber
  package var reason: String?

  package init(about: Reference, voids: EventNumber, reason: String?) {
    self.about = about
    self.voids = voids
    self.reason = reason
  }
}

/// Something was added to what an earlier event says: a note's new words, a typing error in a
/// reason. The earlier words stay.
package struct NoteAmended: Hashable, Sendable {
  package var about: Reference
  package var amends: EventNumber
  /// The words as they should read.
  package var note: String?
  package var reason: String?

  package init(about: Reference, amends: EventNumber, note: String?, reason: String?) {
    self.about = about
    self.amends = amends
    self.note = note
    self.reason = reason
  }
}

extension PlanEvent {
  /// Whether something may be added to this event's words. Throws `emptyNote` where nothing is.
  package func decide(
    amending number: EventNumber, note: String?, reason: String?
  ) throws(Rejection) -> Decision {
    let note = note.flatMap(nonblank)
    let reason = reason.flatMap(nonblank)
    guard note != nil || reason != nil else { throw .emptyNote("\(number)") }
    return Decision([
      .noteAmended(NoteAmended(about: reference, amends: number, note: note, reason: reason))
    ])
  }
}
