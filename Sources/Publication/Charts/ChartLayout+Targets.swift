import PlanDomain

extension ChartLayout {
  mutating func drawBaseline(_ chart: IndicatorChart, _ axes: Axes) {
    guard let baseline = chart.baseline, let years = baseline.years else { return }
    let y = axes.height(of: baseline.baseline.value)
    draw(
      .baseline,
      [
        Place(x: axes.years.start(of: years.lowerBound), y: y),
        Place(x: axes.years.end(of: years.upperBound), y: y),
      ])
  }

  /// The targets as one line of steps, those that no longer judge the report's year lighter.
  mutating func drawTargets(_ chart: IndicatorChart, _ axes: Axes) {
    for (earlier, later) in zip(chart.targets, chart.targets.dropFirst()) {
      drawRise(from: earlier, to: later, axes)
    }
    for target in chart.targets { draw(target, axes) }
    for interim in chart.interimTargets {
      mark(.plus, .interim, at: axes.place(interim.fiscalYear, interim.value))
    }
  }

  private mutating func draw(_ target: IndicatorChart.TargetLine, _ axes: Axes) {
    let ink: Ink = target.isInForce ? .target : .earlierTarget
    let start = axes.years.start(of: target.years.lowerBound)
    let end = axes.years.end(of: target.years.upperBound)
    func level(_ value: Quantity) -> [Place] {
      let y = axes.height(of: value)
      return [Place(x: start, y: y), Place(x: end, y: y)]
    }
    switch target.target.aim {
    case .reach(let value), .maintain(let value):
      draw(ink, level(value))
    case .atMost(let value):
      draw(ink, level(value))
      hatch(level(value), towards: -1)
    case .atLeast(let value):
      draw(ink, level(value))
      hatch(level(value), towards: 1)
    case .range(let lower, let upper):
      let (low, high) = (level(lower), level(upper))
      if let top = high.first?.y, let bottom = low.first?.y {
        shade(Box(left: start, top: top, right: end, bottom: bottom))
      }
      draw(ink, low, high)
      hatch(low, towards: 1)
      hatch(high, towards: -1)
    case .qualitative, .undecided:
      break
    }
  }

  /// The upright part of a step, between two targets of one figure each.
  private mutating func drawRise(
    from earlier: IndicatorChart.TargetLine, to later: IndicatorChart.TargetLine, _ axes: Axes
  ) {
    guard earlier.years.upperBound.next == later.years.lowerBound,
      let from = earlier.target.aim.value, let to = later.target.aim.value,
      earlier.target.aim.upperValue == nil, later.target.aim.upperValue == nil
    else { return }
    let x = axes.years.start(of: later.years.lowerBound)
    draw(
      .earlierTarget,
      [Place(x: x, y: axes.height(of: from)), Place(x: x, y: axes.height(of: to))])
  }

  /// Short strokes on the side of a bound where no figure should be, as far as the plot has room.
  private mutating func hatch(_ bound: [Place], towards side: Int) {
    guard let from = bound.first, let to = bound.last else { return }
    let room = side < 0 ? from.y - plot.top : plot.bottom - from.y
    let length = min(70, room)
    guard length >= 20 else { return }
    let strokes = stride(from: from.x + 30, to: to.x - 60, by: 120).map { x in
      [Place(x: x, y: from.y), Place(x: x + 50, y: from.y + side * length)]
    }
    draw(Stroke(ink: .bound, lines: strokes))
  }
}
