import PlanDomain

extension ChartLayout {
  /// The year axis, its gaps, and the breaks between two definitions.
  mutating func drawYears(_ chart: IndicatorChart, _ axes: Axes, _ reader: ChartReader) {
    draw(.axis, [Place(x: plot.left, y: plot.bottom), Place(x: plot.right, y: plot.bottom)])
    for gap in chart.gaps {
      let place = Place(
        x: axes.years.middle(of: gap.fiscalYear), y: plot.bottom + frame.type * 14)
      let dots = Words(text: "…", place: place, anchor: .middle, type: frame.type, ink: .axis)
      if !words.contains(where: { $0.box.meets(dots.box) }) { write(dots) }
    }
    for year in chart.breaks {
      let x = axes.years.start(of: year)
      draw(.definitionBreak, [Place(x: x, y: plot.top - 40), Place(x: x, y: plot.bottom)])
    }
    guard frame.isLabelled else { return }
    labelYears(axes, reader)
    labelBreaks(chart, axes, reader)
  }

  private mutating func labelYears(_ axes: Axes, _ reader: ChartReader) {
    let span = axes.years.span
    let widest =
      [span.lowerBound, span.upperBound].map {
        TextWidth.tenths(reader.shortYear($0), size: frame.type)
      }.max() ?? 0
    // Era labels may be longer between the ends: S63, H1, R1.
    for year in axes.years.labelled(width: max(widest, 260) + 60) {
      let x = axes.years.middle(of: year)
      write(
        Words(
          text: reader.shortYear(year), place: Place(x: x, y: plot.bottom + frame.type * 27),
          anchor: .middle, type: frame.type, ink: .axis))
    }
  }

  /// A break's word stands over its line where it has room; the legend explains the line anyway.
  private mutating func labelBreaks(
    _ chart: IndicatorChart, _ axes: Axes, _ reader: ChartReader
  ) {
    let text = reader.say(Wording(ja: "定義の変更", en: "New definition"))
    for year in chart.breaks {
      let place = Place(x: axes.years.start(of: year), y: plot.top - 80)
      let word = Words(text: text, place: place, anchor: .middle, type: frame.type, ink: .axis)
      if frame.box.contains(word.box), !words.contains(where: { $0.box.meets(word.box) }) {
        write(word)
      }
    }
  }

  /// The value axis; a zigzag where it does not come from zero.
  mutating func drawValues(_ scale: ValueScale, _ axes: Axes, ticks: [String]) {
    let (left, bottom) = (plot.left, plot.bottom)
    if scale.reachesZero || !frame.isLabelled {
      draw(.axis, [Place(x: left, y: plot.top), Place(x: left, y: bottom)])
    } else {
      let turns = [(0, 110), (-40, 80), (40, 40), (0, 10), (0, 0)]
      draw(
        .axis,
        [Place(x: left, y: plot.top)] + turns.map { Place(x: left + $0, y: bottom - $1) })
    }
    if scale.crossesZero, let zero = Quantity(mantissa: 0, scale: 0) {
      let y = axes.height(of: zero)
      draw(.axis, [Place(x: left, y: y), Place(x: plot.right, y: y)])
    }
    for (value, text) in zip(scale.ticks, ticks) {
      let y = axes.height(of: value)
      draw(.axis, [Place(x: left - 30, y: y), Place(x: left, y: y)])
      write(
        Words(
          text: text, place: Place(x: left - 50, y: y + frame.type * 3), anchor: .end,
          type: frame.type, ink: .axis))
    }
  }

  /// The unit over the axis, cut where it is too long: it is told in full by the table's header.
  mutating func label(unit: UnitLabel) {
    guard !unit.text.isEmpty else { return }
    let text = TextWidth.fitted("（\(unit.text)）", size: frame.type, width: frame.width - 100)
    write(
      Words(
        text: text, place: Place(x: 20, y: 130), anchor: .start, type: frame.type, ink: .axis))
  }
}
