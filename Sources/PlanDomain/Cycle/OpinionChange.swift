// What a judgement or a review changed: what was said of the year before, by the same judge, and
// what is said now. Everybody's predecessor is the one that was signed off (decision 0026).

extension PlanState {
  /// What is said otherwise by an event that stated a judgement or review, or took one back; empty
  /// for any other event. `isShown` says what counts for the readers.
  package func opinionDifferences(
    by event: EventNumber, of subject: Subject,
    where isShown: (EventNumber, FiscalYear) -> Bool
  ) -> [YearDifference] {
    switch subject {
    case .indicator(let code):
      indicators[code]?.judgements.differences(by: event, where: isShown) ?? []
    case .policy(let code): policies[code]?.reviews.differences(by: event, where: isShown) ?? []
    case .project(let code): projects[code]?.reviews.differences(by: event, where: isShown) ?? []
    case .ledger, .plan, .year, .actor, .department, .measure, .publications: []
    }
  }
}

extension YearDifference {
  /// As it is told where the event behind it is undone.
  package var reversed: YearDifference {
    YearDifference(about: about, what: what, fiscalYear: fiscalYear, from: to, to: from)
  }
}

extension YearlyFacts where Content: Opinion {
  fileprivate func differences(
    by event: EventNumber, where isShown: (EventNumber, FiscalYear) -> Bool
  ) -> [YearDifference] {
    if let voiding = voidings.first(where: { $0.occurrence.number == event }) {
      let judge = voiding.fact.content.judge
      func standing(besides taken: EventNumber?) -> Content? {
        self.standing(
          before: event, in: voiding.fiscalYear, by: judge, besides: taken, where: isShown)
      }
      return Self.differences(
        from: standing(besides: nil), to: standing(besides: voiding.fact.occurrence.number))
    }
    for year in Set(years.keys).union(voidings.map(\.fiscalYear)) {
      guard let fact = said(of: year).first(where: { $0.occurrence.number == event }) else {
        continue
      }
      let before = standing(before: event, in: year, by: fact.content.judge, where: isShown)
      return Self.differences(from: before, to: fact.content)
    }
    return []
  }

  /// What a judge had said last before an event, of what had not been taken back by then.
  private func standing(
    before event: EventNumber, in year: FiscalYear, by judge: SignOffStage?,
    besides taken: EventNumber? = nil, where isShown: (EventNumber, FiscalYear) -> Bool
  ) -> Content? {
    let gone = voidings.filter {
      $0.occurrence.number < event && isShown($0.occurrence.number, year)
    }.map(\.fact.occurrence.number)
    return said(of: year).last { fact in
      let number = fact.occurrence.number
      return number < event && fact.content.judge == judge && isShown(number, year)
        && !gone.contains(number) && number != taken
    }?.content
  }

  /// Everything that was said of a year, also what was taken back since, oldest first.
  private func said(of year: FiscalYear) -> [Fact<Content>] {
    restoring(voidings).years[year] ?? []
  }

  /// Words that were erased on one side cannot be compared.
  private static func differences(from before: Content?, to after: Content?) -> [YearDifference] {
    let (earlier, later) = (before?.yearFacts, after?.yearFacts)
    let differences = (later ?? YearFacts()).differences(from: earlier ?? YearFacts())
    guard earlier != nil, later != nil else { return differences }
    return differences.filter { !$0.what.isInWords || ($0.from != nil && $0.to != nil) }
  }
}

extension FactKind {
  /// Whether it is what somebody wrote of a year, of which a table says only that it changed.
  package var isInWords: Bool { self == .narrative || self == .comment }
}

extension IndicatorJudged {
  package var yearFacts: YearFacts {
    var facts = YearFacts()
    let about = Reference(.indicator(indicator))
    facts.note(.judgement, of: about, .judgement(judgement))
    facts.note(.comment, of: about, comment.map(FactValue.text))
    return facts
  }
}

extension Review {
  package var yearFacts: YearFacts {
    var facts = YearFacts()
    let about = Reference(of.subject)
    facts.note(.reviewJudgement, of: about, .judgement(judgement))
    facts.note(.effectiveness, of: about, effectiveness.map(FactValue.grade))
    facts.note(.efficiency, of: about, efficiency.map(FactValue.grade))
    facts.note(.cost, of: about, cost.map(FactValue.yen))
    facts.note(.reviewNext, of: about, next.map(FactValue.next))
    facts.note(.narrative, of: about, narrative.map(FactValue.text))
    return facts
  }
}
