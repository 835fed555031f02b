import PlanDomain

extension IndicatorChart {
  /// What the marks and lines mean, in words: of those that are drawn, and of no other.
  package func legend(for reader: ChartReader) -> [String] {
    (figureLegend + lineLegend + [axisWords].compactMap(\.self)).map(reader.say)
  }

  private var figureLegend: [Wording] {
    let plain = Set(points.filter { !$0.isCorrected }.compactMap(\.figure?.state))
    let joined = Set(links.map(\.state))
    var entries: [Wording] = []
    if plain.contains(.final) { entries.append(Wording(ja: "● 確報", en: "● final")) }
    if plain.contains(.provisional) {
      entries.append(Wording(ja: "○ 速報", en: "○ provisional"))
    }
    if plain.contains(.forecast) { entries.append(Wording(ja: "□ 見込", en: "□ forecast")) }
    let corrected = points.filter(\.isCorrected)
    if corrected.contains(where: { $0.figure?.state == .final }) {
      entries.append(Wording(ja: "◆ 訂正後の確報", en: "◆ final, corrected"))
    }
    if corrected.contains(where: { $0.figure?.state != .final }) {
      entries.append(
        Wording(ja: "◇ 訂正後の速報・見込", en: "◇ provisional or forecast, corrected"))
    }
    if points.contains(where: { !$0.formerValues.isEmpty }) {
      entries.append(Wording(ja: "× 訂正前の値", en: "× value before its correction"))
    }
    if joined.contains(.provisional) || joined.contains(.forecast) {
      entries.append(
        Wording(ja: "破線は速報・見込の年へ", en: "dashes lead to provisional and forecast years"))
    }
    if !gaps.isEmpty {
      entries.append(Wording(ja: "… 値のない年", en: "… a year without a figure"))
    }
    return entries
  }

  private var lineLegend: [Wording] {
    var entries: [Wording] = []
    let drawn = targets.filter { $0.target.aim.value != nil }
    if !drawn.isEmpty {
      entries.append(Wording(ja: "－ － 目標", en: "– – target"))
    }
    if drawn.contains(where: { !$0.isInForce }) {
      entries.append(
        Wording(
          ja: "細く淡い － － は他の年度の目標", en: "thin and light – – targets of other years"))
    }
    if drawn.contains(where: { Self.isBound($0.target.aim) }) {
      entries.append(
        Wording(ja: "斜線の側は目標の外", en: "strokes stand on the side beyond the bound"))
    }
    if drawn.contains(where: { $0.target.aim.upperValue != nil }) {
      entries.append(Wording(ja: "帯は目標の範囲", en: "the band is the target's range"))
    }
    if !interimTargets.isEmpty {
      entries.append(Wording(ja: "＋ 中間目標", en: "+ interim target"))
    }
    if baseline?.years != nil { entries.append(Wording(ja: "‥‥ 基準値", en: "···· baseline")) }
    if !breaks.isEmpty {
      entries.append(
        Wording(
          ja: "縦の鎖線は定義の変更（前後は比べられません）",
          en: "an upright line is a new definition (before and after cannot be compared)"))
    }
    return entries
  }

  private static func isBound(_ aim: Aim) -> Bool {
    switch aim {
    case .atMost, .atLeast, .range: true
    case .reach, .maintain, .qualitative, .undecided: false
    }
  }
}
