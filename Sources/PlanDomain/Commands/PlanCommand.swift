/// Everything a person can ask a ledger to write: the closed list.
package enum PlanCommand: Hashable, Sendable {
  case registerActor(ActorRegistration)
  case adopt(PlanDocument)
  case indicator(IndicatorCode, IndicatorCommand)
  case changeStatus(Undertaking, StatusChange)
  case addNote(PlanPart, note: String)
}

extension PlanPart {
  /// Whether a note may be added. Throws `emptyNote`.
  package func decide(adding note: String) throws(Rejection) -> Decision {
    guard let note = nonblank(note) else { throw .emptyNote(code) }
    return Decision([.noteAdded(NoteAdded(about: self, note: note))])
  }
}
