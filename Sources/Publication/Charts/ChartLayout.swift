import PlanDomain

/// A chart as it lies on paper: strokes, marks and words with their places, before any of it is
/// written as SVG.
struct ChartLayout: Hashable, Sendable {
  let frame: ChartFrame
  private(set) var plot: Box
  private(set) var bands: [Box] = []
  private(set) var strokes: [Stroke] = []
  private(set) var marks: [Mark] = []
  private(set) var words: [Words] = []

  /// Lines of one ink.
  struct Stroke: Hashable, Sendable {
    let ink: Ink
    let lines: [[Place]]

    var segments: [Segment] {
      lines.flatMap { line in zip(line, line.dropFirst()).map(Segment.init) }
    }
  }

  struct Mark: Hashable, Sendable {
    enum Shape: String, Sendable {
      case disc, ring, square, diamond
      case hollowDiamond = "hollow-diamond"
      case cross, plus
    }

    let shape: Shape
    let ink: Ink
    let place: Place
    let radius: Int

    var box: Box { Box(around: place, by: radius + ink.width / 2) }
  }

  init(_ chart: IndicatorChart, for reader: ChartReader, frame: ChartFrame) {
    self.frame = frame
    let scale = ValueScale(holding: chart.values)
    let notes = frame.isLabelled ? EndNote.notes(of: chart, for: reader) : []
    let ticks = frame.isLabelled ? scale?.ticks.map(reader.number) ?? [] : []
    let head = frame.head + (frame.isLabelled && !chart.breaks.isEmpty ? 160 : 0)
    // Room for half of a year's label, however narrow its column.
    let margin = frame.isLabelled ? 200 : 80
    plot = Box(
      left: max(margin, 80 + Self.widest(ticks, frame)), top: head,
      right: frame.width - max(margin, 60 + Self.widest(notes.flatMap(\.lines), frame)),
      bottom: frame.height - frame.foot)
    guard let span = chart.span else { return }
    let axes = Axes(
      years: YearScale(span: span, left: plot.left, right: plot.right), values: scale, plot: plot,
      padding: frame.padding)

    drawYears(chart, axes, reader)
    if let scale { drawValues(scale, axes, ticks: ticks) }
    drawBaseline(chart, axes)
    drawTargets(chart, axes)
    drawFigures(chart, axes)
    if frame.isLabelled {
      label(unit: chart.unit)
      labelEnds(notes, axes)
      labelPoints(chart, axes, reader)
    }
  }

  private static func widest(_ texts: [String], _ frame: ChartFrame) -> Int {
    texts.map { TextWidth.tenths($0, size: frame.type) }.max() ?? 0
  }

  mutating func draw(_ ink: Ink, _ lines: [Place]...) {
    strokes.append(Stroke(ink: ink, lines: lines))
  }

  mutating func draw(_ stroke: Stroke) { strokes.append(stroke) }

  mutating func shade(_ box: Box) { bands.append(box) }

  mutating func mark(_ shape: Mark.Shape, _ ink: Ink, at place: Place) {
    marks.append(Mark(shape: shape, ink: ink, place: place, radius: frame.radius))
  }

  mutating func write(_ text: Words) { words.append(text) }
}

/// Where years and values lie in the plot.
struct Axes {
  let years: YearScale
  let values: ValueScale?
  private let bottom: Int
  private let length: Int

  init(years: YearScale, values: ValueScale?, plot: Box, padding: Int) {
    self.years = years
    self.values = values
    bottom = plot.bottom - (values?.startsAtZero == true ? 0 : padding)
    length = bottom - plot.top - padding
  }

  /// The height of a value; every value that is drawn lies on the axis.
  func height(of value: Quantity) -> Int {
    bottom - (values?.height(of: value, on: length) ?? 0)
  }

  func place(_ year: FiscalYear, _ value: Quantity) -> Place {
    Place(x: years.middle(of: year), y: height(of: value))
  }
}
