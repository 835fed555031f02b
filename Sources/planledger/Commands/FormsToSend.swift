import EventLog
import Exchange
import PlanDomain
import ProgressLedger

/// The collection forms of one department, or of every one that has something to answer.
struct FormsToSend {
  let forms: [CollectionForm]

  /// Throws `LedgerFailure.noPlan` and `unknownDepartment`, the rejection of a name that several
  /// departments bear, and that there is nothing to ask.
  init(to department: String?, _ reading: LedgerReading) throws {
    guard let year = reading.point.asOf else { preconditionFailure("a form is of some year") }
    let snapshot = try reading.view.snapshot(joinedBy: year, knownAt: reading.point.knownAt)
    guard snapshot.plan != nil else { throw LedgerFailure.noPlan }
    let departments =
      try department.map { [try Self.department($0, at: year, reading)] }
      ?? snapshot.departments.map(\.code)
    let all = departments.compactMap { code in
      CollectionForm(
        snapshot,
        as: FormID(
          origin: reading.ledger.settings.origin,
          position: EventNumber(reading.point.knownAt.number), department: code, year: year))
    }
    forms = all.filter { !$0.isEmpty }
    if forms.isEmpty {
      throw Told(
        .notFound, "nothing-to-ask",
        Self.nothing(to: department == nil ? nil : all.first, in: reading.audience.year(year)))
    }
  }

  private static func department(
    _ typed: String, at year: FiscalYear, _ reading: LedgerReading
  ) throws -> DepartmentCode {
    let organisation = try reading.view.organisation(knownAt: reading.point.knownAt)
    let name = try Words.department(typed, of: "--dept")
    return try organisation.registered(name, on: year.lastDay)
  }

  private static func nothing(to form: CollectionForm?, in year: Wording) -> Explanation {
    let name = form.map { "\($0.department.code) \($0.department.name)" }
    return Explanation(
      name.map { name in
        Wording(
          ja: "\(name)には、\(year.ja)に担当する指標も取組もありません。",
          en: "\(name) is in charge of nothing in \(year.en).")
      }
        ?? Wording(
          ja: "\(year.ja)に担当のある部署がありません。",
          en: "No department is in charge of anything in \(year.en)."),
      advice: Wording(ja: "指標を担当させるとき", en: "To put one in charge of an indicator"),
      command: "indicator set CODE --dept \(form?.department.code.text ?? "DEPT")")
  }
}
