import EventLog
package import PlanDomain

extension LedgerView {
  /// Everything that was ever published, whatever the position a reader looks from: a name on paper
  /// is looked up by who holds the paper.
  package func publications() throws -> Publications {
    try stream(of: .publications, through: head).state.publications
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
