extension PlanEvent {
  /// What happened to an indicator, its baseline and its target.
  func indicatorWording(for audience: Audience) -> Wording {
    switch self {
    case .indicatorDefined(let event):
      let since = audience.since(event.effective)
      return Wording(
        ja: "指標\(Quotation.inJapanese(event.definition.name))を定義\(since.ja)",
        en: "defined the indicator \(event.definition.name)\(since.en)")
    case .indicatorAmended(let event):
      let since = audience.since(event.effective)
      let definition = event.definition.wording
      return Wording(
        ja: "指標の表記を改定: \(definition.ja)\(since.ja)",
        en: "amended the indicator: \(definition.en)\(since.en)")
    case .indicatorRedefined(let event):
      let since = audience.since(event.effective)
      let definition = event.definition.wording
      return Wording(
        ja: "指標を再定義（第\(event.version)版、前の値とは比べられない）: \(definition.ja)\(since.ja)",
        en: "redefined the indicator (version \(event.version), a break): "
          + "\(definition.en)\(since.en)")
    case .indicatorClosed(let event):
      let since = audience.since(event.effective)
      return Wording(ja: "指標を終了\(since.ja)", en: "closed the indicator\(since.en)")
    case .indicatorSuperseded(let event):
      let since = audience.since(event.effective)
      return Wording(
        ja: "指標 \(event.by) に引継ぎ\(since.ja)", en: "superseded by \(event.by)\(since.en)")
    case .baselineSet(let event):
      let baseline = event.baseline.wording(for: audience)
      return Wording(ja: "基準値 \(baseline.ja) を設定", en: "set the baseline \(baseline.en)")
    case .baselineRestated(let event):
      let baseline = event.baseline.wording(for: audience)
      return Wording(
        ja: "基準値を \(baseline.ja) に改める（第\(event.version)版）",
        en: "restated the baseline as \(baseline.en) (version \(event.version))")
    case .targetAdopted(let event):
      let target = event.target.wording(unit: UnitLabel(""))
      return Wording(ja: "目標 \(target.ja) を設定", en: "set the target \(target.en)")
    case .targetRevised(let event):
      let target = event.target.wording(unit: UnitLabel(""))
      let year = audience.year(event.effective)
      let mark = Wording.retroactive(event.isRetroactive)
      return Wording(
        ja: "目標を\(year.ja)から \(target.ja) に改定\(mark.ja)",
        en: "revised the target to \(target.en) from \(year.en) on\(mark.en)")
    case .targetWithdrawn(let event):
      let year = audience.year(event.effective)
      let mark = Wording.retroactive(event.isRetroactive)
      return Wording(
        ja: "目標を\(year.ja)から取下げ\(mark.ja)",
        en: "withdrew the target from \(year.en) on\(mark.en)")
    default:
      preconditionFailure("an event of an indicator has its words here")
    }
  }
}

extension IndicatorDefinition {
  /// `マイナンバーカード保有率（％、高いほどよい）`.
  private var sense: Wording {
    let limits = limits.map { $0.wording(unit: unit) }
    return Wording(
      ja: direction.wording.ja + (limits.map { "、\($0.ja)" } ?? ""),
      en: direction.wording.en + (limits.map { ", \($0.en)" } ?? ""))
  }

  fileprivate var wording: Wording {
    Wording(
      ja: "\(name)（\(unit.text)、\(sense.ja)）", en: "\(name) (\(unit.text), \(sense.en))")
  }
}

extension Baseline {
  /// `24.0（令和4年度）`.
  package func wording(for audience: Audience) -> Wording {
    let year = fiscalYear.map { audience.year($0) }
    return Wording(
      ja: "\(value.grouped(.ja))\(year.map { "（\($0.ja)）" } ?? "")",
      en: "\(value.grouped(.en))\(year.map { " (\($0.en))" } ?? "")")
  }
}

extension Wording {
  fileprivate static func retroactive(_ isRetroactive: Bool) -> Wording {
    isRetroactive ? Wording(ja: "（遡及）", en: " (retroactive)") : Wording(ja: "", en: "")
  }
}

extension Audience {
  fileprivate func since(_ year: FiscalYear?) -> Wording {
    guard let label = year.map({ self.year($0) }) else { return Wording(ja: "", en: "") }
    return Wording(ja: "（\(label.ja)から）", en: " from \(label.en) on")
  }
}
