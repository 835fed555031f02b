/// Somebody wrote a note about a part of the plan.
package struct NoteAdded: Hashable, Sendable {
  package var about: PlanPart
  /// Nil where the note was erased or is kept apart.
  package var note: String?

  package init(about: PlanPart, note: String?) {
    self.about = about
    self.note = note
  }
}

/// A part of the plan that carries a code.
package enum PlanPart: Hashable, Sendable {
  case policy(PolicyCode)
  case indicator(IndicatorCode)
  case undertaking(Undertaking)

  package var subject: Subject {
    switch self {
    case .policy(let code): .policy(code)
    case .indicator(let code): .indicator(code)
    case .undertaking(let undertaking): undertaking.subject
    }
  }

  /// The code people use.
  package var code: String {
    switch self {
    case .policy(let code): code.text
    case .indicator(let code): code.text
    case .undertaking(let undertaking): undertaking.code
    }
  }

  package var reference: Reference {
    if case .undertaking(let undertaking) = self { return undertaking.reference }
    return Reference(subject)
  }
}

extension PlanPart {
  /// Whether a note may be added. Throws `emptyNote`.
  package func decide(adding note: String) throws(Rejection) -> Decision {
    guard let note = nonblank(note) else { throw .emptyNote(code) }
    return Decision([.noteAdded(NoteAdded(about: self, note: note))])
  }
}
