import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// A ledger as one reading command sees it: both times resolved, names and zone at hand.
struct LedgerReading {
  let ledger: Ledger
  let view: LedgerView
  var point: ReadPoint
  let audience: Audience
  /// The last event that counts.
  private let last: RecordedEvent?
  /// The root up to it; nil where the tree is damaged.
  private let root: String?
  private let unknownEvents: Int

  init(_ ledger: Ledger, _ view: LedgerView, _ times: TypedTimes) throws {
    self.ledger = ledger
    self.view = view
    let knownAt = try times.knownAt.map(Words.knownAt) ?? .now
    let asOf = try times.asOf.map(Words.fiscalYear) ?? view.yearPublished(by: knownAt)
    let known = try ledger.position(knownAt, in: view)
    point = ReadPoint(asOf: asOf, knownAt: known)
    audience = try Audience(ledger, view)
    unknownEvents = try view.unknownEvents()
    last = known == .start ? nil : try view.log.event(at: known)
    root = try view.citedRoot(at: known)
  }

  /// The plan at the point.
  func snapshot() throws -> PlanSnapshot { try view.snapshot(at: point) }

  /// As much of the plan at the point as a page about one thing shows: a policy or a department
  /// with all that belongs to it.
  func snapshot(about subject: Subject) throws -> PlanSnapshot {
    switch subject {
    case .indicator, .measure, .project: try view.snapshot(of: subject, at: point)
    default: try snapshot()
    }
  }

  /// The point with what it rests on: the one value that every answer cites.
  var cited: CitedPoint {
    CitedPoint(
      origin: ledger.settings.origin, asOf: point.asOf, knownAt: point.knownAt, root: root,
      recordedUntil: last.map { Instant(seconds: $0.recorded.seconds) })
  }

  /// What every document for programs says of it.
  var meta: JSONObject {
    var meta = cited.members
    meta["unknown_events"] = .integer(Int64(unknownEvents))
    return meta
  }

  /// The last line below everything for people: which state this is, by which events, and the root
  /// by which a printout can be checked.
  var citation: String {
    let year = point.asOf.map { year in
      let label = Wording(
        ja: year.label(audience.yearStyle, language: .ja),
        en: year.label(audience.yearStyle, language: .en))
      return Wording(ja: "\(label.ja)末の状態", en: "as of the end of \(label.en)")
    }
    let until = cited.recordedUntil.map(audience.time) ?? "－"
    let root = cited.root ?? "－"
    return say(
      ja: "時点: \(year?.ja ?? "最新の状態") / \(until) までの記録（\(point.knownAt)） / 根 \(root)",
      en: "\(year?.en ?? "latest state") / by entries until \(until) (\(point.knownAt)) "
        + "/ root \(root)")
  }
}

extension LedgerView {
  /// The year that a publication shows: it is a point of both times. Nil for other moments.
  fileprivate func yearPublished(by knownAt: KnownAt) throws -> FiscalYear? {
    guard case .publication(let name) = knownAt else { return nil }
    return try publications().known(name).content.asOf
  }
}

extension Session {
  /// Opens the ledger to read; everything asked inside belongs to one moment.
  func read(_ times: TypedTimes = TypedTimes(), _ body: (LedgerReading) throws -> Void) throws {
    let ledger = try Ledger.open(at: path(), access: .readOnly)
    try telling(ledger) {
      try ledger.read { view in
        let reading = try LedgerReading(ledger, view, times)
        try tellOmissions(of: view)
        try body(reading)
        tellDetour(of: view)
      }
    }
  }

  /// What a reader should know of where the answers came from.
  private func tellOmissions(of view: LedgerView) throws {
    let unknown = try view.unknownEvents()
    if unknown > 0 {
      tell(
        Wording(
          ja: "注意: この版が読めない事象 \(unknown) 件は含まれません。",
          en: "note: \(unknown) event(s) of a newer version are left out."))
    }
  }

  /// Told at the end: damage shows when a table is asked.
  private func tellDetour(of view: LedgerView) {
    if view.wentAroundTables {
      tell(
        Wording(
          ja: "注意: 表を読み取れないため、事象から答えています。調べるとき: planledger verify",
          en: "note: the tables cannot be read, so this comes from the events: planledger verify"))
    }
  }
}

extension Audience {
  /// People and clocks as a ledger knows them.
  init(_ ledger: Ledger, _ view: LedgerView) throws {
    let names = view.names
    let zone = ledger.settings.zone
    let plan = try view.stream(of: .plan, through: view.head).state.plan
    self.init(
      yearStyle: plan?.labelStyle ?? .era,
      name: { actor in
        if actor == .system { return say(ja: "台帳", en: "ledger") }
        let name = names.actor(actor)?.registered.content.name
        return name.map { say(ja: "\($0)（\(actor)）", en: "\($0) (\(actor))") } ?? actor.text
      },
      time: { zone.text(of: $0) },
      department: { names.department($0)?.name(on: $1) ?? $0.text })
  }
}
