/// A place in a drawing, in tenths of a pixel from its upper left corner: integers, because no two
/// machines need agree on how a fraction is printed.
struct Place: Hashable, Sendable {
  var x: Int
  var y: Int
}

/// A straight line.
struct Segment: Hashable, Sendable {
  var from: Place
  var to: Place
}

/// An upright rectangle; the edges belong to it.
struct Box: Hashable, Sendable {
  var left: Int
  var top: Int
  var right: Int
  var bottom: Int

  /// What lies around a place.
  init(around place: Place, by distance: Int) {
    self.init(
      left: place.x - distance, top: place.y - distance, right: place.x + distance,
      bottom: place.y + distance)
  }

  init(left: Int, top: Int, right: Int, bottom: Int) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  func meets(_ other: Box) -> Bool {
    left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom
  }

  func contains(_ other: Box) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  /// Whether a line touches the box: it does unless it passes the box at one side.
  func meets(_ line: Segment) -> Bool {
    let around = Box(
      left: min(line.from.x, line.to.x), top: min(line.from.y, line.to.y),
      right: max(line.from.x, line.to.x), bottom: max(line.from.y, line.to.y))
    guard meets(around) else { return false }
    let sides = [(left, top), (right, top), (left, bottom), (right, bottom)].map { x, y in
      ((line.to.x - line.from.x) * (y - line.from.y)
        - (line.to.y - line.from.y) * (x - line.from.x)).signum()
    }
    return !(sides.allSatisfy { $0 > 0 } || sides.allSatisfy { $0 < 0 })
  }
}

/// A length as an attribute of SVG: 1234 tenths are `123.4`.
func pixels(_ tenths: Int) -> String {
  let whole = (tenths < 0 ? "-" : "") + String(tenths.magnitude / 10)
  let rest = tenths.magnitude % 10
  return rest == 0 ? whole : "\(whole).\(rest)"
}
