/// A measure as its stream tells it, with the states of its items.
package struct Measure: Hashable, Sendable {
  package let code: MeasureCode
  package let added: Occurrence
  package private(set) var contents: Timeline<CivilDate, MeasureContent>
  package private(set) var duties: Duties
  package private(set) var closings: Timeline<CivilDate, PartClosed> = Timeline()
  package private(set) var status = StatusHistory()
  package private(set) var itemStatus: [ItemCode: StatusHistory] = [:]
  /// The items of every edition, also of one that was voided: what was recorded of an item stays
  /// under its code, which can never mean another thing.
  package private(set) var itemCodes: Set<ItemCode>

  package init(_ event: MeasureAdded, _ occurrence: Occurrence) {
    code = event.measure
    added = occurrence
    itemCodes = Set(event.content.items.map(\.code))
    contents = Timeline(event.content, since: event.effective, occurrence)
    duties = Duties(event.departments)
  }

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .measureAmended(let event):
      contents.add(event.content, since: event.effective, occurrence)
      itemCodes.formUnion(event.content.items.map(\.code))
    case .dutyTransferred(let event):
      duties.apply(event, occurrence)
    case .partClosed(let event):
      closings.add(event, since: event.effective, occurrence)
    case .statusChanged, .statusCorrected:
      apply(toStatusOf: event.reference.item, event, occurrence)
    case .factVoided(let void):
      contents.void(void.voids)
      duties.void(void.voids)
      closings.void(void.voids)
      apply(toStatusOf: void.about.item, event, occurrence)
    default:
      break
    }
  }

  private mutating func apply(
    toStatusOf item: ItemCode?, _ event: PlanEvent, _ occurrence: Occurrence
  ) {
    if let item {
      itemStatus[item, default: StatusHistory()].apply(event, occurrence)
    } else {
      status.apply(event, occurrence)
    }
  }

  /// What the plan prints on a day.
  package func content(on day: CivilDate?) -> MeasureContent {
    guard let content = contents.currentOrFirst(at: day)?.content else {
      preconditionFailure("the first words of a measure cannot be voided")
    }
    return content
  }

  /// The states of the measure or of one of its items; nil when it has no such item.
  package func history(of undertaking: Undertaking) -> StatusHistory? {
    guard case .item(let item, of: _) = undertaking else { return status }
    guard contents.entries.contains(where: { $0.content.item(item) != nil }) else { return nil }
    return itemStatus[item] ?? StatusHistory()
  }

  /// Every item the measure ever had, in the words of a day, with the day from which it is no more.
  package func items(on day: CivilDate?) -> [(item: MeasureItem, closed: CivilDate?)] {
    // Most measures have one edition all their life, in which no item comes twice.
    if contents.entries.count == 1, let only = contents.entries.first?.content.items,
      only.count == itemCodes.count
    {
      return only.map { ($0, nil) }
    }
    let inForce = contents.inForce(at: day)
    var seen: Set<ItemCode> = []
    return contents.entries.flatMap(\.content.items).compactMap { item in
      guard seen.insert(item.code).inserted else { return nil }
      guard let last = inForce.lastIndex(where: { $0.content.item(item.code) != nil }) else {
        return (item, nil)
      }
      let next = inForce.index(after: last)
      return (
        inForce[last].content.item(item.code) ?? item,
        next < inForce.endIndex ? inForce[next].since : nil
      )
    }
  }
}

extension Measure {
  func isInPlan(on day: CivilDate) -> Bool { contents.isInPlan(on: day, closings) }

  /// The measure without the items that join it after a day; nil where it joins the plan then.
  func joined(by day: CivilDate) -> Measure? {
    var joined = self
    joined.contents = contents.begun(by: day)
    return joined.contents.entries.isEmpty ? nil : joined
  }
}

extension Project {
  func isInPlan(on day: CivilDate) -> Bool { contents.isInPlan(on: day, closings) }

  /// Whether it belongs to the plan on a day, or did and has ended since.
  func hasJoined(by day: CivilDate) -> Bool { contents.current(at: day) != nil }
}

extension Policy {
  /// Whether it belongs to the plan on a day, or did and has ended since.
  func hasJoined(by day: CivilDate) -> Bool { contents.current(at: day) != nil }
}

extension Timeline where Moment == CivilDate {
  /// Whether what these contents are of has begun by a day, and has not ended.
  fileprivate func isInPlan(
    on day: CivilDate, _ closings: Timeline<CivilDate, PartClosed>
  ) -> Bool {
    current(at: day) != nil && closings.current(at: day) == nil
  }
}

extension MeasureContent {
  func item(_ code: ItemCode) -> MeasureItem? { items.first { $0.code == code } }
}

/// A project as its stream tells it.
package struct Project: Hashable, Sendable {
  package let code: ProjectCode
  package let added: Occurrence
  package private(set) var contents: Timeline<CivilDate, ProjectContent>
  package private(set) var duties: Duties
  package private(set) var closings: Timeline<CivilDate, PartClosed> = Timeline()
  package private(set) var status = StatusHistory()
  /// The yearly reviews (事務事業評価).
  package private(set) var reviews = YearlyFacts<Review>()
  package private(set) var signOffs = SignOffs()

  package init(_ event: ProjectAdded, _ occurrence: Occurrence) {
    code = event.project
    added = occurrence
    contents = Timeline(event.content, since: event.effective, occurrence)
    duties = Duties([event.department])
  }

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .projectAmended(let event):
      contents.add(event.content, since: event.effective, occurrence)
    case .dutyTransferred(let event):
      duties.apply(event, occurrence)
    case .partClosed(let event):
      closings.add(event, since: event.effective, occurrence)
    case .statusChanged, .statusCorrected:
      status.apply(event, occurrence)
    case .reviewRecorded(let event):
      reviews.add(event.review, in: event.review.fiscalYear, occurrence)
    case .reviewCorrected(let event):
      reviews.add(event.review, in: event.review.fiscalYear, occurrence)
    case .signOffStep(let event):
      signOffs.apply(event, occurrence)
    case .factVoided(let void):
      contents.void(void.voids)
      duties.void(void.voids)
      closings.void(void.voids)
      status.apply(event, occurrence)
      reviews.void(void.voids, by: occurrence)
    default:
      break
    }
  }

  /// What the plan prints on a day.
  package func content(on day: CivilDate?) -> ProjectContent {
    guard let content = contents.currentOrFirst(at: day)?.content else {
      preconditionFailure("the first words of a project cannot be voided")
    }
    return content
  }
}

/// A policy as its stream tells it.
package struct Policy: Hashable, Sendable {
  package let code: PolicyCode
  package let added: Occurrence
  package private(set) var contents: Timeline<CivilDate, PolicyContent>
  package private(set) var closings: Timeline<CivilDate, PartClosed> = Timeline()
  /// The yearly reviews (施策評価).
  package private(set) var reviews = YearlyFacts<Review>()
  package private(set) var signOffs = SignOffs()

  package init(_ event: PolicyAdded, _ occurrence: Occurrence) {
    code = event.policy
    added = occurrence
    contents = Timeline(event.content, since: event.effective, occurrence)
  }

  package mutating func apply(_ event: PlanEvent, _ occurrence: Occurrence) {
    switch event {
    case .policyAmended(let event):
      contents.add(event.content, since: event.effective, occurrence)
    case .partClosed(let event):
      closings.add(event, since: event.effective, occurrence)
    case .reviewRecorded(let event):
      reviews.add(event.review, in: event.review.fiscalYear, occurrence)
    case .reviewCorrected(let event):
      reviews.add(event.review, in: event.review.fiscalYear, occurrence)
    case .signOffStep(let event):
      signOffs.apply(event, occurrence)
    case .factVoided(let event):
      contents.void(event.voids)
      closings.void(event.voids)
      reviews.void(event.voids, by: occurrence)
    default:
      break
    }
  }

  /// What the plan prints on a day.
  package func content(on day: CivilDate?) -> PolicyContent {
    guard let content = contents.currentOrFirst(at: day)?.content else {
      preconditionFailure("the first words of a policy cannot be voided")
    }
    return content
  }
}
