package import PlanDomain

/// What is drawn of one indicator, in its own units and fiscal years: picture, sentence and table
/// are three readings of this one value, so that none can show what another one hides.
package struct IndicatorChart: Hashable, Sendable {
  package let code: IndicatorCode
  package let name: String
  package let unit: UnitLabel
  /// Every year of the report, oldest first.
  package let years: [Year]
  /// The targets that judge at least one year, oldest first.
  package let targets: [TargetLine]
  /// Values to be reached on the way, by year.
  package let interimTargets: [InterimTarget]
  package let baseline: BaselineLine?
  /// How the indicator stands in the report's year.
  package let assessment: Assessment
  /// The fiscal years of the axis, up to the year by which the target is due; nil without any.
  package let span: ClosedRange<FiscalYear>?

  /// One year: what is stated of it, and how it stands.
  package struct Year: Hashable, Sendable {
    package let fiscalYear: FiscalYear
    package let assessment: Assessment
    /// Whether the figure took the place of a wrong one.
    package let isCorrected: Bool
    /// The values that were corrected, oldest first; none that is the same number as the present.
    package let formerValues: [Quantity]
    /// Whether the year was measured otherwise than the one before it.
    package let isAfterBreak: Bool

    /// The figure to be drawn; without one, the year is a gap.
    package var figure: Figure? { assessment.figure }
  }

  /// A target and the years that are judged by it.
  package struct TargetLine: Hashable, Sendable {
    /// In words and undecided ones have no place in the picture.
    package let target: Target
    package let years: ClosedRange<FiscalYear>
    package let standing: Standing

    /// Whether it judged years before the report's, judges that one, or will judge later ones.
    package enum Standing: Hashable, Sendable {
      case earlier, inForce, later
    }

    var isInForce: Bool { standing == .inForce }
  }

  package struct InterimTarget: Hashable, Sendable {
    package let fiscalYear: FiscalYear
    package let value: Quantity
  }

  /// The value that the figures start from, over the years that can be compared with it.
  package struct BaselineLine: Hashable, Sendable {
    package let baseline: Baseline
    package let years: ClosedRange<FiscalYear>?
  }

  /// Two neighbouring years whose figures can be compared, and the weaker of their states.
  struct Link: Hashable, Sendable {
    let from: Year
    let to: Year
    let state: FigureState
  }

  /// The years with a figure.
  package var points: [Year] { years.filter { $0.figure != nil } }

  /// The years without one: nothing is ever drawn across them.
  package var gaps: [Year] { years.filter { $0.figure == nil } }

  /// The first years that were measured otherwise than those before them.
  package var breaks: [FiscalYear] { years.filter(\.isAfterBreak).map(\.fiscalYear) }

  /// The newest year with a figure.
  package var latest: Year? { points.last }

  /// What may be joined by a line.
  var links: [Link] {
    zip(years, years.dropFirst()).compactMap { from, to in
      guard let first = from.figure, let second = to.figure, !to.isAfterBreak,
        from.fiscalYear.next == to.fiscalYear, from.assessment.version == to.assessment.version
      else { return nil }
      return Link(from: from, to: to, state: Self.weaker(first.state, second.state))
    }
  }

  private static func weaker(_ first: FigureState, _ second: FigureState) -> FigureState {
    if first == .forecast || second == .forecast { return .forecast }
    return first == .provisional ? first : second
  }

  /// Every number with a place on the value axis.
  var values: [Quantity] {
    points.compactMap(\.figure?.value) + points.flatMap(\.formerValues)
      + targets.flatMap { [$0.target.aim.value, $0.target.aim.upperValue].compactMap(\.self) }
      + interimTargets.map(\.value)
      + [baseline].compactMap { $0?.years == nil ? nil : $0?.baseline.value }
  }
}
