import EventLog
import PlanDomain

// What the yearly cycle comes to: how far it is with each year, and with what was stated of it.
extension FactList {
  mutating func add(_ round: YearRound, in zone: LedgerZone) {
    let about = Reference(.year(round.fiscalYear))
    func day(_ occurrence: Occurrence?) -> [CivilDate] {
      occurrence.map { [zone.date(of: $0.recorded)] } ?? []
    }
    func days(of act: YearAttested.Act) -> [CivilDate] {
      round.attested.map(\.content).filter { $0.act == act }.map(\.date)
    }
    let facts: [(FactKind, [CivilDate])] = [
      (.yearOpened, day(round.opened.last?.occurrence)),
      (.due, [round.due(for: nil, of: [])].compactMap { $0 }),
      (.yearClosed, day(round.closing?.occurrence)), (.audited, days(of: .audited)),
      (.reportedToCouncil, days(of: .reportedToCouncil)),
    ]
    for (what, days) in facts where !days.isEmpty {
      note(what, of: about, in: round.fiscalYear, .days(days))
    }
  }

  /// A year of an indicator: its last day, its sign-off, and the target that the plan first had.
  mutating func add(_ year: YearReport, of about: Reference, _ unit: UnitLabel) {
    let assessment = year.assessment
    note(.due, of: about, in: year.fiscalYear, assessment.due.map { .days([$0]) })
    if let shown = assessment.measurement {
      note(
        .signOff, of: about, in: year.fiscalYear, .approval(year.signOff.approvalWord),
        by: shown.occurrence.number)
    }
    let first = assessment.initialTarget ?? assessment.target
    note(
      .initialTarget, of: about, since: year.fiscalYear,
      (first?.content.target?.aim).map { .aim($0, unit) }, by: first?.occurrence.number)
  }
}
