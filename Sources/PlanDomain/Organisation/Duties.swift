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
