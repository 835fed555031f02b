/// Where a figure is good: from a lower value on, up to an upper one, or between both.
struct Bound: Hashable, Sendable {
  /// Nil: nothing is too low.
  let lower: Quantity?
  /// Nil: nothing is too high. At least one of the two is there.
  let upper: Quantity?

  /// Where an aim is met; nil for words. What is to be reached or held is a floor where higher is
  /// better, a ceiling where lower is, and the very value where neither is.
  init?(_ aim: Aim, better: Direction) {
    switch aim {
    case .atLeast(let value): (lower, upper) = (value, nil)
    case .atMost(let value): (lower, upper) = (nil, value)
    case .range(let least, let most): (lower, upper) = (least, most)
    case .reach(let value), .maintain(let value):
      lower = better == .lower ? nil : value
      upper = better == .higher ? nil : value
    case .qualitative, .undecided: return nil
    }
  }

  /// Equality is met.
  func holds(_ value: Quantity) -> Bool {
    if let lower, value < lower { return false }
    if let upper, upper < value { return false }
    return true
  }

  /// 余裕: how far a value is from the nearest bound, negative beyond it. Nil where that needs more
  /// than 18 digits.
  func headroom(of value: Quantity) -> Quantity? {
    let above = lower.map { value.subtracting($0) }
    let below = upper.map { $0.subtracting(value) }
    switch (above, below) {
    case (let above??, let below??): return min(above, below)
    case (let above?, nil): return above
    case (nil, let below?): return below
    default: return nil
    }
  }

  /// The bound that a value outside has to move to.
  func goal(from value: Quantity) -> Quantity? {
    if let lower, value < lower { return lower }
    if let upper, upper < value { return upper }
    return nil
  }
}

extension Aim {
  /// Which way is better: as declared; where nothing is, the way from the baseline to the value to
  /// be reached.
  ///
  /// That is no guess: whoever wants to reach 30 from 24 says that more is better up to 30. A value
  /// to be held says nothing of the kind.
  func better(declared: Direction, from baseline: Quantity?) -> Direction {
    guard declared == .none, case .reach(let value) = self, let baseline else { return declared }
    if baseline < value { return .higher }
    return value < baseline ? .lower : .none
  }
}
