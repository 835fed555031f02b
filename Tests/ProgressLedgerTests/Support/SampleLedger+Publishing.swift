import EventLog
import PlanDomain
import ProgressLedger

// What is published of a ledger, and made again.
extension SampleLedger {
  /// Gives a name to what everybody sees now, or saw at a position; by `sato` unless somebody else is named.
  @discardableResult
  func publish(
    _ name: PublicationName, asOf year: FiscalYear? = nil, by position: Int? = nil,
    as actor: ActorID = "sato"
  ) throws -> PublicationTerms {
    let terms = try ledger.read { view in
      let position = position.map { Position($0) } ?? view.head
      return try ledger.publication(
        name, asOf: year, by: position, on: ledger.day(at: position, in: view), in: .ja,
        from: view
      ).terms
    }
    try execute(.publishing(.publish(terms)), by: actor)
    return terms
  }

  /// The data of a publication, made again now.
  func data(of terms: PublicationTerms, in other: Ledger? = nil) throws -> [UInt8] {
    let ledger = other ?? ledger
    return try ledger.read { try ledger.report(of: terms, in: $0).dataBytes }
  }

  /// What changed since a publication.
  func errata(
    of terms: PublicationTerms, until later: PublicationTerms? = nil
  ) throws -> Errata {
    try ledger.read { view in
      guard let later else { return try ledger.errata(of: terms, by: view.head, in: view) }
      return try ledger.errata(of: terms, until: later, in: view)
    }
  }
}
