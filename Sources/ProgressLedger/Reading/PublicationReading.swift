package import EventLog
package import PlanDomain

extension LedgerView {
  /// What was published until a position; nil: everything that ever was. A name on paper is looked
  /// up by who holds the paper, whatever the position they look from.
  package func publications(by position: Position? = nil) throws -> Publications {
    try stream(of: .publications, through: position ?? head).state.publications
  }
}

extension Publications {
  /// The publication of a name, typed without its sign. Throws `LedgerFailure.unknownPublication`
  /// with the names there are.
  package func known(_ name: String) throws -> Fact<PublicationTerms> {
    guard let made = PublicationName(name).flatMap(named) else {
      throw LedgerFailure.unknownPublication(name, known: names)
    }
    return made
  }
}
