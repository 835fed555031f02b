import PlanDomain
import ProgressLedger

extension Model {
  /// The ledger's own beginning.
  mutating func begin(at moment: Instant) {
    log = [
      Written(
        event: .ledgerCreated(SampleLedger.created), moment: moment, department: "_system",
        onBehalfOf: nil)
    ]
  }

  /// Takes in what a command came to, event by event.
  mutating func take(
    _ attempt: Attempt, _ events: [PlanEvent], at clock: Instant, on today: CivilDate
  ) {
    // Recorded times never run backwards: a clock that does is overruled by the event before.
    let moment = max(clock, log.last?.moment ?? clock)
    let isByLedger = attempt.isFirstRegistration(in: self)
    let department = attempt.author.actor.flatMap { post(of: $0, on: today.iso) }
    let onBehalfOf = attempt.author.onBehalfOf.flatMap {
      self.department(called: $0, on: today.iso)
    }
    for event in events {
      log.append(
        Written(
          event: event, moment: moment, department: isByLedger ? "_system" : department?.text ?? "",
          onBehalfOf: isByLedger ? nil : onBehalfOf?.text))
      take(event, log.count)
    }
    if case .adopt = attempt.command, !events.isEmpty { lastEdition = document() }
  }

  private mutating func take(_ event: PlanEvent, _ number: Int) {
    func stated<Content>(_ about: String, _ since: CivilDate?, _ content: Content) -> Stated<
      Content
    > {
      Stated(number: number, about: about, since: since?.iso ?? "", content: content)
    }
    func stated<Content>(
      _ about: IndicatorCode, in year: FiscalYear?, _ content: Content
    ) -> Stated<Content> {
      Stated(
        number: number, about: about.text, since: year.map { firstDay(of: $0) } ?? "",
        content: content)
    }
    switch event {
    case .ledgerCreated, .noteAdded, .noteAmended, .checkpointAnchored, .textRedacted, .actorErased:
      break
    case .ruleSetAdopted, .assessmentConfigured, .interimTargetSet, .indicatorJudged,
      .reviewRecorded, .reviewCorrected, .yearOpened, .dueDateSet, .yearClosed, .yearReopened,
      .yearAttested, .signOffPolicyAdopted, .signOffStep, .correctionProposed, .publicationMade,
      .publicationWithdrawn:
      break
    case .keyEnrolled, .keyRevoked, .keyRotated, .signingPolicyAdopted: take(signing: event)
    case .factVoided(let event): takenBack[event.voids.number] = number

    case .actorRegistered(let event): posts.append(stated(event.actor.text, nil, event.department))
    case .actorMoved(let event):
      posts.append(stated(event.actor.text, event.effective, event.department))
    case .actorRetired(let event):
      retirements.append(stated(event.actor.text, event.effective, event.actor))
    case .departmentRegistered(let event):
      let code = event.department
      registrations.append(stated(code.text, event.effective, code))
      names.append(stated(code.text, event.effective, event.name))
    case .departmentRenamed(let event):
      names.append(stated(event.department.text, event.effective, event.name))
    case .departmentMerged(let event):
      ends.append(stated(event.department.text, event.effective, [event.into]))
    case .departmentSplit(let event):
      ends.append(stated(event.department.text, event.effective, event.into))
    case .departmentAbolished(let event):
      ends.append(
        stated(event.department.text, event.effective, event.successor.map { [$0] } ?? []))
    case .dutyTransferred(let event):
      handovers.append(
        stated(event.duty.code, event.effective, Handover(from: event.from, to: event.to)))

    case .planAdopted(let event): facts.append(stated("plan", nil, event.plan))
    case .planAmended(let event): facts.append(stated("plan", nil, event.plan))
    case .planRevised(let event): revisions.append(stated("plan", event.decided, event))
    case .policyAdded(let event):
      policies.append(stated(event.policy.text, event.effective, event.content))
    case .policyAmended(let event):
      policies.append(stated(event.policy.text, event.effective, event.content))
    case .measureAdded(let event):
      measures.append(stated(event.measure.text, event.effective, event.content))
      charges.append(stated(event.measure.text, nil, event.departments))
    case .measureAmended(let event):
      measures.append(stated(event.measure.text, event.effective, event.content))
    case .projectAdded(let event):
      projects.append(stated(event.project.text, event.effective, event.content))
      charges.append(stated(event.project.text, nil, [event.department]))
    case .projectAmended(let event):
      projects.append(stated(event.project.text, event.effective, event.content))
    case .partClosed(let event):
      partings.append(stated(event.part.code, event.effective, event.part))

    case .indicatorDefined(let event):
      let meaning = Meaning(definition: event.definition, policy: event.policy, version: 1)
      // The first definition is in force since ever, also where the indicator came later.
      meanings.append(stated(event.indicator, in: nil, meaning))
      charges.append(stated(event.indicator, in: nil, event.department.map { [$0] } ?? []))
    case .indicatorAmended(let event):
      let meaning = Meaning(
        definition: event.definition, policy: event.policy, version: event.version)
      meanings.append(stated(event.indicator, in: event.effective, meaning))
    case .indicatorRedefined(let event):
      let meaning = Meaning(
        definition: event.definition, policy: event.policy, version: event.version)
      meanings.append(stated(event.indicator, in: event.effective, meaning))
    case .indicatorClosed(let event):
      closings.append(stated(event.indicator, in: event.effective, nil))
    case .indicatorSuperseded(let event):
      closings.append(stated(event.indicator, in: event.effective, event.by))
    case .baselineSet(let event):
      let start = Start(baseline: event.baseline, version: event.version)
      starts.append(stated(event.indicator, in: nil, start))
    case .baselineRestated(let event):
      let start = Start(baseline: event.baseline, version: event.version)
      starts.append(stated(event.indicator, in: nil, start))
    case .targetAdopted(let event): targets.append(stated(event.indicator, in: nil, event.target))
    case .targetRevised(let event):
      targets.append(stated(event.indicator, in: event.effective, event.target))
    case .targetWithdrawn(let event):
      targets.append(stated(event.indicator, in: event.effective, nil))

    case .measurementRecorded(let event):
      statements.append(stated(event.indicator, in: event.fiscalYear, .figure(event.figure)))
    case .measurementConfirmed(let event):
      statements.append(stated(event.indicator, in: event.fiscalYear, .figure(event.figure)))
    case .measurementCorrected(let event):
      statements.append(stated(event.indicator, in: event.fiscalYear, .figure(event.figure)))
    case .measurementCorrectedLate(let event):
      let event = event.correction
      statements.append(stated(event.indicator, in: event.fiscalYear, .figure(event.figure)))
    case .measurementRetracted(let event):
      statements.append(stated(event.indicator, in: event.fiscalYear, .retracted))
    case .measurementDeclaredMissing(let event):
      statements.append(stated(event.indicator, in: event.fiscalYear, .missing(event.because)))

    case .statusChanged(let event):
      states.append(stated(event.undertaking.code, event.effective, event))
    case .statusCorrected(let event):
      takenBack[event.replaces.number] = number
      states.append(stated(event.status.undertaking.code, event.status.effective, event.status))
    }
  }
}
