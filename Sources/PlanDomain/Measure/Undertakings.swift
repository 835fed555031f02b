/// A measure as its stream tells it, with the states of its items.
package struct Measure: Hashable, Sendable {
  package let added: Fact<MeasureAdded>
  package private(set) var status = StatusHistory()
  package private(set) var itemStatus: [ItemCode: StatusHistory] = [:]

  package init(_ event: MeasureAdded, _ occurrence: Occurrence) {
    added = Fact(event, occurrence)
  }

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    guard case .statusChanged(let change) = event else { return }
    if case .item(let item, of: _) = change.undertaking {
      itemStatus[item, default: StatusHistory()].apply(change, occurrence)
    } else {
      status.apply(change, occurrence)
    }
  }

  /// The states of the measure or of one of its items; nil when it has no such item.
  package func history(of undertaking: Undertaking) -> StatusHistory? {
    guard case .item(let item, of: _) = undertaking else { return status }
    guard added.content.items.contains(where: { $0.code == item }) else { return nil }
    return itemStatus[item] ?? StatusHistory()
  }
}

/// A project as its stream tells it.
package struct Project: Hashable, Sendable {
  package let added: Fact<ProjectAdded>
  package private(set) var status = StatusHistory()

  package init(_ event: ProjectAdded, _ occurrence: Occurrence) {
    added = Fact(event, occurrence)
  }

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    guard case .statusChanged(let change) = event else { return }
    status.apply(change, occurrence)
  }
}
