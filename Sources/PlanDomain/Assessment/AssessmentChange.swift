/// What is to change in how one indicator is judged and when it is measured.
package struct AssessmentChange: Hashable, Sendable {
  package var method: Setting<AssessmentMethod> = .kept
  package var noise: Setting<Quantity> = .kept
  package var interval: Setting<Int> = .kept
  package var anchor: Setting<FiscalYear> = .kept
  package var daysUntilDue: Setting<Int> = .kept

  package init() {}

  /// The whole of it afterwards. An interval that goes takes its anchor along.
  func applied(to present: AssessmentConfiguration) -> AssessmentConfiguration {
    let withoutInterval = interval == .byDefault && anchor == .kept
    return AssessmentConfiguration(
      method: method.applied(to: present.method), noise: noise.applied(to: present.noise),
      interval: interval.applied(to: present.interval),
      anchor: withoutInterval ? nil : anchor.applied(to: present.anchor),
      daysUntilDue: daysUntilDue.applied(to: present.daysUntilDue))
  }
}

/// What becomes of one setting.
package enum Setting<Value: Sendable>: Sendable {
  case kept
  /// Nothing of its own any more.
  case byDefault
  case value(Value)

  /// What holds afterwards.
  package func applied(to present: Value?) -> Value? {
    switch self {
    case .kept: present
    case .byDefault: nil
    case .value(let value): value
    }
  }
}

extension Setting: Hashable, Equatable where Value: Hashable {}

/// A setting of the assessment that cannot be.
package enum AssessmentSetting: Hashable, Sendable {
  /// Decimals of a rate: 0 to 3.
  case digits(Int)
  /// A band is not negative.
  case noise(Quantity)
  /// A word for a rating that says nothing.
  case word(Rating)
  /// One word for two ratings: nobody could tell them apart.
  case sameWord(Rating, Rating)
  /// Every two years or more.
  case interval(Int)
  /// A year of a survey says nothing where there is one every year.
  case anchorWithoutInterval
  /// 0 to 730 days after the end of a year.
  case daysUntilDue(Int)
}

extension AssessmentConfiguration {
  /// What of it cannot be.
  var fault: AssessmentSetting? {
    if let noise, noise.mantissa < 0 { return .noise(noise) }
    if let interval, interval < 2 { return .interval(interval) }
    if anchor != nil, interval == nil { return .anchorWithoutInterval }
    if let daysUntilDue, !(0...730).contains(daysUntilDue) { return .daysUntilDue(daysUntilDue) }
    return nil
  }
}
