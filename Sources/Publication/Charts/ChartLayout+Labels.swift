import PlanDomain

extension ChartLayout {
  /// The numbers of the figures, the newest first, then the oldest, then the others: each where
  /// nothing lies, or nowhere. The table has them all.
  mutating func labelPoints(_ chart: IndicatorChart, _ axes: Axes, _ reader: ChartReader) {
    var points = Array(chart.points.reversed())
    if points.count > 2 { points.insert(points.removeLast(), at: 1) }
    let lines = strokes.flatMap(\.segments)
    for year in points {
      guard let figure = year.figure else { continue }
      let place = axes.place(year.fiscalYear, figure.value)
      let candidates = candidates(reader.number(figure.value), at: place)
      if let free = candidates.first(where: { isFree($0.box, of: lines) }) { write(free) }
    }
  }

  /// Above and below the mark, then beside it.
  private func candidates(_ text: String, at place: Place) -> [Words] {
    let (above, below) = (-frame.radius - 50, frame.radius + 20 + frame.type * 9)
    let aside = frame.radius + 40
    let offsets: [(Int, Int, Words.Anchor)] = [
      (0, above, .middle), (0, below, .middle), (aside, above, .start), (-aside, above, .end),
      (aside, below, .start), (-aside, below, .end), (aside, frame.type * 3, .start),
      (-aside, frame.type * 3, .end),
    ]
    return offsets.map { x, y, anchor in
      Words(
        text: text, place: Place(x: place.x + x, y: place.y + y), anchor: anchor, type: frame.type,
        ink: .figure)
    }
  }

  private func isFree(_ box: Box, of lines: [Segment]) -> Bool {
    plot.contains(box) && !marks.contains { $0.box.meets(box) }
      && !words.contains { $0.box.meets(box) } && !lines.contains(where: box.meets)
  }

  /// The names of the targets and of the baseline at the right of their lines, moved apart where
  /// they would lie on each other; the oldest go where there is no room for all.
  mutating func labelEnds(_ notes: [EndNote], _ axes: Axes) {
    let line = frame.type * 13
    let (top, bottom) = (plot.top - 40, plot.bottom + 100)
    var notes = notes
    while notes.reduce(0, { $0 + $1.lines.count * line + 40 }) > bottom - top {
      notes.removeFirst()
    }
    notes.sort { axes.height(of: $0.value) < axes.height(of: $1.value) }
    var below = notes.reduce(0) { $0 + $1.lines.count * line + 40 }
    var free = top
    for note in notes {
      let height = note.lines.count * line
      let wanted = axes.height(of: note.value) - height / 2
      let start = max(free, min(wanted, bottom - below))
      for (index, text) in note.lines.enumerated() {
        write(
          Words(
            text: text, place: Place(x: plot.right + 50, y: start + index * line + frame.type * 9),
            anchor: .start, type: frame.type, ink: note.ink))
      }
      free = start + height + 40
      below -= height + 40
    }
  }
}

/// What is written at the end of a line: its name, and its value where there is room.
struct EndNote: Hashable {
  let lines: [String]
  let value: Quantity
  let ink: Ink

  /// Those of a chart, the least important first.
  static func notes(of chart: IndicatorChart, for reader: ChartReader) -> [EndNote] {
    let targets = chart.targets.enumerated().compactMap { index, target in
      note(target, isFirst: index == 0, dueYear: chart.assessment.dueYear, for: reader)
    }
    let earlier = targets.filter { $0.ink != .target }
    let present = targets.filter { $0.ink == .target }
    return earlier + (baseline(chart.baseline, for: reader).map { [$0] } ?? []) + present
  }

  private init(_ name: String, _ text: String, _ value: Quantity, _ ink: Ink) {
    // A number is never cut.
    let fits = TextWidth.tenths(text, size: ChartFrame.full.type) <= 1500
    lines = fits ? [name, text] : [name]
    self.value = value
    self.ink = ink
  }

  private static func note(
    _ line: IndicatorChart.TargetLine, isFirst: Bool, dueYear: FiscalYear?,
    for reader: ChartReader
  ) -> EndNote? {
    guard let value = line.target.aim.value else { return nil }
    let text = reader.say(line.target.wording(unit: UnitLabel("")))
    return EndNote(
      reader.say(name(of: line, isFirst: isFirst, dueYear: dueYear, for: reader)), text, value,
      line.isInForce ? .target : .earlierTarget)
  }

  private static func name(
    of line: IndicatorChart.TargetLine, isFirst: Bool, dueYear: FiscalYear?,
    for reader: ChartReader
  ) -> Wording {
    let first = reader.shortYear(line.years.lowerBound)
    let last = reader.shortYear(line.years.upperBound)
    switch line.standing {
    case .inForce:
      guard let due = dueYear.map(reader.shortYear) else {
        return Wording(ja: "目標", en: "Target")
      }
      return Wording(ja: "目標（\(due)）", en: "Target (\(due))")
    case .earlier where isFirst:
      return Wording(ja: "当初目標（～\(last)）", en: "First target (to \(last))")
    case .earlier:
      return Wording(ja: "前の目標（～\(last)）", en: "Former target (to \(last))")
    case .later:
      return Wording(ja: "次の目標（\(first)～）", en: "Next target (from \(first))")
    }
  }

  private static func baseline(
    _ line: IndicatorChart.BaselineLine?, for reader: ChartReader
  ) -> EndNote? {
    guard let line, line.years != nil else { return nil }
    let year = line.baseline.fiscalYear.map(reader.shortYear)
    let name = Wording(
      ja: "基準" + (year.map { "（\($0)）" } ?? ""),
      en: "Baseline" + (year.map { " (\($0))" } ?? ""))
    return EndNote(
      reader.say(name), reader.number(line.baseline.value), line.baseline.value, .baseline)
  }
}
