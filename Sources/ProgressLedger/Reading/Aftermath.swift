package import PlanDomain

/// What later events say about an earlier one: it is still there, and no longer the last word.
package struct Aftermath: Sendable {
  /// The event that took the fact back: it holds no more.
  package fileprivate(set) var voidedBy: EventNumber?
  /// The event that put another statement in its place because it was wrong.
  package fileprivate(set) var correctedBy: EventNumber?
  /// The events that added to its words, oldest first.
  package fileprivate(set) var amendedBy: [HistoryEntry] = []
}

extension StreamReading {
  /// By the number of the earlier event; nothing where nothing followed.
  package var aftermath: [EventNumber: Aftermath] {
    entries.reduce(into: [:]) { aftermath, entry in
      switch entry.event {
      case .factVoided(let event)?:
        aftermath[event.voids, default: Aftermath()].voidedBy = entry.number
      case .measurementRetracted(let event)?:
        aftermath[event.retracts, default: Aftermath()].voidedBy = entry.number
      case .measurementCorrected(let event)?:
        aftermath[event.replaces, default: Aftermath()].correctedBy = entry.number
      case .statusCorrected(let event)?:
        aftermath[event.replaces, default: Aftermath()].correctedBy = entry.number
      case .noteAmended(let event)?:
        aftermath[event.amends, default: Aftermath()].amendedBy.append(entry)
      default: break
      }
    }
  }
}
