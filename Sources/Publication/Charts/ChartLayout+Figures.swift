import PlanDomain

extension ChartLayout {
  /// The figures, joined only where two neighbouring years can be compared; what was corrected
  /// stays beside what took its place.
  mutating func drawFigures(_ chart: IndicatorChart, _ axes: Axes) {
    for link in chart.links {
      guard let from = link.from.figure, let to = link.to.figure else { continue }
      draw(
        Self.ink(of: link.state),
        [
          axes.place(link.from.fiscalYear, from.value), axes.place(link.to.fiscalYear, to.value),
        ])
    }
    for year in chart.points {
      for value in year.formerValues {
        mark(.cross, .former, at: axes.place(year.fiscalYear, value))
      }
    }
    for year in chart.points {
      guard let figure = year.figure else { continue }
      mark(
        Self.shape(of: figure.state, isCorrected: year.isCorrected), .figure,
        at: axes.place(year.fiscalYear, figure.value))
    }
  }

  private static func ink(of state: FigureState) -> Ink {
    switch state {
    case .final: .figure
    case .provisional: .provisional
    case .forecast: .forecast
    }
  }

  private static func shape(of state: FigureState, isCorrected: Bool) -> Mark.Shape {
    switch (state, isCorrected) {
    case (.final, true): .diamond
    case (_, true): .hollowDiamond
    case (.final, false): .disc
    case (.provisional, false): .ring
    case (.forecast, false): .square
    }
  }
}
