import CanonicalJSON
package import PlanDomain

extension LateChange {
  /// Everything that is told otherwise, the figure too, each with its old and its new value.
  package var everyDifference: [YearDifference] {
    guard let figures else { return differences }
    let figure = YearDifference(
      about: told.event.reference, what: .figure, from: figures.before?.value,
      to: figures.after?.value)
    return [figure] + differences
  }
}

extension YearDifference {
  /// What differs, in words: `目標`, `中間目標（令和7年度）`.
  package func label(for audience: Audience) -> Wording {
    guard let fiscalYear else { return what.wording }
    let (label, year) = (what.wording, audience.year(fiscalYear))
    return Wording(ja: "\(label.ja)（\(year.ja)）", en: "\(label.en) (\(year.en))")
  }

  /// What it was before, in words; nil where nothing was said. What somebody wrote stands in the
  /// event, until it is erased: of that only whether there was any.
  package func before(for audience: Audience) -> Wording? {
    what.isInWords ? from.map { _ in Self.written } : from?.wording(for: audience)
  }

  /// What it is now, in words; nil where nothing is said any more.
  package func after(for audience: Audience) -> Wording? {
    guard what.isInWords else { return to?.wording(for: audience) }
    return to.map { _ in
      from == nil ? Self.written : Wording(ja: "差し替え", en: "replaced")
    }
  }

  private static let written = Wording(ja: "あり", en: "written")

  /// Under codes, without any free text: a name or a sentence stands in the event.
  var data: JSONValue {
    .object([
      "about": .string(about.code),
      "fiscal_year": .year(fiscalYear),
      "from": .text(from.flatMap(bare)),
      "from_detail": .text(from.flatMap(bareDetail)),
      "to": .text(to.flatMap(bare)),
      "to_detail": .text(to.flatMap(bareDetail)),
      "what": .string(what.rawValue),
    ])
  }

  private func bare(_ value: FactValue) -> String? {
    switch value {
    case .text(let text): what == .ruleSet || what == .unit ? text : nil
    case .texts, .tracks, .aim(.qualitative, _): nil
    default: value.text
    }
  }

  private func bareDetail(_ value: FactValue) -> String? {
    if case .tracks = value { nil } else { value.detail }
  }
}
