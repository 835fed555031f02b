import PlanDomain

/// The yearly cycle told a second time: one flat list of everything said, searched anew for every question.
///
/// Written from domain.md 2.2, 2.3 and 3.2 and decision 19 in prose; it shares value types with the ledger and
/// no line of code.
struct CycleModel {
  /// What one event said.
  struct Entry {
    let number: Int
    let actor: ActorID
    /// The department spoken for.
    let department: String
    /// The code it is about; of what is about the plan, nothing.
    let about: String
    let year: FiscalYear
    let said: Said
  }

  enum Said: Equatable {
    case figure(Way, Quantity, FigureState)
    case missing
    case retracted
    /// Approved a proposal: the number it has.
    case late(Quantity, FigureState, proposal: Int?)
    case proposed(Quantity, FigureState, replaces: Int)
    case judged(SignOffStage)
    case reviewed(isCorrection: Bool)
    case opened(CivilDate)
    case due(DueDateSet.Scope, CivilDate)
    case closed
    case reopened
    case attested(YearAttested.Act, CivilDate)
    case demanded(SignOffPolicy)
    case submitted(Int)
    case returned(Int)
    case approved(Int, SignOffStage)
    /// An approval of a stage taken back.
    case withdrawn(Int, SignOffStage)
    case rules(RuleSetID)
    case target(Quantity)
    case baseline(Quantity)
    /// A value to be reached in the year on the way.
    case interim(Quantity)
    case voided(Int)
  }

  enum Way: Equatable { case recorded, confirmed, corrected }

  private(set) var log: [Entry] = []

  mutating func take(_ entry: Entry) { log.append(entry) }

  func entry(_ number: Int) -> Entry? { log.first { $0.number == number } }

  func isVoided(_ number: Int, known: Int) -> Bool {
    log.contains { $0.number <= known && $0.said == .voided(number) }
  }

  /// What was said of a code in a year and was not voided, oldest first.
  private func said(
    of about: String, in year: FiscalYear, known: Int, where isMeant: (Said) -> Bool
  ) -> [Entry] {
    log.filter {
      $0.number <= known && $0.about == about && $0.year == year && isMeant($0.said)
        && !isVoided($0.number, known: known)
    }
  }

  /// Everything stated about an indicator's year.
  func statements(_ code: String, _ year: FiscalYear, known: Int = .max) -> [Entry] {
    said(of: code, in: year, known: known) { $0.isStatement }
  }

  /// What stands about an indicator's year; nothing after a retraction.
  func current(_ code: String, _ year: FiscalYear, known: Int = .max) -> Entry? {
    statements(code, year, known: known).last.flatMap { $0.said == .retracted ? nil : $0 }
  }

  func judgements(
    _ code: String, _ year: FiscalYear, _ stage: SignOffStage, known: Int = .max
  ) -> [Entry] {
    said(of: code, in: year, known: known) { $0 == .judged(stage) }
  }

  func reviews(_ code: String, _ year: FiscalYear, known: Int = .max) -> [Entry] {
    said(of: code, in: year, known: known) { said in
      if case .reviewed = said { true } else { false }
    }
  }

  func proposals(_ code: String, _ year: FiscalYear, known: Int = .max) -> [Entry] {
    said(of: code, in: year, known: known) { said in
      if case .proposed = said { true } else { false }
    }
  }

  /// What was said of a year's round, of one kind.
  func round(_ year: FiscalYear, known: Int = .max, where isMeant: (Said) -> Bool) -> [Entry] {
    said(of: "", in: year, known: known, where: isMeant)
  }

  func isClosed(_ year: FiscalYear, known: Int = .max) -> Bool {
    round(year, known: known) { $0 == .closed || $0 == .reopened }.last?.said == .closed
  }

  func firstClosing(_ year: FiscalYear, known: Int = .max) -> Int? {
    round(year, known: known) { $0 == .closed }.first?.number
  }

  /// What signing off demands of a year; nil: nothing.
  func policy(for year: FiscalYear, known: Int = .max) -> SignOffPolicy? {
    policies(for: year, known: known).last.flatMap { $0.stages.isEmpty ? nil : $0 }
  }

  func policies(for year: FiscalYear, known: Int = .max) -> [SignOffPolicy] {
    log.filter { $0.number <= known && $0.year <= year }
      .sorted { ($0.year, $0.number) < ($1.year, $1.number) }
      .compactMap { if case .demanded(let policy) = $0.said { policy } else { nil } }
  }

  func isLocked(_ year: FiscalYear, known: Int = .max) -> Bool {
    isClosed(year, known: known) && policy(for: year, known: known)?.locksClosedYears == true
  }

  /// The target that judges a year, and since when; the plan's own is since ever.
  func target(
    for year: FiscalYear, of code: String, known: Int = .max
  ) -> (since: FiscalYear?, value: Quantity) {
    let revised = standing(about: code, known: known).filter { $0.year <= year }
      .sorted { ($0.year, $0.number) < ($1.year, $1.number) }
      .compactMap { entry in
        if case .target(let value) = entry.said { (entry, value) } else { nil }
      }
    return revised.last.map { ($0.0.year, $0.1) } ?? (nil, "30")
  }

  /// The rule set that was adopted for a year last.
  func rules(for year: FiscalYear, known: Int = .max) -> RuleSetID? {
    standing(about: "", known: known).filter { $0.year <= year }
      .sorted { ($0.year, $0.number) < ($1.year, $1.number) }
      .compactMap { if case .rules(let id) = $0.said { id } else { nil } }.last
  }

  /// The baseline that was stated last; the plan's own is 24.
  func baseline(of code: String, known: Int = .max) -> Quantity {
    standing(about: code, known: known)
      .compactMap { if case .baseline(let value) = $0.said { value } else { nil } }.last ?? "24"
  }

  /// The interim targets that stand, by year.
  func interims(of code: String, known: Int = .max) -> [FiscalYear: Quantity] {
    var interims: [FiscalYear: Quantity] = [:]
    for entry in standing(about: code, known: known) {
      if case .interim(let value) = entry.said { interims[entry.year] = value }
    }
    return interims
  }

  /// What was said of a code and was not voided, oldest first.
  private func standing(about: String, known: Int) -> [Entry] {
    log.filter {
      $0.number <= known && $0.about == about && !isVoided($0.number, known: known)
    }
  }
}

extension CycleModel.Said {
  var isStatement: Bool {
    switch self {
    case .figure, .missing, .retracted, .late: true
    default: false
    }
  }

  var takesBack: Bool {
    if case .voided = self { return true }
    return self == .retracted
  }

  var value: Quantity? {
    switch self {
    case .figure(_, let value, _), .late(let value, _, _), .proposed(let value, _, _): value
    default: nil
    }
  }

  var state: FigureState? {
    switch self {
    case .figure(_, _, let state), .late(_, let state, _), .proposed(_, let state, _): state
    default: nil
    }
  }
}
