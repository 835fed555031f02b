/// Facts of one kind, each in force from a moment on: a name, a target, a state.
///
/// Asked for a moment, the fact with the latest beginning up to it holds; among equals, the one
/// recorded later. A fact that was voided is gone from here; the log keeps it.
package struct Timeline<Moment: Sendable, Content: Sendable>: Sendable {
  /// A fact and its first moment; nil: since ever.
  package struct Entry: Sendable {
    package let since: Moment?
    package let fact: Fact<Content>

    package var content: Content { fact.content }
    package var occurrence: Occurrence { fact.occurrence }
  }

  /// What stands, by moment and then by order of recording.
  package private(set) var entries: [Entry] = []
  /// The event that brought the thing into being: what it first was is never taken away.
  private let founding: EventNumber?

  package init() { self.init(founding: nil) }

  private init(founding: EventNumber?) { self.founding = founding }

  /// What one event stated here.
  package func entry(statedBy number: EventNumber) -> Entry? {
    entries.first { $0.occurrence.number == number }
  }
}

extension Timeline where Moment: Comparable {
  /// The facts of a thing that came into being with this one.
  package init(_ content: Content, since: Moment?, _ occurrence: Occurrence) {
    self.init(founding: occurrence.number)
    add(content, since: since, occurrence)
  }

  package mutating func add(_ content: Content, since: Moment?, _ occurrence: Occurrence) {
    let entry = Entry(since: since, fact: Fact(content, occurrence))
    let place = entries.lastIndex { !$0.begins(after: since) }.map { $0 + 1 } ?? 0
    entries.insert(entry, at: place)
  }

  /// Takes a fact away; false when none of these was stated by that event, or it is the first.
  @discardableResult
  package mutating func void(_ number: EventNumber) -> Bool {
    guard number != founding,
      let place = entries.firstIndex(where: { $0.occurrence.number == number })
    else { return false }
    entries.remove(at: place)
    return true
  }

  /// What holds at a moment; without one, what holds in the end, the future included.
  package func current(at moment: Moment?) -> Entry? { inForce(at: moment).last }

  /// What holds at a moment or, before anything did, what was first: a thing is never without a
  /// name only because somebody looks at an earlier year.
  package func currentOrFirst(at moment: Moment?) -> Entry? {
    current(at: moment) ?? entries.first
  }

  /// Everything that has begun by a moment, in order.
  package func inForce(at moment: Moment?) -> ArraySlice<Entry> {
    guard let moment else { return entries[...] }
    return entries.prefix { !$0.begins(after: moment) }
  }

  /// The same without what begins after a moment.
  package func begun(by moment: Moment) -> Self {
    var begun = self
    begun.entries = Array(inForce(at: moment))
    return begun
  }
}

extension Timeline: Hashable, Equatable where Moment: Hashable, Content: Hashable {}

extension Timeline.Entry: Hashable, Equatable where Moment: Hashable, Content: Hashable {}

extension Timeline.Entry where Moment: Comparable {
  fileprivate func begins(after moment: Moment?) -> Bool {
    switch (since, moment) {
    case (nil, _): false
    case (_, nil): true
    case (let mine?, let other?): other < mine
    }
  }
}
