import EventLog
import Exchange
import PlanDomain
import ProgressLedger

extension Intake {
  /// Refuses a form that another ledger made: its codes mean something else.
  func checkForms() throws {
    let origin = ledger.settings.origin
    guard let stranger = source.forms.first(where: { $0.origin != origin }) else { return }
    throw Told(
      .badInput, "other-ledger",
      Explanation(
        Wording(
          ja: "\(source.name) は別の台帳（\(stranger.origin)）の様式です。この台帳は \(origin) です。",
          en: "\(source.name) is a form of another ledger (\(stranger.origin)), not of \(origin)."),
        advice: Wording(ja: "この台帳の様式を作るとき", en: "To make a form of this ledger"),
        command: "template --dept \(stranger.department) --fy \(stranger.year.number) --out FILE"))
  }

  /// What the forms ask about and the file has no row for: it is not answered, and nothing of it is
  /// taken away.
  func codesWithoutRow(among met: Set<String>) throws -> [String] {
    try ledger.read { view in
      try source.forms.flatMap { id in
        let position = min(Position(id.position.number), view.head)
        let snapshot = try view.snapshot(at: ReadPoint(asOf: id.year, knownAt: position))
        guard let form = CollectionForm(snapshot, as: id) else { return [String]() }
        let indicators = what == .statuses ? [] : form.indicators.map(\.code.text)
        let undertakings = what == .measurements ? [] : form.undertakings.map(\.code)
        return (indicators + undertakings).filter { !met.contains($0) }
      }
    }
  }
}
