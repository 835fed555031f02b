extension ChangeList {
  mutating func comparePlan(_ from: PlanComparison.Side, _ to: PlanComparison.Side) {
    let before = from.plan.plan
    let after = to.plan.plan
    if let title = (after ?? before)?.title {
      let plan = Thing(.plan, title)
      compare(.title, of: plan, .text(before?.title), .text(after?.title))
      compare(.municipality, of: plan, .text(before?.municipality), .text(after?.municipality))
      compare(.edition, of: plan, .text(before?.edition), .text(after?.edition))
      compare(.section, of: plan, .text(before?.section), .text(after?.section))
      compare(
        .labelStyle, of: plan, (before?.labelStyle).map(FactValue.style),
        (after?.labelStyle).map(FactValue.style))
      compare(
        .firstFiscalYear, of: plan, .year(before?.firstFiscalYear), .year(after?.firstFiscalYear))
      compare(
        .lastFiscalYear, of: plan, .year(before?.lastFiscalYear), .year(after?.lastFiscalYear))
      compare(
        .defaultBaselineFiscalYear, of: plan, .year(before?.defaultBaselineFiscalYear),
        .year(after?.defaultBaselineFiscalYear))
      compare(
        .planTargetFiscalYear, of: plan, .year(before?.targetFiscalYear),
        .year(after?.targetFiscalYear))
    }
    for (_, before, after) in pairs(from.plan.revisions, to.plan.revisions, by: \.number) {
      guard let revision = after ?? before else { continue }
      compare(
        .revision, of: Thing(.plan, revision.title), .text(before?.title), .text(after?.title),
        in: revision.decided.fiscalYear, statedBy: revision.number)
    }
  }

  mutating func compareDepartments(_ from: PlanComparison.Side, _ to: PlanComparison.Side) {
    for (code, before, after) in pairs(from.plan.departments, to.plan.departments, by: \.code) {
      guard let name = (after ?? before)?.name else { continue }
      let department = Thing(.department(code), name)
      let before = from.begun(before, code.text)
      let after = to.begun(after, code.text)
      if compareExistence(of: department, before?.name, after?.name, statedBy: after?.statedBy) {
        compare(
          .name, of: department, .text(before?.name), .text(after?.name),
          statedBy: after?.statedBy)
      }
      let ends = (before?.end, after?.end)
      compare(.closed, of: department, ends.0, ends.1)
      if ends == (nil, nil) {
        compare(
          .successors, of: department, .departments(before?.successors),
          .departments(after?.successors))
      }
    }
  }

  mutating func comparePolicies(_ from: PlanComparison.Side, _ to: PlanComparison.Side) {
    for (code, before, after) in pairs(from.plan.policies, to.plan.policies, by: \.code) {
      guard let title = (after ?? before)?.title else { continue }
      let policy = Thing(.policy(code), title)
      let before = from.begun(before, code.text)
      let after = to.begun(after, code.text)
      let stated = after?.statedBy
      if compareExistence(of: policy, before?.title, after?.title, statedBy: stated) {
        compare(.name, of: policy, .text(before?.title), .text(after?.title), statedBy: stated)
        if let old = from.policyContents[code], let new = to.policyContents[code] {
          compare(.page, of: policy, .number(old.page), .number(new.page), statedBy: stated)
          compare(.issues, of: policy, .texts(old.issues), .texts(new.issues), statedBy: stated)
          compare(.goals, of: policy, .texts(old.goals), .texts(new.goals), statedBy: stated)
          compare(
            .relatedPlans, of: policy, .texts(old.relatedPlans), .texts(new.relatedPlans),
            statedBy: stated)
        }
      }
      compare(.closed, of: policy, .ended(before?.closed), .ended(after?.closed))
    }
  }

  mutating func compareMeasures(_ from: PlanComparison.Side, _ to: PlanComparison.Side) {
    for (code, known, knownLater) in pairs(from.plan.measures, to.plan.measures, by: \.code) {
      guard let title = (knownLater ?? known)?.title else { continue }
      let measure = Thing(.measure(code), title)
      let before = from.begun(known, code.text)
      let after = to.begun(knownLater, code.text)
      let stated = after?.statedBy
      if compareExistence(of: measure, before?.title, after?.title, statedBy: stated) {
        compare(.name, of: measure, .text(before?.title), .text(after?.title), statedBy: stated)
        compare(
          .policy, of: measure, .policy(before?.policy), .policy(after?.policy), statedBy: stated)
        compare(
          .number, of: measure, .number(before?.number), .number(after?.number), statedBy: stated)
      }
      compare(
        .departments, of: measure, .departments(before?.departments),
        .departments(after?.departments))
      compare(.closed, of: measure, .ended(before?.closed), .ended(after?.closed))
      compareStatus(of: measure, known?.status, knownLater?.status)
    }
  }

  mutating func compareItems(_ from: PlanComparison.Side, _ to: PlanComparison.Side) {
    for (code, known, knownLater) in pairs(from.plan.items, to.plan.items, by: \.code) {
      guard let some = knownLater ?? known else { continue }
      let item = Thing(.measure(some.measure), item: code, some.text)
      let before = from.begun(known, code.text)
      let after = to.begun(knownLater, code.text)
      if compareExistence(of: item, before?.text, after?.text, statedBy: nil) {
        compare(.name, of: item, .text(before?.text), .text(after?.text))
        compare(.mark, of: item, .text(before?.mark), .text(after?.mark))
      }
      compare(.closed, of: item, .ended(before?.closed), .ended(after?.closed))
      compareStatus(of: item, known?.status, knownLater?.status)
    }
  }

  mutating func compareProjects(_ from: PlanComparison.Side, _ to: PlanComparison.Side) {
    for (code, known, knownLater) in pairs(from.plan.projects, to.plan.projects, by: \.code) {
      guard let name = (knownLater ?? known)?.name else { continue }
      let project = Thing(.project(code), name)
      let before = from.begun(known, code.text)
      let after = to.begun(knownLater, code.text)
      let stated = after?.statedBy
      if compareExistence(of: project, before?.name, after?.name, statedBy: stated) {
        compare(.name, of: project, .text(before?.name), .text(after?.name), statedBy: stated)
        compare(
          .policy, of: project, .policy(before?.policy), .policy(after?.policy), statedBy: stated)
      }
      compare(
        .departments, of: project, .departments(before?.departments),
        .departments(after?.departments))
      compare(.closed, of: project, .ended(before?.closed), .ended(after?.closed))
      compareStatus(of: project, known?.status, knownLater?.status)
    }
  }

  private mutating func compareStatus(
    of thing: Thing, _ before: PlanSnapshot.CurrentStatus?, _ after: PlanSnapshot.CurrentStatus?
  ) {
    let year = (after ?? before)?.effective.fiscalYear
    compare(
      .status, of: thing, before.map { .status($0.status, since: $0.effective) },
      after.map { .status($0.status, since: $0.effective) }, in: year, statedBy: after?.number)
    compare(
      .judgement, of: thing, (before?.judgement).map(FactValue.judgement),
      (after?.judgement).map(FactValue.judgement), in: year, statedBy: after?.number)
    compare(
      .next, of: thing, (before?.next).map(FactValue.next), (after?.next).map(FactValue.next),
      in: year, statedBy: after?.number)
  }
}

extension PlanSnapshot.Department {
  /// That it is no more, and who followed; nil while it goes on.
  fileprivate var end: FactValue? { ended.map { .ended($0, successors: successors) } }
}
