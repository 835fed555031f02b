/// The two figures or absences that two answers give for one indicator and year; nil where an
/// answer gives none.
struct FigureChange {
  typealias Content = PlanSnapshot.YearlyMeasurement.Content
  let from: Content?
  let to: Content?

  /// Which kind of change it is, by what was stated about the year between the two answers, oldest
  /// first.
  func list(by statements: [PlanEvent]) -> PlanChange.List {
    guard let from, let to else {
      // One answer is silent: the statement was taken back, or one of them does not know it yet.
      if case .measurementRetracted? = statements.last { return .corrected }
      return .added
    }
    var list = PlanChange.List.added
    for statement in statements {
      switch statement {
      case .measurementCorrected, .measurementRetracted: return .corrected
      case .measurementConfirmed: list = .confirmed
      default: break
      }
    }
    // Without the statements (they are of a newer program), what the figures are has to tell.
    return statements.isEmpty ? Self.list(from, to) : list
  }

  private static func list(_ from: Content, _ to: Content) -> PlanChange.List {
    switch (from, to) {
    case (.figure(_, .forecast), _), (_, .figure(_, .forecast)): .added
    case (.figure(_, .provisional), .figure(_, .final)),
      (.figure(_, .final), .figure(_, .provisional)):
      .confirmed
    default: .corrected
    }
  }
}
