/// A fiscal year's round began: departments are asked (照会), until a day.
package struct YearOpened: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  /// The last day on which an answer is in time.
  package var due: CivilDate
  package var grounds: Grounds

  package init(fiscalYear: FiscalYear, due: CivilDate, grounds: Grounds) {
    self.fiscalYear = fiscalYear
    self.due = due
    self.grounds = grounds
  }
}

/// Another last day: for everybody, or for one department or indicator.
package struct DueDateSet: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var due: CivilDate
  package var scope: Scope
  package var grounds: Grounds

  package init(fiscalYear: FiscalYear, due: CivilDate, scope: Scope, grounds: Grounds) {
    self.fiscalYear = fiscalYear
    self.due = due
    self.scope = scope
    self.grounds = grounds
  }

  package enum Scope: Hashable, Sendable {
    case everybody
    case department(DepartmentCode)
    case indicator(IndicatorCode)
  }
}

/// A fiscal year's figures are settled.
package struct YearClosed: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var grounds: Grounds

  package init(fiscalYear: FiscalYear, grounds: Grounds) {
    self.fiscalYear = fiscalYear
    self.grounds = grounds
  }
}

/// A closed year takes figures again.
package struct YearReopened: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var grounds: Grounds

  package init(fiscalYear: FiscalYear, grounds: Grounds) {
    self.fiscalYear = fiscalYear
    self.grounds = grounds
  }
}

/// The audit commissioners (監査委員) saw a year's figures, or they were reported to the council
/// (議会報告): what happened outside, on a day.
package struct YearAttested: Hashable, Sendable {
  package var fiscalYear: FiscalYear
  package var act: Act
  package var date: CivilDate
  /// The opinion, the session, the document: 令和7年8月定例会.
  package var document: String?
  package var note: String?

  package init(
    fiscalYear: FiscalYear, act: Act, date: CivilDate, document: String?, note: String?
  ) {
    self.fiscalYear = fiscalYear
    self.act = act
    self.date = date
    self.document = document
    self.note = note
  }

  package enum Act: String, Sendable, CaseIterable {
    case audited
    case reportedToCouncil = "reported-to-council"
  }
}

/// What signing off and closing demand from now on; until then what is recorded counts.
package struct SignOffPolicyAdopted: Hashable, Sendable {
  package var policy: SignOffPolicy
  package var grounds: Grounds

  package init(policy: SignOffPolicy, grounds: Grounds) {
    self.policy = policy
    self.grounds = grounds
  }
}

/// What has to happen before a figure counts.
package struct SignOffPolicy: Hashable, Sendable {
  /// The stages in order; empty: a recorded figure counts as approved.
  package var stages: [SignOffStage]
  /// The first fiscal year whose figures need it.
  package var effective: FiscalYear
  /// Whether who recorded may approve (a small office).
  package var allowsOwnApproval: Bool
  /// Whether a closed year takes only corrections that the planning division approves.
  package var locksClosedYears: Bool

  package init(
    stages: [SignOffStage], effective: FiscalYear, allowsOwnApproval: Bool = false,
    locksClosedYears: Bool = true
  ) {
    self.stages = stages
    self.effective = effective
    self.allowsOwnApproval = allowsOwnApproval
    self.locksClosedYears = locksClosedYears
  }
}

/// Who signs off: the head of the department (部長), then the planning division (総合政策部).
package enum SignOffStage: String, Sendable, CaseIterable {
  case department, planning
}

/// One step of signing off what an event stated: a figure, an absence, a review.
package struct SignOffStep: Hashable, Sendable {
  /// The thing in whose stream the statement stands.
  package var about: Reference
  /// The event that made the statement.
  package var statement: EventNumber
  package var fiscalYear: FiscalYear
  package var act: Act
  /// Mandatory when something is returned or withdrawn; nil where it was erased.
  package var reason: String?

  package init(
    about: Reference, statement: EventNumber, fiscalYear: FiscalYear, act: Act, reason: String?
  ) {
    self.about = about
    self.statement = statement
    self.fiscalYear = fiscalYear
    self.act = act
    self.reason = reason
  }

  package enum Act: Hashable, Sendable {
    /// Handed in to be approved (提出).
    case submitted
    /// Handed back (差戻し).
    case returned
    /// Approved at a stage (承認). `isOwn`: by whoever recorded it, as the plan allows.
    case approved(SignOffStage, isOwn: Bool)
    /// An approval taken back (承認の取消): the statement counts as submitted again.
    case withdrawn
  }
}

/// A department asks to correct a figure of a closed year; nothing changes until it is approved.
package struct CorrectionProposed: Hashable, Sendable {
  /// What the year is to say, and why.
  package var correction: MeasurementCorrected

  package init(correction: MeasurementCorrected) { self.correction = correction }
}

/// A figure of a closed year was corrected: an event of its own, so that nobody overlooks it.
package struct MeasurementCorrectedLate: Hashable, Sendable {
  package var correction: MeasurementCorrected
  /// The proposal that was approved by this; nil where no policy demanded one.
  package var proposal: EventNumber?

  package init(correction: MeasurementCorrected, proposal: EventNumber?) {
    self.correction = correction
    self.proposal = proposal
  }
}
