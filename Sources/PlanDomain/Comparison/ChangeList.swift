/// The changes found so far, while two snapshots are gone through.
struct ChangeList {
  private(set) var changes: [PlanChange] = []

  /// Notes a fact where the two sides state it differently; never one that both lack.
  mutating func compare(
    _ what: FactKind, of thing: Thing, _ from: FactValue?, _ to: FactValue?,
    in fiscalYear: FiscalYear? = nil, statedBy: EventNumber? = nil
  ) {
    guard from?.withoutUnit != to?.withoutUnit, let list = what.list else { return }
    append(list, what, of: thing, from, to, in: fiscalYear, statedBy: statedBy)
  }

  mutating func append(
    _ list: PlanChange.List, _ what: FactKind, of thing: Thing, _ from: FactValue?,
    _ to: FactValue?, in fiscalYear: FiscalYear? = nil, statedBy: EventNumber? = nil
  ) {
    changes.append(
      PlanChange(
        list: list, about: thing.about, name: thing.name, what: what, fiscalYear: fiscalYear,
        from: from, to: to, statedBy: statedBy))
  }

  /// Notes a part that only one side has, by its name. Answers whether both have it: only then
  /// the words it is described by are worth comparing.
  mutating func compareExistence(
    of thing: Thing, _ from: String?, _ to: String?, statedBy: EventNumber?
  ) -> Bool {
    guard (from == nil) != (to == nil) else { return from != nil }
    compare(
      .existence, of: thing, from.map(FactValue.text), to.map(FactValue.text), statedBy: statedBy)
    return false
  }
}

/// What a change is about, and what it is called.
struct Thing {
  let about: Reference
  let name: String

  init(_ subject: Subject, item: ItemCode? = nil, _ name: String) {
    about = Reference(subject, item: item)
    self.name = name
  }
}

/// The things of two lists side by side, by code: those of either list, in the order of codes.
func pairs<Part, Key: Hashable & Comparable>(
  _ from: [Part], _ to: [Part], by code: KeyPath<Part, Key>
) -> [(code: Key, from: Part?, to: Part?)] {
  let before = Dictionary(from.map { ($0[keyPath: code], $0) }) { first, _ in first }
  let after = Dictionary(to.map { ($0[keyPath: code], $0) }) { first, _ in first }
  return Set(before.keys).union(after.keys).sorted().map { ($0, before[$0], after[$0]) }
}
