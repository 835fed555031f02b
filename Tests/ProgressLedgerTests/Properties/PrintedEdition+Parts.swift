import PlanDomain

// Policies, measures and projects of a file beside those of the plan.

extension PrintedEdition {
  mutating func compare(_ policy: PolicyDocument) {
    let (code, content) = (policy.code, policy.content)
    let grounds = grounds
    switch presence(of: code.text, as: .policy) {
    case .closed: break
    case .new:
      events.append(
        .policyAdded(
          PolicyAdded(
            policy: code, content: content, effective: change.effective, grounds: grounds)))
    case .open:
      let present = model.inForce(model.policies, of: code.text, on: nil)?.content
      let before = base?.policies.first { $0.code == code }?.content
      guard differs(code.text, content, from: present, before: before) else { return }
      mustReach(model.policies, code.text)
      alter { day, _ in
        .policyAmended(
          PolicyAmended(policy: code, content: content, effective: day, grounds: grounds))
      }
    }
  }

  mutating func compare(_ measure: MeasureDocument, of policy: PolicyCode) {
    let (code, content) = (measure.code, measure.content(in: policy))
    let grounds = grounds
    for item in measure.items {
      if let kind = model.kind(of: item.code.text), kind != .item(code.text) {
        refusals.insert("codeTwice")
      }
    }
    switch presence(of: code.text, as: .measure) {
    case .closed: break
    case .new:
      let inCharge = departments(named: measure.departments)
      events.append(
        .measureAdded(
          MeasureAdded(
            measure: code, content: content, departments: inCharge, effective: change.effective,
            grounds: grounds)))
    case .open:
      let present = model.inForce(model.measures, of: code.text, on: nil)?.content
      let home = base?.policies.first { $0.measures.contains { $0.code == code } }
      let before = home?.measures.first { $0.code == code }
      let old = home.flatMap { before?.content(in: $0.code) }
      if differs(code.text, content, from: present, before: old) {
        mustReach(model.measures, code.text)
        alter { day, _ in
          .measureAmended(
            MeasureAmended(measure: code, content: content, effective: day, grounds: grounds))
        }
      }
      hand(.measure(code), to: measure.departments, before: before?.departments)
    }
  }

  mutating func compare(_ project: ProjectDocument, of policy: PolicyCode) {
    let code = project.code
    let content = ProjectContent(policy: policy, name: project.name)
    let grounds = grounds
    switch presence(of: code.text, as: .project) {
    case .closed: break
    case .new:
      guard let inCharge = department(named: project.department) else { return }
      events.append(
        .projectAdded(
          ProjectAdded(
            project: code, content: content, department: inCharge, effective: change.effective,
            grounds: grounds)))
    case .open:
      let present = model.inForce(model.projects, of: code.text, on: nil)?.content
      let home = base?.policies.first { $0.projects.contains { $0.code == code } }
      let before = home?.projects.first { $0.code == code }
      let old = home.flatMap { ProjectContent(policy: $0.code, name: before?.name ?? "") }
      if differs(code.text, content, from: present, before: old) {
        mustReach(model.projects, code.text)
        alter { day, _ in
          .projectAmended(
            ProjectAmended(project: code, content: content, effective: day, grounds: grounds))
        }
      }
      hand(.project(code), to: project.names, before: before?.names)
    }
  }
}

extension PolicyDocument {
  fileprivate var content: PolicyContent {
    PolicyContent(
      title: title, page: page, issues: issues, goals: goals, relatedPlans: relatedPlans)
  }
}

extension ProjectDocument {
  /// Nobody is printed as an empty name.
  fileprivate var names: [String] { department.isEmpty ? [] : [department] }
}

extension MeasureDocument {
  fileprivate func content(in policy: PolicyCode) -> MeasureContent {
    MeasureContent(policy: policy, number: number, title: title, items: items)
  }
}
