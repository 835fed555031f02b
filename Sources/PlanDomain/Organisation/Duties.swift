/// The departments in charge of something, by date: those named at first, and every transfer.
package struct Duties: Hashable, Sendable {
  /// As first named, in printed order.
  package let original: [DepartmentCode]
  package private(set) var transfers: Timeline<CivilDate, DutyTransferred> = Timeline()

  package init(_ original: [DepartmentCode]) {
    self.original = original.reduce([]) { Self.transferred($0, from: nil, to: $1) }
  }

  mutating func apply(_ event: DutyTransferred, _ occurrence: Occurrence) {
    transfers.add(event, since: event.effective, occurrence)
  }

  mutating func void(_ number: EventNumber) { transfers.void(number) }

  /// Who is in charge on a day; without one, who will be in the end.
  ///
  /// Transfers take effect in the order of their dates: who takes a duty on stands where the one
  /// stood who gave it up.
  package func departments(on day: CivilDate?) -> [DepartmentCode] {
    transfers.inForce(at: day).reduce(original) { departments, entry in
      Self.transferred(departments, from: entry.content.from, to: entry.content.to)
    }
  }

  /// Throws `laterStands` where a transfer on a day would take from under a later one: who gives up
  /// then would no longer be in charge.
  func checkOrder(
    of code: String, from giver: DepartmentCode?, to taker: DepartmentCode?, on day: CivilDate
  ) throws(Rejection) {
    var departments = Self.transferred(departments(on: day), from: giver, to: taker)
    for later in transfers.entries {
      guard let since = later.since, day < since else { continue }
      if let giver = later.content.from, !departments.contains(giver) {
        throw .laterStands(code, since: since.iso, later.occurrence)
      }
      departments = Self.transferred(departments, from: later.content.from, to: later.content.to)
    }
  }

  /// The departments in charge after one transfer.
  package static func transferred(
    _ departments: [DepartmentCode], from giver: DepartmentCode?, to taker: DepartmentCode?
  ) -> [DepartmentCode] {
    var departments = departments
    let place = giver.flatMap { departments.firstIndex(of: $0) }
    if let place { departments.remove(at: place) }
    if let taker, !departments.contains(taker) {
      departments.insert(taker, at: place ?? departments.count)
    }
    return departments
  }
}
