import PlanDomain

extension IndicatorChart {
  /// The chart as one `svg` element that any page can hold: it names and describes itself, and
  /// needs neither script nor style sheet. Its ids hold the indicator's code.
  package func drawing(for reader: ChartReader) -> Markup {
    drawing(for: reader, frame: .full, id: "chart-\(code.text)", className: "chart")
  }

  /// The same chart without numbers, small enough to stand in a row of many.
  package func sparkline(for reader: ChartReader) -> Markup {
    drawing(
      for: reader, frame: .sparkline, id: "spark-\(code.text)", className: "chart sparkline")
  }

  /// The chart, its sentence and what its marks mean, as one `figure`.
  package func figure(for reader: ChartReader) -> Markup {
    element("figure", ["class": "indicator-chart"]) {
      drawing(for: reader).scrolling(
        named: reader.say(
          Wording(ja: "\(code.text) \(name)の図", en: "Chart of \(code.text) \(name)")))
      element("figcaption") {
        element("p", text: reader.say(sentence(for: reader)))
        legendList(for: reader)
      }
    }
  }

  /// The legend as a list.
  package func legendList(for reader: ChartReader) -> Markup {
    element("ul", ["class": "chart-legend"]) {
      for entry in legend(for: reader) { element("li", text: entry) }
    }
  }

  private func drawing(
    for reader: ChartReader, frame: ChartFrame, id: String, className: String
  ) -> Markup {
    let layout = ChartLayout(self, for: reader, frame: frame)
    let sentence = reader.say(sentence(for: reader))
    let axis = axisWords.map { " " + reader.say($0) } ?? ""
    return svgImage(
      frame.box, id: id, className: className, title: name, description: sentence + axis
    ) {
      layout.drawing
    }
  }
}

/// An `svg` element that is read as one picture, by its title and description.
///
/// The ids begin with `id`, which must be the only one of its kind in a page. It states its size:
/// without one a browser stretches it to the width of whatever it stands in.
func svgImage(
  _ box: Box, id: String, className: String, title: String, description: String,
  @MarkupBuilder _ content: () -> Markup
) -> Markup {
  element(
    "svg",
    [
      "xmlns": "http://www.w3.org/2000/svg", "class": className,
      "viewBox": "0 0 \(pixels(box.right)) \(pixels(box.bottom))", "width": pixels(box.right),
      "height": pixels(box.bottom), "role": "img",
      "aria-labelledby": "\(id)-title \(id)-desc",
    ]
  ) {
    element("title", ["id": "\(id)-title"], text: title)
    element("desc", ["id": "\(id)-desc"], text: description)
    content()
  }
}

extension Markup {
  /// A drawing that scrolls by itself where it is wider than the window, so that its letters stay
  /// large enough to read; it takes the focus, for those who have only a keyboard.
  func scrolling(named name: String) -> Markup {
    element(
      "div", ["class": "drawing", "role": "region", "tabindex": "0", "aria-label": name]
    ) { self }
  }
}
