import PlanDomain

extension ChartLayout {
  /// The drawing, without the element around it: what lies behind comes first.
  var drawing: Markup {
    bands.map(\.drawing).joined + strokes.map(\.drawing).joined + marks.map(\.drawing).joined
      + words.map(\.drawing).joined
  }
}

extension [Markup] {
  fileprivate var joined: Markup { MarkupBuilder.buildArray(self) }
}

// Presentation attributes carry the whole look, so that the picture is right in a page without a
// style sheet and on paper; the classes are there for forced colours.

extension Box {
  fileprivate var drawing: Markup {
    element(
      "rect",
      [
        "class": "chart-band", "x": pixels(left), "y": pixels(top), "width": pixels(right - left),
        "height": pixels(bottom - top), "fill": Ink.band,
      ]
    ) {}
  }
}

extension ChartLayout.Stroke {
  fileprivate var drawing: Markup {
    element(
      "path",
      [
        "class": "chart-line chart-\(ink.rawValue)", "d": path(lines), "fill": "none",
        "stroke": ink.colour, "stroke-width": pixels(ink.width), "stroke-dasharray": ink.dash,
        "stroke-linecap": ink == .baseline ? "round" : nil,
      ]
    ) {}
  }
}

extension ChartLayout.Mark {
  fileprivate var drawing: Markup {
    switch shape {
    case .disc, .ring:
      element(
        "circle",
        [
          "class": className, "cx": pixels(place.x), "cy": pixels(place.y), "r": pixels(radius),
          "fill": fill, "stroke": ink.colour, "stroke-width": pixels(ink.width),
        ]
      ) {}
    case .square, .diamond, .hollowDiamond, .cross, .plus:
      element(
        "path",
        [
          "class": className, "d": path(outline) + (fill == "none" ? "" : "Z"), "fill": fill,
          "stroke": ink.colour, "stroke-width": pixels(ink.width),
        ]
      ) {}
    }
  }

  private var className: String {
    let inside = fill == Ink.paper ? "chart-hollow" : fill == "none" ? "chart-line" : "chart-full"
    return "\(inside) chart-\(shape.rawValue)"
  }

  private var fill: String {
    switch shape {
    case .disc, .diamond: ink.colour
    case .ring, .square, .hollowDiamond: Ink.paper
    case .cross, .plus: "none"
    }
  }

  private var outline: [[Place]] {
    func at(_ x: Int, _ y: Int) -> Place { Place(x: place.x + x * radius, y: place.y + y * radius) }
    switch shape {
    case .disc, .ring: return []
    case .square: return [[at(-1, -1), at(1, -1), at(1, 1), at(-1, 1)]]
    case .diamond, .hollowDiamond: return [[at(0, -1), at(1, 0), at(0, 1), at(-1, 0)]]
    case .cross: return [[at(-1, -1), at(1, 1)], [at(1, -1), at(-1, 1)]]
    case .plus: return [[at(-1, 0), at(1, 0)], [at(0, -1), at(0, 1)]]
    }
  }
}

extension Words {
  var drawing: Markup {
    element(
      "text",
      [
        "x": pixels(place.x), "y": pixels(place.y),
        "text-anchor": anchor == .start ? nil : anchor.rawValue, "font-size": String(type),
        "fill": ink.wordColour,
      ], text: text)
  }
}

/// Lines as the `d` of a path: `M40 12.5L80 12.5`.
private func path(_ lines: [[Place]]) -> String {
  lines.map { line in
    "M" + line.map { "\(pixels($0.x)) \(pixels($0.y))" }.joined(separator: "L")
  }.joined()
}
