import PlanDomain

/// What the generator knows of one indicator, so that it asks only for what the ledger can take.
struct CityIndicator {
  let code: IndicatorCode
  let policy: PolicyCode
  let kind: IndicatorKind
  let name: String
  /// The unit and the limits of the definition in force.
  var unit: String
  var limits: Limits?
  /// The department in charge, by its place in the city's list.
  var department: Int
  /// Where the figures have come to, and how they go on from year to year, as mantissas.
  var level: Int
  let trend: Int
  /// Years between two surveys; 1 for what is counted every year.
  let surveyInterval: Int
  /// Whether a provisional figure comes first.
  let isProvisionalFirst: Bool
  /// Whether it is counted on one day, 1 October.
  let hasKeyDate: Bool
  var aim: Aim?
  var hasBaseline = true
  /// How often it was redefined.
  var redefinitions = 0
  /// The first fiscal year with it; nil for the first edition's.
  var begin: Int?
  /// The first fiscal year without it.
  var end: Int?
  /// The mantissas stated for its fiscal years, as they stand.
  var stated: [Int: Int] = [:]

  func isOpen(in year: Int) -> Bool {
    begin.map { $0 <= year } ?? true && end.map { year < $0 } ?? true
  }

  func quantity(_ mantissa: Int) -> Quantity { sample_city.quantity(mantissa, scale: kind.scale) }

  /// The figure of another year.
  mutating func grow(_ chance: inout Chance) -> Int {
    level = bounded(level + trend + chance.number(in: -noise...noise))
    return level
  }

  /// A figure near one that was stated, and another one.
  func other(than mantissa: Int, _ chance: inout Chance) -> Int {
    let step = chance.number(in: 1...noise)
    let higher = bounded(mantissa + step)
    return higher == mantissa ? bounded(mantissa - step) : higher
  }

  private var noise: Int { max(2, level / 25) }

  private func bounded(_ mantissa: Int) -> Int {
    min(max(0, mantissa), kind.maximum ?? 900_000_000)
  }
}

extension CityIndicator {
  init(
    _ code: IndicatorCode, policy: PolicyCode, name: String, kind: IndicatorKind, department: Int,
    _ chance: inout Chance
  ) {
    self.code = code
    self.policy = policy
    self.kind = kind
    self.name = name
    self.department = department
    unit = kind.unit
    limits = kind.limits
    level = chance.number(in: kind.start)
    let step = max(1, level / 60)
    trend =
      switch kind.direction {
      case .higher: chance.number(in: -step / 3...step)
      case .lower: chance.number(in: -step...step / 3)
      case .none: chance.number(in: -step...step)
      }
    surveyInterval = kind.suffix == "満足度" || kind.suffix == "認知度" ? chance.pick([1, 2, 3]) : 1
    isProvisionalFirst = chance.befalls(perMille: 300)
    hasKeyDate = kind.unit == "か所" || kind.unit == "人" && chance.befalls(perMille: 300)
    aim = Self.aim(for: kind, from: level, &chance)
  }

  var definition: IndicatorDefinition {
    IndicatorDefinition(
      name: name, unit: UnitLabel(unit), direction: kind.direction,
      directionAssumed: kind.direction == .none, limits: limits, limitsAssumed: limits != nil)
  }

  /// A target of any kind, most often a figure to reach.
  private static func aim(
    for kind: IndicatorKind, from level: Int, _ chance: inout Chance
  ) -> Aim? {
    func figure(_ mantissa: Int) -> Quantity {
      sample_city.quantity(min(mantissa, kind.maximum ?? mantissa), scale: kind.scale)
    }
    let roll = chance.number(in: 0...99)
    if roll < 3 { return nil }
    if roll < 6 { return .undecided }
    if roll < 10 { return .qualitative("利用者の声を毎年確かめ、改善が続いていること") }
    if roll < 16 { return .maintain(figure(level)) }
    if roll < 20 { return .range(figure(level * 8 / 10), figure(level * 12 / 10)) }
    let better = kind.direction == .lower ? level * 7 / 10 : level * 13 / 10 + 1
    if roll < 40 {
      return kind.direction == .lower ? .atMost(figure(better)) : .atLeast(figure(better))
    }
    return .reach(figure(better))
  }

  /// Another figure to reach, at a mid-plan revision; nil where the target stays.
  func revisedAim(_ chance: inout Chance) -> Aim? {
    let next = Aim.reach(quantity(other(than: level, &chance)))
    return next == aim ? nil : next
  }
}
