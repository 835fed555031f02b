import EventLog
package import PlanDomain

/// What the ledger's first event settled for ever.
package struct LedgerSettings: Sendable {
  package let origin: String
  package let zone: LedgerZone
  package let language: Language

  /// Throws `LedgerFailure.noGenesis` where the first event is not `ledger.created` in a known
  /// time zone.
  init(_ first: RecordedEvent?) throws {
    guard let first, case .ledgerCreated(let created)? = try? EventCodec.decode(first) else {
      throw LedgerFailure.noGenesis("ledger.created")
    }
    guard let zone = LedgerZone(identifier: created.timeZone) else {
      throw LedgerFailure.noGenesis(created.timeZone)
    }
    origin = created.origin
    self.zone = zone
    language = created.language
  }
}
