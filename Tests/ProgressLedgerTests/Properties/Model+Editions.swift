import PlanDomain

// Plan files taken in.

extension Model {
  /// What an edition of the plan comes to: all of it for the first one, for others what they change.
  func judge(
    _ document: PlanDocument, _ change: EditionChange, _ today: CivilDate, _ ruling: inout Ruling
  ) {
    judge(change.grounds, &ruling)
    ruling.refuse("codeTwice", if: Set(document.codes).count < document.codes.count)
    // The first edition finds everything in place: nothing in it has a day.
    let change = planFacts() == nil ? EditionChange() : change
    var edition = PrintedEdition(
      model: self, document: document, base: lastEdition, change: change, today: today,
      newcomers: Newcomers(to: self, effective: change.effective, grounds: said(change.grounds)))
    edition.compare()
    edition.refusals.forEach { ruling.refuse($0) }
    if planFacts() == nil {
      ruling.events = [.planAdopted(PlanAdopted(plan: document.facts))]
    }
    ruling.events += edition.newcomers.events + edition.events
    ruling.notices = edition.notices
    if !edition.kept.isEmpty { ruling.notices.append(.keptSinceEdition(edition.kept)) }
  }
}

/// A plan file set beside the plan that the model knows, and beside the edition before it.
///
/// What the file says as that edition did is nothing new, even where something else was decided since.
struct PrintedEdition {
  let model: Model
  let document: PlanDocument
  let base: PlanDocument?
  let change: EditionChange
  let today: CivilDate
  var newcomers: Newcomers
  var refusals: Set<String> = []
  var events: [PlanEvent] = []
  var notices: [Notice] = []
  /// What was decided since the last edition and stays.
  var kept: [String] = []

  var grounds: Grounds { said(change.grounds) }

  mutating func compare() {
    if let facts = model.planFacts(),
      differs("plan", document.facts, from: facts, before: base?.facts)
    {
      if grounds.reason == nil { refusals.insert("reasonRequired") }
      events.append(.planAmended(PlanAmended(plan: document.facts, grounds: grounds)))
    }
    for policy in document.policies {
      compare(policy)
      for measure in policy.measures { compare(measure, of: policy.code) }
      for project in policy.projects { compare(project, of: policy.code) }
      for indicator in policy.indicators { compare(indicator, of: policy.code) }
    }
    closeWhatIsMissing()
  }

  /// Whether the file asks for something else than there is, and not only because it is old.
  mutating func differs<Aspect: Equatable>(
    _ code: String, _ printed: Aspect, from present: Aspect, before: Aspect?
  ) -> Bool {
    if printed == present { return false }
    if printed != before { return true }
    keep(code)
    return false
  }

  mutating func keep(_ code: String) {
    if !kept.contains(code) { kept.append(code) }
  }

  /// Adds what changes something earlier, which needs a day and a reason.
  mutating func alter(
    needsAuthority: Bool = false, _ event: (CivilDate, FiscalYear) -> PlanEvent
  ) {
    if grounds.reason == nil { refusals.insert("reasonRequired") }
    if needsAuthority && grounds.authority == nil { refusals.insert("authorityRequired") }
    guard let day = change.effective, let year = change.effectiveYear else {
      refusals.insert("effectiveRequired")
      return
    }
    if !model.isWithin(document.facts, year) { refusals.insert("outsidePlan") }
    events.append(event(day, year))
  }

  /// Nothing of the kind may hold from a later moment on: the file would never become the plan.
  mutating func mustReach<Content>(_ list: [Model.Stated<Content>], _ code: String) {
    guard let day = change.effective?.iso else { return }
    if model.standing(list, of: code).contains(where: { !$0.hasBegun(by: day) }) {
      refusals.insert("laterStands")
    }
  }

  /// What the plan has of a part of the file.
  enum Presence { case new, open, closed }

  mutating func presence(of code: String, as kind: Model.Kind) -> Presence {
    guard let present = model.kind(of: code) else { return .new }
    if present != kind { refusals.insert("codeTwice") }
    guard model.isClosed(code) else { return .open }
    // Closed since the last edition by a decision that this file does not know of.
    if base?.codes.contains(code) == true {
      keep(code)
    } else {
      refusals.insert("codeClosed")
    }
    return .closed
  }

  private mutating func closeWhatIsMissing() {
    let missing = Set(base?.codes ?? []).subtracting(document.codes)
      .filter { !model.isClosed($0) }.sorted()
    let grounds = grounds
    for code in missing where model.kind(of: code) == .indicator {
      guard let code = IndicatorCode(code) else { continue }
      notices += change.effectiveYear.map { model.figuresAfterClosing(code, $0) } ?? []
      alter {
        .indicatorClosed(IndicatorClosed(indicator: code, effective: $1, grounds: grounds))
      }
    }
    for kind: Model.Kind in [.project, .measure, .policy] {
      for code in missing where model.kind(of: code) == kind {
        let part: ClosablePart? =
          switch kind {
          case .project: ProjectCode(code).map { .project($0) }
          case .measure: MeasureCode(code).map { .measure($0) }
          default: PolicyCode(code).map { .policy($0) }
          }
        guard let part else { continue }
        alter { day, _ in
          .partClosed(PartClosed(part: part, effective: day, grounds: grounds))
        }
      }
    }
  }
}
