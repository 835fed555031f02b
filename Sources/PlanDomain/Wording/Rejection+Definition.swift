extension Rejection {
  /// Why a change of an indicator's definition, baseline or target was refused.
  func definitionExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .targetUnchanged(let code, let fact):
      let target = fact.content.target?.wording(unit: UnitLabel(""))
      let by = audience.attribution(fact.occurrence)
      return .history(
        code.text,
        Wording(
          ja: "指標 \(code) の目標はその年度からすでに \(target?.ja ?? "なし") です（\(by)）。",
          en: "Indicator \(code) already has the target \(target?.en ?? "none") "
            + "from that year on (\(by))."))
    case .noTarget(let code, let year):
      let year = audience.year(year)
      return .history(
        code.text,
        Wording(
          ja: "指標 \(code) には\(year.ja)に目標がありません。",
          en: "Indicator \(code) has no target in \(year.en)."))
    case .baselineExists(let code, let fact):
      let baseline = fact.content.baseline.wording(for: audience)
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "指標 \(code) の基準値はすでに \(baseline.ja) です（\(by)）。",
          en: "Indicator \(code) already has the baseline \(baseline.en) (\(by))."),
        advice: Wording(ja: "改めるとき", en: "To restate it"),
        command: "baseline restate \(code) VALUE --reason REASON")
    case .noBaseline(let code):
      return Explanation(
        Wording(ja: "指標 \(code) には基準値がありません。", en: "Indicator \(code) has no baseline."),
        advice: Wording(ja: "設定するとき", en: "To set one"),
        command: "baseline set \(code) VALUE --reason REASON")
    case .baselineUnchanged(let code, let fact):
      let by = audience.attribution(fact.occurrence)
      return .history(
        code.text,
        Wording(
          ja: "指標 \(code) の基準値はすでにその値です（\(by)）。",
          en: "Indicator \(code) already has that baseline (\(by))."))
    case .indicatorClosed(let code, let last, let occurrence):
      let by = audience.attribution(occurrence)
      let year = last.map { audience.year($0) }
      return Explanation(
        Wording(
          ja: "指標 \(code) は\(year?.ja ?? "")で終わっています（\(by)）。",
          en: "Indicator \(code) ended with \(year?.en ?? "") (\(by))."),
        advice: Wording(ja: "終了が誤りなら", en: "If it should not have ended"),
        command: "retract '\(occurrence.number)' --reason REASON")
    case .definitionOrder(let code, let year, let fact):
      let by = audience.attribution(fact.occurrence)
      let year = audience.year(year)
      return .history(
        code.text,
        Wording(
          ja: "指標 \(code) には\(year.ja)かその後からの定義（第\(fact.content.number)版）がもうあります（\(by)）。",
          en: "Indicator \(code) already has a definition from \(year.en) or later on "
            + "(version \(fact.content.number), \(by))."))
    case .successorInvalid(let code, by: let successor):
      return Explanation(
        Wording(
          ja: "\(successor) は指標 \(code) を引き継げません。先に定義した別の指標を示してください。",
          en: "\(successor) cannot take the place of \(code): "
            + "name another indicator that is defined."),
        advice: Wording(ja: "指標を定義するとき", en: "To define one"),
        command: "indicator define CODE --policy P --name N --unit U --effective-fy FY --reason R")
    case .nothingDeclared(let code):
      return Explanation(
        Wording(
          ja: "指標 \(code) に変わるところがありません。", en: "Nothing about \(code) would change."),
        advice: Wording(ja: "今の定義を見るとき", en: "To see the present definition"),
        command: "show \(code)")
    case .limitsExclude(let code, let year, let fact, let limits):
      let by = audience.attribution(fact.occurrence)
      let year = audience.year(year)
      let stated = fact.content.wording
      let range = limits.wording(unit: UnitLabel(""))
      return Explanation(
        Wording(
          ja: "指標 \(code) の\(year.ja)の値 \(stated.ja)（\(by)）は \(range.ja) に収まりません。",
          en: "The figure \(stated.en) of \(code) for \(year.en) (\(by)) is not \(range.en)."),
        advice: Wording(ja: "値が誤りなら", en: "If the figure is wrong"),
        command: "correct \(code) --fy FY VALUE --reason REASON")
    default:
      preconditionFailure("a refusal about a definition has its words here")
    }
  }
}

extension Explanation {
  fileprivate static func history(_ code: String, _ what: Wording) -> Explanation {
    Explanation(
      what, advice: Wording(ja: "経過を見るとき", en: "To see its history"), command: "log \(code)")
  }
}
