/// What a change of the plan or of the organisation rests on.
package struct Grounds: Hashable, Sendable {
  /// The decision: 議決第12号, 決裁.
  package var authority: String?
  package var reason: String?
  /// The mid-plan revision (中間見直し) it is part of, by the number of its event.
  package var revision: EventNumber?

  package init(authority: String? = nil, reason: String? = nil, revision: EventNumber? = nil) {
    self.authority = authority
    self.reason = reason
    self.revision = revision
  }
}

extension Grounds {
  /// The same without texts that say nothing.
  package var trimmed: Grounds {
    Grounds(
      authority: authority.flatMap(nonblank), reason: reason.flatMap(nonblank), revision: revision)
  }

  /// Throws `reasonRequired` where nobody says why. The code is what it is about.
  func requiringReason(for code: String) throws(Rejection) -> Grounds {
    let grounds = trimmed
    guard grounds.reason != nil else { throw .reasonRequired(code) }
    return grounds
  }

  /// Throws `authorityRequired` where the decision is not named.
  func requiringAuthority(for code: String) throws(Rejection) -> Grounds {
    let grounds = trimmed
    guard grounds.authority != nil else { throw .authorityRequired(code) }
    return grounds
  }
}
