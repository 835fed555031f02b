import CanonicalJSON
import EventLog
import PlanDomain

/// A filter with its words resolved: which stream, which positions, which item and departments.
struct HistorySelection {
  /// The only stream to look at.
  let stream: StreamName?
  let fiscalYear: FiscalYear?
  /// Events after `first` and up to `last`.
  let first: Position
  let last: Position
  private let item: ItemCode?
  private let department: DepartmentCode?
  private let filter: HistoryFilter

  /// Throws `LedgerFailure.unknownCode`, `unknownActor`, `unknownType` and
  /// `unknownDepartment`.
  init(
    _ filter: HistoryFilter, in view: LedgerView, zone: LedgerZone, today: CivilDate
  ) throws {
    self.filter = filter
    fiscalYear = filter.fiscalYear
    if let type = filter.type, EventCatalog.payload(of: type) == nil {
      throw LedgerFailure.unknownType(type, known: EventCatalog.types)
    }
    if let actor = filter.actor, try view.log.version(of: Subject.actor(actor).stream) == 0 {
      throw LedgerFailure.unknownActor(actor)
    }
    (stream, item) = try filter.code.map { try view.stream(of: $0) } ?? (nil, nil)
    // A name means its bearer in the year that is asked for.
    department = try filter.department.map { named in
      try view.organisation().registered(named, on: filter.fiscalYear?.lastDay ?? today)
    }
    first =
      try filter.since.map { day in
        guard let before = CivilDate(dayNumber: day.dayNumber - 1) else { return .start }
        let end = zone.lastSecond(of: before).seconds
        return try view.log.position(recordedUpTo: Timestamp(seconds: end))
      } ?? .start
    let until = try filter.until.map { day in
      try view.log.position(recordedUpTo: Timestamp(seconds: zone.lastSecond(of: day).seconds))
    }
    last = min(until ?? filter.knownAt, filter.knownAt)
  }

  func contains(_ event: RecordedEvent) -> Bool {
    guard first < event.position, event.position <= last else { return false }
    if let actor = filter.actor, event.actor != actor.text { return false }
    if let type = filter.type, event.type != type { return false }
    if let item, event.content["item"]?.string != item.text { return false }
    if let department, !event.belongs(to: department) { return false }
    if let fiscalYear { return (try? EventCodec.decode(event))??.fiscalYear == fiscalYear }
    return true
  }
}

extension LedgerView {
  /// The stream that a code names, and the item within it. What was recorded of an item is found
  /// also when the edition that brought it was voided.
  fileprivate func stream(of code: String) throws -> (StreamName?, ItemCode?) {
    for kind in ["department", "actor", "policy", "measure", "project", "indicator"] {
      if let stream = StreamName("\(kind)/\(code)"), try log.version(of: stream) > 0 {
        return (stream, nil)
      }
    }
    if code == "plan" || code == "ledger" { return (StreamName(code), nil) }
    let folds = StreamFolds(log, through: head)
    guard let item = ItemCode(code), let measure = try folds.measure(everHolding: item) else {
      throw try folds.unknown(code)
    }
    return (Subject.measure(measure).stream, item)
  }
}

extension RecordedEvent {
  /// Whether a department said so, had it said, or is what the event is about.
  fileprivate func belongs(to department: DepartmentCode) -> Bool {
    self.department == department.text || onBehalfOf == department.text
      || stream == Subject.department(department).stream
  }
}
