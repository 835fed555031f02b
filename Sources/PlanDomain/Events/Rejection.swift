/// Each thing a decision can refuse, with the present fact that stands in the way. Nothing was
/// written.
package enum Rejection: Error, Hashable, Sendable {
  // Figures
  /// Something else is stated for this year already: a double entry.
  case alreadyStated(IndicatorCode, FiscalYear, Fact<Measurement>)
  case nothingStated(IndicatorCode, FiscalYear)
  /// A correction to the very same figure.
  case unchanged(IndicatorCode, FiscalYear, Fact<Measurement>)
  case notProvisional(IndicatorCode, FiscalYear, Fact<Measurement>)
  case unitMismatch(IndicatorCode, expected: UnitLabel, found: String)
  case beyondLimits(IndicatorCode, value: Quantity, limits: Limits, unit: UnitLabel)
  case yearNotBegun(IndicatorCode, FiscalYear)
  case outsidePlan(FiscalYear, plan: PlanFacts?)
  /// The form was made when something else stood; nil: nothing stands now.
  case movedSince(
    IndicatorCode, FiscalYear, base: MeasurementAnswer.Base, Fact<Measurement>?)

  // The yearly cycle
  /// The year is closed and takes only corrections; the code is what was to change.
  case yearLocked(String, FiscalYear, Occurrence)
  case yearClosed(FiscalYear, Occurrence)
  /// The year is open: since its reopening, or because it never was closed.
  case yearNotClosed(FiscalYear, Occurrence?)
  case yearNotOver(FiscalYear)
  case roundOpened(Fact<YearOpened>)
  case roundNotOpened(FiscalYear)
  /// Nobody can answer about a year before it begins.
  case dueBeforeYear(FiscalYear, CivilDate)
  case dueUnchanged(FiscalYear, DueDateSet.Scope, CivilDate)
  /// It cannot have happened on that day: before the year began, or in the future.
  case attestedDay(FiscalYear, YearAttested.Act, CivilDate)
  case attestedBefore(Fact<YearAttested>)

  // Signing off
  /// Under a sign-off policy only these roles say such a thing.
  case notTheirRole(PlanEvent, [Role], Writer)
  /// Nobody who writes has these roles, which the policy needs.
  case nobodyCouldApprove(SignOffPolicy, lacking: [Role])
  case signOffPolicyUnchanged(FiscalYear, Fact<SignOffPolicy>?)
  /// The event makes no statement that is signed off.
  case nothingToSignOff(EventNumber, Reference)
  case nothingReviewed(String, FiscalYear)
  /// No policy asks for it: what is recorded counts.
  case signOffNotDemanded(String, FiscalYear)
  /// The statement stands no more; what stands in its place, and how far that is.
  case statementGone(EventNumber, Reference, FiscalYear, present: Occurrence?, SignOffState)
  /// More than one thing about the year waits to be approved.
  case severalWait(IndicatorCode, FiscalYear, [EventNumber])
  /// Nothing of the year, or of the department, waits for the step.
  case nothingWaits(FiscalYear, DepartmentCode?)
  /// The step does not follow the last one; where the statement stands.
  case signOffOutOfTurn(EventNumber, Reference, SignOffState)
  /// Somebody of another role or department signs off at this stage.
  case notTheirStage(SignOffStage, of: String, departments: [DepartmentCode], Writer)
  /// Whoever recorded it may not approve it.
  case ownApproval(Reference, Occurrence)
  /// The same correction is waiting already.
  case alreadyProposed(Fact<CorrectionProposed>)
  case proposalSettled(EventNumber, Reference, Occurrence)
  /// The figure that the proposal was to replace stands no more; what stands now, if anything.
  case proposalOvertaken(Fact<CorrectionProposed>, present: Occurrence?)
  /// A proposal is only approved or returned.
  case notForProposals(EventNumber, Reference)

  // Grounds
  /// A change of an earlier fact says why. The text is the code it is about.
  case reasonRequired(String)
  case authorityRequired(String)
  /// A change of the plan says from when on; the codes that would change.
  case effectiveRequired([PlanDifference])
  /// The event named as a mid-plan revision is none.
  case noSuchRevision(EventNumber)

  // Erasure
  /// Erasing says by which law or rule. The text is the code or the event it is about.
  case basisRequired(String)
  /// The event holds no text, or none of that name; those it holds.
  case noSuchText(EventNumber, name: String?, held: [String])

  // Targets and baselines
  case targetShape(IndicatorCode, Aim.Kind?)
  case targetUnchanged(IndicatorCode, Fact<TargetInForce>)
  case noTarget(IndicatorCode, FiscalYear)
  case baselineExists(IndicatorCode, Fact<BaselineInForce>)
  case noBaseline(IndicatorCode)
  case baselineUnchanged(IndicatorCode, Fact<BaselineInForce>)

  // Definitions
  case indicatorClosed(IndicatorCode, after: FiscalYear?, by: Occurrence)
  /// A later or equal year has a definition of its own already.
  case definitionOrder(IndicatorCode, FiscalYear, Fact<IndicatorVersion>)
  case successorInvalid(IndicatorCode, by: IndicatorCode)
  case nothingDeclared(IndicatorCode)
  case limitsExclude(IndicatorCode, FiscalYear, Fact<Measurement>, limits: Limits)

  // States and notes
  case statusUnchanged(Undertaking, Fact<StatusChanged>)
  case endedStatusNeedsReason(Undertaking, Fact<StatusChanged>, to: Status)
  /// The event named is no standing state of this undertaking.
  case noSuchStatus(Undertaking, EventNumber)
  /// Another state is stated of the same day.
  case statusStated(Undertaking, Fact<StatusChanged>)
  /// The form was made when another state stood; nil: none stands now.
  case statusMovedSince(Undertaking, base: MeasurementAnswer.Base, Fact<StatusChanged>?)
  case emptyNote(String)

  // Voiding
  /// The event states nothing that could be taken back.
  case notVoidable(EventNumber, Reference)
  /// The event's fact stands no more: it was voided, corrected or replaced.
  case factGone(EventNumber, Reference)

  // Judging and reviewing
  /// The id means this rule set; it never means another.
  case ruleSetTaken(RuleSet)
  case ruleSetUnchanged(RuleSetID, FiscalYear, Occurrence)
  /// A setting that cannot be. The text is the code or id it is about.
  case settingInvalid(String, AssessmentSetting)
  /// The target leads to no figure after that year.
  case interimNotAsked(IndicatorCode, FiscalYear, Fact<TargetInForce>?)
  /// The same value again; nil: none stands that could be withdrawn.
  case interimUnchanged(IndicatorCode, FiscalYear, Fact<InterimTargetSet>?)
  case alreadyJudged(IndicatorCode, FiscalYear, Fact<IndicatorJudged>)
  case noSuchJudgement(IndicatorCode, FiscalYear, SignOffStage, EventNumber)
  case alreadyReviewed(String, FiscalYear, Fact<Review>)
  case noSuchReview(String, FiscalYear, EventNumber)
  case costOfPolicy(PolicyCode)
  /// Nobody judges a year that has not begun. The text is the code.
  case yearAhead(String, FiscalYear)
  /// The thing was no more in that year.
  case partEnded(String, since: CivilDate, Occurrence)

  // Organisation
  case actorExists(ActorID, Fact<ActorRegistered>)
  case actorRetired(ActorID, since: CivilDate, Occurrence)
  /// Nobody would be left who writes.
  case lastActor(ActorID)
  case alreadyThere(ActorID, DepartmentCode)
  case noSuchDepartment(String)
  case ambiguousDepartment(String, [DepartmentCode])
  case nameTaken(String, by: DepartmentCode, Occurrence)
  case departmentEnded(DepartmentCode, since: CivilDate, Occurrence)
  case departmentNotBegun(DepartmentCode, since: CivilDate, Occurrence)
  case departmentInvalid(DepartmentCode)
  /// Who gives the duty up is not clear, or not in charge; those who are.
  case notInCharge(String, [DepartmentCode])
  case alreadyInCharge(String, DepartmentCode)
  /// A later step stands that would then no longer follow, or that would hide what is decided.
  case laterStands(String, since: String, Occurrence)
  case noSuchDuty(String)

  // Keys
  /// The key is somebody's already, or was.
  case keyEnrolled(EnrolledKey)
  /// The key's name is no actor's id and not the ledger's origin, or not the one it must be.
  case keyOfNobody(PublicKey)
  /// No enrolled key has this vkey or kid, or it is of another kind.
  case unknownKey(String)
  /// The key counts no more already.
  case keyEnded(EnrolledKey)
  /// No such event has happened.
  case sinceBeyond(EventNumber)
  /// No ledger has this size.
  case sizeInvalid(Int)
  case signingPolicyUnchanged(Fact<SigningPolicyAdopted>?)
  /// Too few departments would have somebody who can sign what is demanded.
  case nobodyCouldSign(SigningPolicy)

  // The plan
  /// The file differs from the plan in these places, and they cannot be taken in.
  case planDiffers([PlanDifference])
  case codeTwice(String)
  /// The file brings back a part that was closed.
  case codeClosed(String, Occurrence)
  case yearsReversed(first: FiscalYear, last: FiscalYear)
  case yearsUnchanged
  case emptyText(String)

  // Publications
  /// The name stands for something already.
  case alreadyPublished(Fact<PublicationTerms>)
  /// A publication freezes what was recorded before it.
  case publishedBeyond(Int)
  /// No figure, state or review of the year is there to be shown.
  case nothingToPublish(FiscalYear)
  /// A report of a year that has not begun shows nothing of it.
  case publishedAhead(FiscalYear)
  case alreadyWithdrawn(Fact<PublicationWithdrawn>)

  // Anchors
  /// Up to this event the ledger is not what the checkpoint stands for.
  case otherHistory(EventNumber)
  /// Neither a token nor a witness vouches for the checkpoint up to this event.
  case nothingVouches(EventNumber)
}

/// What a decision allows but a person should know.
package enum Notice: Hashable, Sendable {
  case startedAndDoneAtOnce(Undertaking)
  case sameEffectiveDate(Undertaking, Fact<StatusChanged>)
  case laterStatusStands(Undertaking, Fact<StatusChanged>)
  case departmentRegistered(DepartmentCode, name: String)
  /// These lie with a department that is no more from a day on.
  case dutiesRemain(DepartmentCode, name: String, from: CivilDate, [String])
  /// Figures are stated for years after the last valid one.
  case figuresAfterClosing(IndicatorCode, last: FiscalYear, [FiscalYear])
  /// These figures were measured by the definition before the break, and stand under the new one.
  case figuresBeforeBreak(IndicatorCode, version: Int, [FiscalYear])
  /// A year that was over already is judged anew.
  case retroactive(IndicatorCode, FiscalYear)
  /// Something changed in a closed year; the code is what changed.
  case changedAfterClosing(String, FiscalYear, Occurrence)
  /// The year is closed with this still open.
  case leftOpen(FiscalYear, LeftOpen)
  /// The correction was only asked for; nothing changes until it is approved.
  case correctionWaits(IndicatorCode, FiscalYear)
  /// Nobody can approve these corrections any more: the figure that they were to replace is gone.
  case proposalsOvertaken(IndicatorCode, FiscalYear, [EventNumber])
  /// A correction that was asked for was returned: nothing comes of it, and this stands.
  case proposalReturned(IndicatorCode, FiscalYear, EventNumber, present: Fact<Measurement>?)
  /// Somebody stated something of what these departments are in charge of, speaking for another.
  case othersDuty([String], of: [DepartmentCode], by: DepartmentCode)
  /// Whoever recorded it approved it, as the plan allows.
  case ownApproval(EventNumber)
  /// The file says of these what the edition before it said; what was decided since stays.
  case keptSinceEdition([String])
  /// The text is gone already, by that erasure.
  case erasedBefore(Fact<Erasure>)
  /// Other events of the same thing hold texts too.
  case textsRemain(String, [EventNumber])
  /// The last day to answer lies in the year itself: what is asked for is no result of it yet.
  case dueWithinYear(FiscalYear, CivilDate)
  /// The figure changed stands in these publications as it was.
  case publishedFigure(IndicatorCode, FiscalYear, [PublicationName])
  /// The baseline is measured by the definition before the break.
  case baselineBeforeBreak(IndicatorCode, version: Int)
  /// A figure that everybody sees stays to be seen until its retraction is approved.
  case retractionWaits(IndicatorCode, FiscalYear)
  /// A judgement or review that everybody sees stays to be seen until it is approved that it was
  /// taken back.
  case voidingWaits(String, FiscalYear)
  /// The planning division's judgement of the year goes before this one.
  case judgementOverruled(IndicatorCode, Fact<IndicatorJudged>)
}
