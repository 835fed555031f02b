/// The plan as of the end of a fiscal year, by what was recorded up to some event: one answer,
/// whoever gives it.
///
/// The tables and a replay of the log both answer in this form, so they can be compared. Lists
/// are sorted by code, measurements by year. Existence is never cut by the year: a part that was
/// added later is there with its first words, a closed one stays and says since when. Each
/// `statedBy` is the event that holds, where its reason can be read.
package struct PlanSnapshot: Hashable, Sendable {
  package var plan: PlanFacts?
  /// The mid-plan revisions decided by then, oldest first.
  package var revisions: [Revision] = []
  package var departments: [Department] = []
  package var policies: [Policy] = []
  package var measures: [Measure] = []
  package var items: [Item] = []
  package var projects: [Project] = []
  package var indicators: [Indicator] = []

  package init() {}
}

extension PlanSnapshot {
  package struct Revision: Hashable, Sendable {
    package var title: String
    package var decided: CivilDate
    package var document: String
    package var number: EventNumber

    package init(
      title: String, decided: CivilDate, document: String, number: EventNumber
    ) {
      self.title = title
      self.decided = decided
      self.document = document
      self.number = number
    }
  }

  package struct Department: Hashable, Sendable {
    package var code: DepartmentCode
    /// The name borne at the end of the year.
    package var name: String
    package var statedBy: EventNumber
    /// The first day; nil for one that the plan found in place.
    package var since: CivilDate?
    /// The first day without it.
    package var ended: CivilDate?
    /// What it went into or was divided into, in order.
    package var successors: [DepartmentCode]

    package init(
      code: DepartmentCode, name: String, statedBy: EventNumber, since: CivilDate?,
      ended: CivilDate?, successors: [DepartmentCode]
    ) {
      self.code = code
      self.name = name
      self.statedBy = statedBy
      self.since = since
      self.ended = ended
      self.successors = successors
    }
  }

  package struct Policy: Hashable, Sendable {
    package var code: PolicyCode
    package var title: String
    package var statedBy: EventNumber
    /// The first day without it.
    package var closed: CivilDate?

    package init(
      code: PolicyCode, title: String, statedBy: EventNumber, closed: CivilDate?
    ) {
      self.code = code
      self.title = title
      self.statedBy = statedBy
      self.closed = closed
    }
  }

  /// The state in force, and the event that stated it.
  package struct CurrentStatus: Hashable, Sendable {
    package var status: Status
    package var judgement: Judgement?
    package var next: NextDirection?
    package var effective: CivilDate
    package var number: EventNumber

    package init(
      status: Status, judgement: Judgement?, next: NextDirection?, effective: CivilDate,
      number: EventNumber
    ) {
      self.status = status
      self.judgement = judgement
      self.next = next
      self.effective = effective
      self.number = number
    }
  }

  package struct Measure: Hashable, Sendable {
    package var code: MeasureCode
    package var policy: PolicyCode
    package var number: Int
    package var title: String
    package var statedBy: EventNumber
    package var departments: [DepartmentCode]
    /// The day it joins the plan; nil: since the plan began.
    package var since: CivilDate?
    package var closed: CivilDate?
    package var status: CurrentStatus?

    package init(
      code: MeasureCode, policy: PolicyCode, number: Int, title: String, statedBy: EventNumber,
      departments: [DepartmentCode], since: CivilDate?, closed: CivilDate?,
      status: CurrentStatus?
    ) {
      self.code = code
      self.policy = policy
      self.number = number
      self.title = title
      self.statedBy = statedBy
      self.departments = departments
      self.since = since
      self.closed = closed
      self.status = status
    }
  }

  package struct Item: Hashable, Sendable {
    package var code: ItemCode
    package var measure: MeasureCode
    package var mark: String?
    package var text: String
    /// The day from which its measure has it; nil: since the plan began.
    package var since: CivilDate?
    package var closed: CivilDate?
    package var status: CurrentStatus?

    package init(
      code: ItemCode, measure: MeasureCode, mark: String?, text: String, since: CivilDate?,
      closed: CivilDate?, status: CurrentStatus?
    ) {
      self.code = code
      self.measure = measure
      self.mark = mark
      self.text = text
      self.since = since
      self.closed = closed
      self.status = status
    }
  }

  package struct Project: Hashable, Sendable {
    package var code: ProjectCode
    package var policy: PolicyCode
    package var name: String
    package var statedBy: EventNumber
    /// In charge; usually one.
    package var departments: [DepartmentCode]
    /// The day it joins the plan; nil: since the plan began.
    package var since: CivilDate?
    package var closed: CivilDate?
    package var status: CurrentStatus?

    package init(
      code: ProjectCode, policy: PolicyCode, name: String, statedBy: EventNumber,
      departments: [DepartmentCode], since: CivilDate?, closed: CivilDate?,
      status: CurrentStatus?
    ) {
      self.code = code
      self.policy = policy
      self.name = name
      self.statedBy = statedBy
      self.departments = departments
      self.since = since
      self.closed = closed
      self.status = status
    }
  }
}
