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
    /// Those that everybody may see.
    var seen: Set<Int> = []
    var demanded: SignOffPolicy?
  }

  func told(of about: String, in year: FiscalYear, known: Int) -> Told {
    var told = Told()
    if about.isEmpty {
      told.rules = rules(for: year, known: known) ?? RuleSet.jpBasic1.id
      told.demanded = policy(for: year, known: known)
      return told
    }
    told.statements =
      (statements(about, year, known: known) + reviews(about, year, known: known)
      + SignOffStage.allCases.flatMap { judgements(about, year, $0, known: known) }).map(\.number)
    told.seen = seen(about, year, known: known)
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

  /// The events after a year's first closing that a report lists, one for each thing that is told
  /// otherwise by it. What was stated before the closing and came to count after it is listed once,
  /// and what was stated after it is not listed again for being approved.
  func lateChanges(isPublic: Bool, known: Int) -> [Int] {
    CycleAttempts.years.flatMap { year -> [Int] in
      guard let closing = firstClosing(year, known: known) else { return [] }
      var listed: Set<Int> = []
      return log.filter { closing < $0.number && $0.number <= known }.flatMap { entry -> [Int] in
        let (before, after) = (entry.number - 1, entry.number)
        guard
          told(of: entry.about, in: year, known: before)
            != told(of: entry.about, in: year, known: after)
        else { return [] }
        var changed = [entry.number]
        switch entry.said {
        case .approved(let statement, _):
          changed = statement < closing && listed.insert(statement).inserted ? [statement] : []
        case .demanded:
          let counting = ["05-1", "05-2", "05", "P05-1"].flatMap {
            seen($0, year, known: after).subtracting(seen($0, year, known: before))
          }
          changed += counting.filter { $0 < closing && listed.insert($0).inserted }
        default: break
        }
        return changed.filter { number in
          !isPublic || self.entry(number).map { isShown($0, known: known) } ?? true
        }.map { _ in entry.number }
      }
    }.sorted()
  }

  /// What is stated of something in a year and may be seen by everybody.
  private func seen(_ about: String, _ year: FiscalYear, known: Int) -> Set<Int> {
    let opinions = log.filter { entry in
      switch entry.said {
      case .judged, .reviewed: break
      default: return false
      }
      guard entry.number <= known, entry.about == about, entry.year == year,
        counts(entry, known: known)
      else { return false }
      let voiding = log.first { $0.number <= known && $0.said == .voided(entry.number) }
      return voiding.map { isStillSeen($0, known: known) } ?? true
    }
    return Set((shown(about, year, known: known) + opinions).map(\.number))
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
