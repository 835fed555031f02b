extension FactValue {
  /// The value in words. Departments are called as they were on a day; without one, as in the end.
  package func wording(for audience: Audience, on day: CivilDate? = nil) -> Wording {
    switch self {
    case .text(let text): return .same(text)
    case .texts(let texts): return .same(texts.joined(separator: " / "))
    case .figure(.figure(let value, let state), let unit):
      return Wording(
        ja: "\(value.grouped(.ja))\(unit.text)（\(state.wording.ja)）",
        en: "\(value.grouped(.en))\(unit.text) (\(state.wording.en))")
    case .figure(.missing(let reason), _):
      return Wording(ja: "値なし（\(reason.wording.ja)）", en: "missing (\(reason.wording.en))")
    case .quantity(let value, let unit):
      return Wording(ja: value.grouped(.ja) + unit.text, en: value.grouped(.en) + unit.text)
    case .aim(let aim, let unit): return Target(aim: aim).wording(unit: unit)
    case .direction(let direction, let isAssumed):
      return direction.wording.marked(assumed: isAssumed)
    case .limits(let limits, let unit, let isAssumed):
      return limits.wording(unit: unit).marked(assumed: isAssumed)
    case .tracks(let plan): return plan.wording(for: audience)
    case .number(let number): return .same(String(number))
    case .year(let year): return audience.year(year)
    case .style(.era): return Wording(ja: "元号", en: "eras")
    case .style(.western): return Wording(ja: "西暦", en: "western years")
    case .policy(let code): return .same(code.text)
    case .departments(let codes): return audience.names(codes, on: day)
    case .ended(let since, let successors):
      guard !successors.isEmpty else {
        return Wording(ja: "\(since.iso)から終了", en: "no more from \(since.iso) on")
      }
      let names = audience.names(successors, on: day)
      return Wording(
        ja: "\(since.iso)から終了（\(names.ja)へ）",
        en: "no more from \(since.iso) on (now \(names.en))")
    case .lastYear(let year, let successor):
      let year = audience.year(year)
      guard let successor else { return Wording(ja: "\(year.ja)まで", en: "until \(year.en)") }
      return Wording(
        ja: "\(year.ja)まで（\(successor) に引継ぎ）", en: "until \(year.en) (then \(successor))")
    case .status(let status, let since):
      return Wording(
        ja: "\(status.wording.ja)（\(since.iso)から）", en: "\(status.wording.en) (from \(since.iso))")
    case .judgement(let judgement): return judgement.wording
    case .next(let next): return next.wording
    case .grade(let grade): return grade.wording
    case .yen(let yen):
      let amount = Quantity(mantissa: yen, scale: 0)
      return Wording(
        ja: "\(amount?.grouped(.ja) ?? String(yen))円", en: "¥\(amount?.grouped(.en) ?? String(yen))"
      )
    case .method(let method): return method.wording
    case .cuts(let cuts): return .same(cuts.text)
    case .stages(let stages):
      guard !stages.isEmpty else { return Wording(ja: "不要", en: "nobody") }
      return Wording(
        ja: stages.map(\.wording.ja).joined(separator: "、"),
        en: stages.map(\.wording.en).joined(separator: ", "))
    case .isSo(let isSo):
      return isSo ? Wording(ja: "はい", en: "yes") : Wording(ja: "いいえ", en: "no")
    case .days(let days):
      return Wording(
        ja: days.map(\.iso).joined(separator: "、"), en: days.map(\.iso).joined(separator: ", "))
    case .approval(let word): return SignOffState.approvalMeanings[word] ?? .same(word)
    }
  }
}

extension Audience {
  /// The names of departments on a day, in order: `総務部、財政部`.
  package func names(_ codes: [DepartmentCode], on day: CivilDate?) -> Wording {
    let names = codes.map { department($0, day) }
    return Wording(ja: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }
}

extension TrackedPlan {
  /// `ICT推進プラン（令和2年度～令和6年度）`.
  fileprivate func wording(for audience: Audience) -> Wording {
    guard firstFiscalYear != nil || lastFiscalYear != nil else { return .same(name) }
    let first = firstFiscalYear.map { audience.year($0) } ?? .same("")
    let last = lastFiscalYear.map { audience.year($0) } ?? .same("")
    return Wording(
      ja: "\(name)（\(first.ja)～\(last.ja)）", en: "\(name) (\(first.en) to \(last.en))")
  }
}

extension Wording {
  /// Words that are the same in every language: a name, a code, what somebody typed.
  fileprivate static func same(_ text: String) -> Wording { Wording(ja: text, en: text) }

  fileprivate func marked(assumed isAssumed: Bool) -> Wording {
    isAssumed ? Wording(ja: ja + "（推定）", en: en + " (assumed)") : self
  }
}
