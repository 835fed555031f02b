extension Edition {
  mutating func compare(_ policy: PolicyDocument) throws(Rejection) {
    let before = base?.policies.first { $0.code == policy.code }
    if let present = state.policies[policy.code] {
      guard try isOpen(policy.code.text, present.closings, before) else { return }
      if present.content(on: nil) != policy.content,
        !keeps(policy.content, before?.content, policy.code.text)
      {
        change(policy.code.text, [.effective, .reason])
        try checkReaches(present.contents, policy.code.text)
        events.append(
          .policyAmended(
            PolicyAmended(
              policy: policy.code, content: policy.content, effective: day,
              grounds: change.grounds)))
      }
    } else {
      try add(policy.code.text)
      events.append(
        .policyAdded(
          PolicyAdded(
            policy: policy.code, content: policy.content, effective: change.effective,
            grounds: change.grounds)))
    }
    for measure in policy.measures { try compare(measure, in: policy) }
    for project in policy.projects { try compare(project, in: policy) }
    for indicator in policy.indicators { try compare(indicator, in: policy) }
  }

  mutating func compare(
    _ measure: MeasureDocument, in policy: PolicyDocument
  ) throws(Rejection) {
    guard let present = state.measures[measure.code] else {
      try add(measure.code.text)
      for item in measure.items { try state.checkFree(item.code.text) }
      events.append(try measure.added(to: policy, &numbering, change))
      return
    }
    let before = base?.measure(measure.code)
    guard try isOpen(measure.code.text, present.closings, before) else { return }
    let content = measure.content(in: policy)
    if present.content(on: nil) != content, !keeps(content, before?.content, measure.code.text) {
      change(measure.code.text, [.effective, .reason])
      try checkReaches(present.contents, measure.code.text)
      for item in measure.items where !present.itemCodes.contains(item.code) {
        try state.checkFree(item.code.text)
      }
      events.append(
        .measureAmended(
          MeasureAmended(
            measure: measure.code, content: content, effective: day, grounds: change.grounds)))
    }
    try compare(
      .measure(measure.code), present.duties, with: measure.departments,
      before: before?.departments)
  }

  mutating func compare(
    _ project: ProjectDocument, in policy: PolicyDocument
  ) throws(Rejection) {
    guard let present = state.projects[project.code] else {
      try add(project.code.text)
      events.append(try project.added(to: policy, &numbering, change))
      return
    }
    let before = base?.project(project.code)
    guard try isOpen(project.code.text, present.closings, before) else { return }
    let content = project.content(in: policy)
    if present.content(on: nil) != content, !keeps(content, before?.content, project.code.text) {
      change(project.code.text, [.effective, .reason])
      try checkReaches(present.contents, project.code.text)
      events.append(
        .projectAmended(
          ProjectAmended(
            project: project.code, content: content, effective: day, grounds: change.grounds)))
    }
    try compare(
      .project(project.code), present.duties, with: project.departments,
      before: before?.departments)
  }

  /// Departments that leave and that join, paired in order.
  mutating func compare(
    _ duty: Duty, _ duties: Duties, with names: [String], before: [String]?
  ) throws(Rejection) {
    let present = duties.departments(on: nil)
    // Who is in charge and bears the name in the end is meant, whoever bears it today.
    func inCharge(_ name: String) -> DepartmentCode? {
      present.first { state.organisation.name(of: $0, on: nil) == name }
    }
    if names == before {
      // A name that was printed before may mean nobody by now: then nothing asks whom.
      let meant = names.map { name in
        inCharge(name) ?? (try? state.organisation.department(name, on: day)).flatMap { $0 }
      }
      if Set(meant) != Set(present.map(Optional.some)) { _ = keeps(names, before, duty.code) }
      return
    }
    var named: [DepartmentCode] = []
    for name in names {
      let code = if let present = inCharge(name) { present } else { try numbering.code(for: name) }
      // Two names of one department, an old and a new one, name it once.
      if !named.contains(code) { named.append(code) }
    }
    let leaving = present.filter { !named.contains($0) }
    let joining = named.filter { !present.contains($0) }
    for index in 0..<max(leaving.count, joining.count) {
      change(duty.code, [.effective, .reason])
      let to = index < joining.count ? joining[index] : nil
      try checkReaches(duties.transfers, duty.code)
      if let to, change.effective != nil { try state.organisation.checkExists(to, on: day) }
      events.append(
        .dutyTransferred(
          DutyTransferred(
            duty: duty, from: index < leaving.count ? leaving[index] : nil, to: to,
            effective: day, grounds: change.grounds)))
    }
  }

  /// What is decided must be what holds in the end, or the file would never become the plan. Throws
  /// `laterStands`.
  func checkReaches<Content>(
    _ timeline: Timeline<CivilDate, Content>, _ code: String
  ) throws(Rejection) {
    guard change.effective != nil, let last = timeline.entries.last, let since = last.since,
      day < since
    else { return }
    throw .laterStands(code, since: since.iso, last.occurrence)
  }

  mutating func add(_ code: String) throws(Rejection) {
    try state.checkFree(code)
    change(code, [], .added)
  }

  /// False for a part that was closed since the last edition. Throws `codeClosed` for one that was
  /// closed before.
  mutating func isOpen<Moment, Content, Part>(
    _ code: String, _ closings: Timeline<Moment, Content>, _ before: Part?
  ) throws(Rejection) -> Bool {
    guard let closing = closings.entries.first else { return true }
    guard before != nil else { throw .codeClosed(code, closing.occurrence) }
    if kept.last != code { kept.append(code) }
    return false
  }

  mutating func closeParts(missingFrom codes: Set<String>) {
    for (code, indicator) in state.indicators.sorted(by: { $0.key < $1.key })
    where indicator.closings.entries.isEmpty && isGone(code.text, from: codes) {
      change(code.text, [.effective, .reason], .removed)
      events.append(
        .indicatorClosed(
          IndicatorClosed(indicator: code, effective: year, grounds: change.grounds)))
      notices += indicator.figures(from: year)
    }
    let projects = state.projects.filter { $0.value.closings.entries.isEmpty }
    let measures = state.measures.filter { $0.value.closings.entries.isEmpty }
    let policies = state.policies.filter { $0.value.closings.entries.isEmpty }
    let parts =
      projects.keys.sorted().map(ClosablePart.project)
      + measures.keys.sorted().map(ClosablePart.measure)
      + policies.keys.sorted().map(ClosablePart.policy)
    for part in parts where isGone(part.code, from: codes) {
      change(part.code, [.effective, .reason], .removed)
      events.append(
        .partClosed(PartClosed(part: part, effective: day, grounds: change.grounds)))
    }
  }

  /// Whether the file leaves out what the last edition had.
  func isGone(_ code: String, from codes: Set<String>) -> Bool {
    guard let known else { return !codes.contains(code) }
    return known.contains(code) && !codes.contains(code)
  }
}
