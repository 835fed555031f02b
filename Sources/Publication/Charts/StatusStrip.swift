package import PlanDomain
package import ProgressLedger

/// The states of a measure or a project by year: a cell each, with its word.
package struct StatusStrip: Hashable, Sendable {
  package let code: String
  package let title: String
  package let years: [YearStatus]

  package init(_ code: String, title: String, years: [YearStatus]) {
    self.code = code
    self.title = title
    self.years = years.sorted { $0.fiscalYear < $1.fiscalYear }
  }

  /// The strip as one `svg` element; its ids hold the code.
  package func drawing(for reader: ChartReader) -> Markup {
    let cells = years.map { StatusCell($0, for: reader) }
    let width = (cells.map(\.width).max() ?? 0) + 160
    let columns = max(1, min(cells.count, ChartFrame.full.width / width))
    let rows = (cells.count + columns - 1) / columns
    let size = Box(left: 0, top: 0, right: columns * width, bottom: max(rows, 1) * 720)
    return svgImage(
      size, id: "status-\(code)", className: "chart status-strip", title: title,
      description: reader.say(sentence(for: reader))
    ) {
      for (index, cell) in cells.enumerated() {
        cell.drawing(
          in: Box(
            left: index % columns * width + 20, top: index / columns * 720 + 20,
            right: (index % columns + 1) * width - 20, bottom: (index / columns + 1) * 720 - 20))
      }
    }
  }

  /// The states in words: `令和5年度 実施中、令和6年度 完了`.
  package func sentence(for reader: ChartReader) -> Wording {
    func list(_ language: Language, _ separator: String) -> String {
      years.map { year in
        let words = year.words.compactMap { $0?.text(in: language) }
        return year.fiscalYear.label(reader.yearStyle, language: language) + " "
          + words.joined(separator: language == .ja ? "・" : " / ")
      }.joined(separator: separator)
    }
    return Wording(ja: list(.ja, "、"), en: list(.en, ", "))
  }
}

extension YearStatus {
  /// The state and, where somebody judged, how the year went.
  fileprivate var words: [Wording?] {
    [
      status?.status.wording ?? Wording(ja: "記録なし", en: "nothing stated"),
      status?.judgement?.wording,
    ]
  }
}

/// One year of a strip: year, state and judgement in a frame whose line tells the kind of state.
private struct StatusCell {
  let lines: [String]
  let status: Status?

  init(_ year: YearStatus, for reader: ChartReader) {
    lines = [reader.shortYear(year.fiscalYear)] + year.words.map { $0.map(reader.say) ?? "" }
    status = year.status?.status
  }

  var width: Int { lines.map { TextWidth.tenths($0, size: 12) }.max() ?? 0 }

  func drawing(in box: Box) -> Markup {
    element("g") {
      element(
        "rect",
        [
          "class": "status-frame", "x": pixels(box.left), "y": pixels(box.top),
          "width": pixels(box.right - box.left), "height": pixels(box.bottom - box.top),
          "fill": Ink.paper, "stroke": Ink.axis.colour, "stroke-width": isDone ? "3" : "1",
          "stroke-dasharray": dash,
        ]
      ) {}
      for (index, line) in lines.enumerated() where !line.isEmpty {
        let place = Place(x: (box.left + box.right) / 2, y: box.top + 180 + index * 200)
        Words(text: line, place: place, anchor: .middle, type: 12, ink: .axis).drawing
      }
    }
  }

  private var isDone: Bool { status == .done }

  /// Not begun is dotted, stopped is dashed, what goes on and what is done are whole.
  private var dash: String? {
    switch status {
    case nil, .notStarted, .planning: "2 3"
    case .suspended, .cancelled, .abolished, .merged: "8 4"
    case .inProgress, .continuing, .done: nil
    }
  }
}
