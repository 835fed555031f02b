// A judgement or review that everybody sees is not taken away by one person either: that it was
// taken back is a statement of its own, signed off like the one it takes back (decision 0022).

/// What somebody thinks of a year, and may take back: a judgement, a review.
package protocol Opinion: Hashable, Sendable {
  /// Whose it is where several may judge one year; nil where one opinion stands for all.
  var judge: SignOffStage? { get }
  /// What it is an opinion about.
  var about: Reference { get }
  /// What it says, fact by fact, besides its words.
  var yearFacts: YearFacts { get }
  /// What somebody wrote; nil where nothing was given or it was erased.
  var words: String? { get }
  /// What such words are: a comment, a narrative.
  var wordsKind: FactKind { get }
}

extension IndicatorJudged: Opinion {
  package var judge: SignOffStage? { stage }
}

extension Review: Opinion {
  package var judge: SignOffStage? { nil }
}

extension YearlyFacts where Content: Opinion {
  /// What everybody may see: what was signed off, also where it was taken back and that was not.
  package func disclosed(_ signOffs: SignOffs, under policies: SignOffPolicies) -> Self {
    let kept = voidings.filter {
      takesFromEverybody($0, signOffs, under: policies)
        && !$0.counts(signOffs, under: policies)
    }
    return restoring(kept).filter { year, fact in
      signOffs.state(of: fact.occurrence.number, in: year, under: policies).counts
    }
  }

  /// What was taken back and is seen by everybody until that is signed off, where nothing else was
  /// said in its place.
  package func waitingVoidings(
    _ signOffs: SignOffs, under policies: SignOffPolicies
  ) -> [Voiding] {
    voidings.filter {
      lastWord(after: $0).number == $0.occurrence.number
        && takesFromEverybody($0, signOffs, under: policies)
        && !$0.counts(signOffs, under: policies)
    }
  }

  /// Whether taking back hides what everybody would see: the last of its judge that was signed off,
  /// in a year for which that is demanded.
  func takesFromEverybody(
    _ voiding: Voiding, _ signOffs: SignOffs, under policies: SignOffPolicies
  ) -> Bool {
    let year = voiding.fiscalYear
    guard policies.demanding(in: year) != nil else { return false }
    let said = (years[year] ?? []) + voidings.filter { $0.fiscalYear == year }.map(\.fact)
    let seen = said.filter {
      $0.content.judge == voiding.fact.content.judge
        && signOffs.state(of: $0.occurrence.number, in: year, under: policies).counts
    }
    return seen.map(\.occurrence.number).max() == voiding.fact.occurrence.number
  }

  /// What stands about the matter of a voiding: the voiding itself, or what was said since.
  func lastWord(after voiding: Voiding) -> Occurrence {
    let later = (years[voiding.fiscalYear] ?? []).last {
      $0.content.judge == voiding.fact.content.judge
        && voiding.occurrence.number < $0.occurrence.number
    }
    return later?.occurrence ?? voiding.occurrence
  }
}

extension YearlyFacts.Voiding {
  fileprivate func counts(_ signOffs: SignOffs, under policies: SignOffPolicies) -> Bool {
    signOffs.state(of: occurrence.number, in: fiscalYear, under: policies).counts
  }
}

/// A judgement or review that was taken back, with what a step about that asks.
struct OpinionTakenBack {
  let fiscalYear: FiscalYear
  /// Whose it was where several may judge one year.
  let judge: SignOffStage?
  /// What stands in its place: the voiding itself, or what was said since.
  let present: Occurrence
  /// Whether everybody sees it as long as nobody has signed off that it is taken back.
  let isSeen: Bool
}

extension PlanState {
  /// What an event took back; nil where it took back no judgement or review.
  func opinionTakenBack(
    by voiding: EventNumber, of subject: Subject, under policies: SignOffPolicies
  ) -> OpinionTakenBack? {
    func found(_ facts: YearlyFacts<some Opinion>, _ part: some SignedOff) -> OpinionTakenBack? {
      facts.voidings.first { $0.occurrence.number == voiding }.map {
        OpinionTakenBack(
          fiscalYear: $0.fiscalYear, judge: $0.fact.content.judge,
          present: facts.lastWord(after: $0),
          isSeen: facts.takesFromEverybody($0, part.signOffs, under: policies))
      }
    }
    return switch subject {
    case .indicator(let code): indicators[code].flatMap { found($0.judgements, $0) }
    case .policy(let code): self.policies[code].flatMap { found($0.reviews, $0) }
    case .project(let code): projects[code].flatMap { found($0.reviews, $0) }
    case .ledger, .plan, .year, .actor, .department, .measure, .publications: nil
    }
  }

  /// What a person should know who takes a judgement or review back that everybody sees.
  func noticesOfWaiting(_ voided: PlanEvent, under policies: SignOffPolicies) -> [Notice] {
    var after = self
    after.apply(voided, .undecided)
    let takenBack = after.opinionTakenBack(
      by: Occurrence.undecided.number, of: voided.subject, under: policies)
    guard let takenBack, takenBack.isSeen else { return [] }
    return [.voidingWaits(voided.reference.code, takenBack.fiscalYear)]
  }

  /// The year of a judgement or review that an event took back and that everybody sees, or saw,
  /// until that is signed off; nil where nobody has to.
  package func yearToSignOff(voiding: EventNumber, of subject: Subject) -> FiscalYear? {
    opinionTakenBack(by: voiding, of: subject, under: signOffPolicies)
      .flatMap { $0.isSeen ? $0.fiscalYear : nil }
  }
}
