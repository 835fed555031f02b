import PlanDomain

// What a year is told by, and what therefore tells a closed one otherwise.
extension CycleModel {
  /// Everything that a reader is told of one thing in a year.
  struct Told: Equatable {
    var rules: RuleSetID?
    var targetSince: FiscalYear?
    var target: Quantity?
    var baseline: Quantity?
    /// The interim targets on either side of the year.
    var steps: [FiscalYear: Quantity] = [:]
    var statements: [Int] = []
  }

  func told(of about: String, in year: FiscalYear, known: Int) -> Told {
    var told = Told()
    if about.isEmpty {
      told.rules = rules(for: year, known: known) ?? RuleSet.jpBasic1.id
      return told
    }
    told.statements =
      (statements(about, year, known: known) + reviews(about, year, known: known)
      + SignOffStage.allCases.flatMap { judgements(about, year, $0, known: known) }).map(\.number)
    guard CycleAttempts.indicators.contains(where: { $0.text == about }) else { return told }
    let target = target(for: year, of: about, known: known)
    (told.targetSince, told.target) = (target.since, target.value)
    told.baseline = baseline(of: about, known: known)
    let interims = interims(of: about, known: known)
    let sides = [
      interims.keys.filter { $0 <= year }.max(), interims.keys.filter { $0 >= year }.min(),
    ]
    told.steps = interims.filter { sides.contains($0.key) }
    return told
  }

  /// Whether something, once said, would tell a locked year otherwise.
  func tellsLockedOtherwise(_ ruling: Ruling) -> Bool {
    let next = (log.last?.number ?? 0) + 1
    var then = self
    then.take(
      Entry(
        number: next, actor: "sato", department: "", about: ruling.about, year: ruling.year,
        said: ruling.said))
    return CycleAttempts.years.contains { year in
      isLocked(year)
        && told(of: ruling.about, in: year, known: next)
          != then.told(of: ruling.about, in: year, known: next)
    }
  }

  /// The events after a year's first closing that a report lists: whatever tells the year otherwise,
  /// and every approval given or taken back.
  func lateChanges(isPublic: Bool, known: Int) -> [Int] {
    CycleAttempts.years.flatMap { year -> [Int] in
      guard let closing = firstClosing(year, known: known) else { return [] }
      return log.filter { closing < $0.number && $0.number <= known }.filter { entry in
        (isSignedOff(entry, in: year)
          || told(of: entry.about, in: year, known: entry.number - 1)
            != told(of: entry.about, in: year, known: entry.number))
          && (!isPublic || isShown(entry, known: known))
      }.map(\.number)
    }.sorted()
  }

  private func isSignedOff(_ entry: Entry, in year: FiscalYear) -> Bool {
    switch entry.said {
    case .approved, .withdrawn: entry.year == year
    default: false
    }
  }

  /// Whether everybody may know of something that was said.
  private func isShown(_ entry: Entry, known: Int) -> Bool {
    func isShown(_ number: Int) -> Bool {
      self.entry(number).map { self.isShown($0, known: known) } ?? true
    }
    switch entry.said {
    case .figure, .missing, .late, .retracted:
      return shown(entry.about, entry.year, known: known).contains { $0.number == entry.number }
    case .judged, .reviewed: return counts(entry, known: known)
    case .proposed: return false
    case .approved(let number, _), .withdrawn(let number, _): return isShown(number)
    case .voided(let number): return isShown(number) && !isStillSeen(entry, known: known)
    default: return true
    }
  }
}
