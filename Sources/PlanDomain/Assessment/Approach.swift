/// The way in which a figure is judged, with what that takes: by the shape of the target, or as
/// somebody laid down for the indicator.
enum Approach {
  /// The reason says why there is no percentage where one would be expected.
  case threshold(Bound, ReasonCode?)
  case change(from: Baseline, to: Quantity)
  case level(Bound)
  /// What the method takes is missing: that is said, and no other method guessed.
  case impossible(ReasonCode)

  /// `wish`: another method than the shape asks for. `result` holds the inputs.
  init(to result: Assessment, wish: AssessmentMethod?) {
    guard let bound = result.bound, let aim = result.target?.content.target?.aim else {
      self = .impossible(.noTarget)
      return
    }
    switch wish {
    case .change: self = Self.changing(result, bound)
    case .threshold: self = .threshold(bound, nil)
    case .level: self = Self.leveling(bound)
    case .narrative, .some(.none), nil:
      guard case .reach(let value) = aim else {
        self = .threshold(bound, nil)
        return
      }
      self = Self.reaching(value, bound, result)
    }
  }

  /// What is to be reached asks for change, unless there is nothing to compare with, or nothing to
  /// change: a baseline that meets the target already makes it a bound to be kept.
  private static func reaching(_ value: Quantity, _ bound: Bound, _ result: Assessment) -> Self {
    if result.baseline == nil { return leveling(bound) }
    guard let baseline = result.comparableBaseline else { return .impossible(.definitionBreak) }
    if baseline.value.isNumericallyEqual(to: value) {
      return .threshold(bound, .baselineEqualsTarget)
    }
    return bound.goal(from: baseline.value).map { .change(from: baseline, to: $0) }
      ?? .threshold(bound, nil)
  }

  private static func changing(_ result: Assessment, _ bound: Bound) -> Self {
    if result.baseline == nil { return .impossible(.noBaseline) }
    guard let baseline = result.comparableBaseline else { return .impossible(.definitionBreak) }
    if let goal = bound.goal(from: baseline.value) { return .change(from: baseline, to: goal) }
    let isAtBound = [bound.lower, bound.upper].contains {
      $0?.isNumericallyEqual(to: baseline.value) ?? false
    }
    return .impossible(isAtBound ? .baselineEqualsTarget : .noBaseline)
  }

  /// A level needs to know which way is better.
  private static func leveling(_ bound: Bound) -> Self {
    bound.lower != nil && bound.upper != nil ? .impossible(.noBaseline) : .level(bound)
  }
}
