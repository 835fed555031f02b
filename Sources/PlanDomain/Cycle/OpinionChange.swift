// What a judgement or a review changed: what was said of the year before, by the same judge, and
// what is said now. Everybody's predecessor is the one that was signed off (decision 0026).

extension PlanState {
  /// What is said otherwise by an event that stated a judgement or review, or took one back; empty
  /// for any other event. `isShown` says what counts for the readers, `isErased` whether words were
  /// given with a statement that are erased now.
  package func opinionDifferences(
    by event: EventNumber, of subject: Subject,
    where isShown: (EventNumber, FiscalYear) -> Bool, isErased: (EventNumber) -> Bool
  ) -> [YearDifference] {
    switch subject {
    case .indicator(let code):
      indicators[code]?.judgements.change(by: event, where: isShown)?.differences(isErased) ?? []
    case .policy(let code):
      policies[code]?.reviews.change(by: event, where: isShown)?.differences(isErased) ?? []
    case .project(let code):
      projects[code]?.reviews.change(by: event, where: isShown)?.differences(isErased) ?? []
    case .ledger, .plan, .year, .actor, .department, .measure, .publications: []
    }
  }
}

/// What was said before an event and what is said after it; nil where nothing is.
private struct OpinionChange<Content: Opinion> {
  let before, after: Fact<Content>?

  func differences(_ isErased: (EventNumber) -> Bool) -> [YearDifference] {
    func facts(_ fact: Fact<Content>?) -> YearFacts {
      guard let fact else { return YearFacts() }
      let number = fact.occurrence.number
      return fact.content.yearFacts(wrote: isErased(number), in: number)
    }
    return facts(after).differences(from: facts(before))
  }
}

extension Opinion {
  /// What it says, fact by fact; of its words only who wrote any. What is told of a change must not
  /// hang on what they were, for they may be erased.
  fileprivate func yearFacts(wrote isErased: Bool, in number: EventNumber) -> YearFacts {
    var facts = yearFacts
    if words != nil || isErased { facts.note(wordsKind, of: about, .text(number.description)) }
    return facts
  }
}

extension YearDifference {
  /// As it is told where the event behind it is undone.
  package var reversed: YearDifference {
    YearDifference(about: about, what: what, fiscalYear: fiscalYear, from: to, to: from)
  }
}

extension YearlyFacts where Content: Opinion {
  fileprivate func change(
    by event: EventNumber, where isShown: (EventNumber, FiscalYear) -> Bool
  ) -> OpinionChange<Content>? {
    if let voiding = voidings.first(where: { $0.occurrence.number == event }) {
      let judge = voiding.fact.content.judge
      func standing(besides taken: EventNumber?) -> Fact<Content>? {
        self.standing(
          before: event, in: voiding.fiscalYear, by: judge, besides: taken, where: isShown)
      }
      return OpinionChange(
        before: standing(besides: nil), after: standing(besides: voiding.fact.occurrence.number))
    }
    for year in Set(years.keys).union(voidings.map(\.fiscalYear)) {
      guard let fact = said(of: year).first(where: { $0.occurrence.number == event }) else {
        continue
      }
      let before = standing(before: event, in: year, by: fact.content.judge, where: isShown)
      return OpinionChange(before: before, after: fact)
    }
    return nil
  }

  /// What a judge had said last before an event, of what had not been taken back by then.
  private func standing(
    before event: EventNumber, in year: FiscalYear, by judge: SignOffStage?,
    besides taken: EventNumber? = nil, where isShown: (EventNumber, FiscalYear) -> Bool
  ) -> Fact<Content>? {
    let gone = voidings.filter {
      $0.occurrence.number < event && isShown($0.occurrence.number, year)
    }.map(\.fact.occurrence.number)
    return said(of: year).last { fact in
      let number = fact.occurrence.number
      return number < event && fact.content.judge == judge && isShown(number, year)
        && !gone.contains(number) && number != taken
    }
  }

  /// Everything that was said of a year, also what was taken back since, oldest first.
  private func said(of year: FiscalYear) -> [Fact<Content>] {
    restoring(voidings).years[year] ?? []
  }
}

extension FactKind {
  /// Whether it is what somebody wrote of a year, of which a table says only that there is some.
  package var isInWords: Bool { self == .narrative || self == .comment }
}

extension IndicatorJudged {
  package var yearFacts: YearFacts {
    var facts = YearFacts()
    facts.note(.judgement, of: about, .judgement(judgement))
    return facts
  }

  package var about: Reference { Reference(.indicator(indicator)) }
  package var words: String? { comment }
  package var wordsKind: FactKind { .comment }
}

extension Review {
  package var yearFacts: YearFacts {
    var facts = YearFacts()
    facts.note(.reviewJudgement, of: about, .judgement(judgement))
    facts.note(.effectiveness, of: about, effectiveness.map(FactValue.grade))
    facts.note(.efficiency, of: about, efficiency.map(FactValue.grade))
    facts.note(.cost, of: about, cost.map(FactValue.yen))
    facts.note(.reviewNext, of: about, next.map(FactValue.next))
    return facts
  }

  package var about: Reference { Reference(of.subject) }
  package var words: String? { narrative }
  package var wordsKind: FactKind { .narrative }
}
