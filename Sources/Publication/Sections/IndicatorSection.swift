import PlanDomain
import ProgressLedger

extension Teller {
  /// Everything about one indicator: what it is, how it stands and why, its years, its targets.
  func section(of indicator: IndicatorReport) -> Section {
    var blocks: [Block] = [
      .terms(facts(of: indicator)),
      .picture(picture(of: indicator)),
      // It holds the unit and the plan's own words: all of it is isolated as one text.
      .paragraph(.typed(indicator.assessment.explanation(style).text(in: language))),
    ]
    blocks += judgement(of: indicator.assessment)
    blocks.append(.table(years(of: indicator)))
    blocks += statements(of: indicator).map { [.table($0)] } ?? []
    blocks += targets(of: indicator).map { [.table($0)] } ?? []
    blocks += interimTargets(of: indicator).map { [.table($0)] } ?? []
    return Section(title(of: indicator), at: .indicator(indicator.code), blocks)
  }

  /// Its chart, with the sentence that says the same.
  func picture(of indicator: IndicatorReport) -> Picture {
    let chart = IndicatorChart(indicator)
    return Picture(
      figure: chart.figure(for: chartReader),
      sentence: .typed(chart.sentence(for: chartReader).text(in: language)))
  }

  private func facts(of indicator: IndicatorReport) -> [(name: Phrase, text: Phrase)] {
    let definition = indicator.definition
    let assessment = indicator.assessment
    var facts: [(name: Phrase, text: Phrase)] = [
      (say(ja: "判定", en: "Rating"), rating(assessment)),
      (say(ja: "実績", en: "Actual"), actual(assessment)),
      (say(ja: "目標", en: "Target"), target(of: assessment)),
      (progressTitle, progress(assessment)),
      (say(ja: "基準値", en: "Baseline"), baseline(indicator)),
      (
        say(ja: "担当", en: "In charge"),
        indicator.department.map(department) ?? say(ja: "定めなし", en: "nobody named")
      ),
      (say(ja: "向き", en: "Direction"), direction(of: definition)),
      (
        say(ja: "単位", en: "Unit"),
        definition.unit.text.isEmpty ? nothing : .typed(definition.unit.text)
      ),
    ]
    if let plan = definition.tracks {
      facts.append((say(ja: "追う計画", en: "Follows the plan"), tracked(plan)))
    }
    if indicator.version > 1 {
      let version = say(ja: "第\(indicator.version)版", en: "version \(indicator.version)")
      facts.append((say(ja: "定義", en: "Definition"), version))
    }
    if let last = indicator.closedAfter { facts.append(closing(of: indicator, after: last)) }
    return facts.filter { $0.text != nothing }
  }

  private func direction(of definition: IndicatorDefinition) -> Phrase {
    let words = say(definition.direction.wording)
    guard definition.directionAssumed, definition.direction != .none else { return words }
    return say(ja: "\(words)（計画に記載なし、推定）", en: "\(words) (not printed, inferred)")
  }

  private func tracked(_ plan: TrackedPlan) -> Phrase {
    guard plan.firstFiscalYear != nil || plan.lastFiscalYear != nil else {
      return .typed(plan.name)
    }
    let years = say(
      ja: "\(optionalYear(plan.firstFiscalYear))～\(optionalYear(plan.lastFiscalYear))",
      en: "\(optionalYear(plan.firstFiscalYear)) to \(optionalYear(plan.lastFiscalYear))")
    return say(ja: "\(typed: plan.name)（\(years)）", en: "\(typed: plan.name) (\(years))")
  }

  private func closing(
    of indicator: IndicatorReport, after last: FiscalYear
  ) -> (name: Phrase, text: Phrase) {
    let until = say(ja: "\(year(last))まで", en: "until \(year(last))")
    guard let successor = indicator.supersededBy else {
      return (say(ja: "廃止", en: "Discontinued"), until)
    }
    let link = Phrase.own(successor.text).linked(to: .indicator(successor))
    return (
      say(ja: "後継へ", en: "Superseded"), say(ja: "\(until)、後継 \(link)", en: "\(until), by \(link)")
    )
  }

  /// What a person judged, in their words: the rating of a target in words.
  private func judgement(of assessment: Assessment) -> [Block] {
    guard let judged = assessment.judgement else { return [] }
    let word = say(judged.content.judgement.wording)
    let who = say(judged.content.stage.wording)
    let number = event(judged.occurrence.number)
    let line = say(
      ja: "\(who)の判断：\(word)（\(number)、\(day(judged.occurrence.recorded))）",
      en: "Judged by the \(who): \(word) (\(number), \(day(judged.occurrence.recorded)))")
    return [
      .paragraph(line), text("comment", judged.content.comment, of: judged.occurrence.number),
    ]
  }

  /// `#12`, which leads to what happened in it.
  func event(_ number: EventNumber) -> Phrase {
    Phrase.own(number.description).linked(to: .event(number))
  }
}
