/// The yearly review of a policy (施策評価) or of a project (事務事業評価).
package struct ReviewRecorded: Hashable, Sendable {
  package var review: Review

  package init(review: Review) { self.review = review }
}

/// Another review stands in the place of an earlier one.
package struct ReviewCorrected: Hashable, Sendable {
  package var review: Review
  package var replaces: EventNumber
  /// Mandatory when it is given; nil where it was erased.
  package var reason: String?

  package init(review: Review, replaces: EventNumber, reason: String?) {
    self.review = review
    self.replaces = replaces
    self.reason = reason
  }
}

/// What a review says of a year.
package struct Review: Hashable, Sendable {
  package var of: Reviewed
  package var fiscalYear: FiscalYear
  /// 有効性.
  package var effectiveness: Grade?
  /// 効率性.
  package var efficiency: Grade?
  package var judgement: Judgement
  package var next: NextDirection?
  /// 事業費: what a project cost in that year, in yen; a fact of its own, tied to no budget. Not
  /// negative; of a project only.
  package var cost: Int64?
  /// What was done and what it came to; nil where it was erased.
  package var narrative: String?

  package init(
    of reviewed: Reviewed, fiscalYear: FiscalYear, effectiveness: Grade? = nil,
    efficiency: Grade? = nil, judgement: Judgement, next: NextDirection? = nil, cost: Int64? = nil,
    narrative: String? = nil
  ) {
    self.of = reviewed
    self.fiscalYear = fiscalYear
    self.effectiveness = effectiveness
    self.efficiency = efficiency
    self.judgement = judgement
    self.next = next
    self.cost = cost
    self.narrative = narrative
  }

  /// What is reviewed.
  package enum Reviewed: Hashable, Sendable {
    case policy(PolicyCode)
    case project(ProjectCode)

    package var subject: Subject {
      switch self {
      case .policy(let code): .policy(code)
      case .project(let code): .project(code)
      }
    }

    package var code: String { subject.code }
  }

  /// 高い, 普通, 低い.
  package enum Grade: String, Sendable, CaseIterable {
    case high, fair, low
  }
}
