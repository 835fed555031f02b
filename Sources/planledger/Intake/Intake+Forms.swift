import EventLog
import Exchange
import PlanDomain
import ProgressLedger

extension AnswerSource {
  /// The department that the forms were made for, when it is one, is still there, and is not the
  /// actor's own.
  func department(besidesThatOf actor: ActorID?, in ledger: Ledger) throws -> DepartmentCode? {
    let forms = form.ids
    guard let department = forms.first?.department,
      forms.allSatisfy({ $0.department == department && $0.origin == ledger.settings.origin })
    else { return nil }
    let organisation = try ledger.read { try $0.organisation() }
    let own = actor.flatMap { organisation.actors[$0] }?.department(on: ledger.today)
    guard own != department else { return nil }
    return try? organisation.registered(department.text, on: ledger.today)
  }
}

extension Intake {
  /// Refuses a form that another ledger made, whose codes mean something else, and one that another
  /// department than the one spoken for was asked on.
  func checkForms() throws {
    let origin = ledger.settings.origin
    guard let stranger = source.form.ids.first(where: { $0.origin != origin }) else {
      return try checkDepartment()
    }
    throw Told(
      .badInput, "other-ledger",
      Explanation(
        Wording(
          ja: "\(source.name) は別の台帳（\(stranger.origin)）の様式です。この台帳は \(origin) です。",
          en: "\(source.name) is a form of another ledger (\(stranger.origin)), not of \(origin)."),
        advice: Wording(ja: "この台帳の様式を作るとき", en: "To make a form of this ledger"),
        command: "template --dept \(stranger.department) --fy \(stranger.year.number) --out FILE"))
  }

  private func checkDepartment() throws {
    let departments = Set(source.form.ids.map(\.department))
    if departments.count > 1 {
      let codes = departments.map(\.text).sorted()
      session.tell(
        Wording(
          ja: "注意: いくつかの部署の様式が混じっています: \(codes.joined(separator: "、"))",
          en: "note: the rows are of forms of several departments: \(codes.joined(separator: ", "))"
        ))
    }
    guard let typed = writing.onBehalfOf, departments.count == 1, let asked = departments.first,
      let spokenFor = try? ledger.read({ try $0.organisation() })
        .registered(typed, on: ledger.today),
      spokenFor != asked
    else { return }
    throw Told(
      .refused, "other-department",
      Explanation(
        Wording(
          ja: "\(source.name) は \(asked) の様式です。--on-behalf-of \(typed) とは部署が違います。",
          en: "\(source.name) is a form of \(asked), not of the department in "
            + "--on-behalf-of \(typed)."),
        advice: Wording(
          ja: "--on-behalf-of を外すと、様式の部署に代わって記録します",
          en: "Without --on-behalf-of it is recorded for the form's department")))
  }

  /// What is no longer as it was sent.
  func formFaults() throws -> [AnswerFault] {
    try ledger.read { view in try source.form.faults { try view.form($0) } }
  }

  /// What the forms ask about and the file has no row for: it is not answered, and nothing of it is
  /// taken away.
  func codesWithoutRow(among met: Set<String>) throws -> [String] {
    try ledger.read { view in
      try source.form.ids.flatMap { id in
        guard let form = try view.form(id) else { return [String]() }
        let indicators = what == .statuses ? [] : form.indicators.map(\.code.text)
        let undertakings = what == .measurements ? [] : form.undertakings.map(\.code)
        return (indicators + undertakings).filter { !met.contains($0) }
      }
    }
  }
}

extension LedgerView {
  /// A form as it was sent; nil for one that the ledger cannot have made.
  fileprivate func form(_ id: FormID) throws -> CollectionForm? {
    let position = Position(id.position.number)
    guard position <= head else { return nil }
    return CollectionForm(try snapshot(joinedBy: id.year, knownAt: position), as: id)
  }
}
