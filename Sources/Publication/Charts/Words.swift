/// A text in a drawing.
struct Words: Hashable, Sendable {
  /// Which point of the text its place is.
  enum Anchor: String, Sendable {
    case start, middle, end
  }

  let text: String
  /// On the baseline of the type.
  let place: Place
  let anchor: Anchor
  /// The size of the type, in pixels.
  let type: Int
  let ink: Ink

  /// The room that it takes.
  var box: Box {
    let width = TextWidth.tenths(text, size: type)
    let left =
      switch anchor {
      case .start: place.x
      case .middle: place.x - width / 2
      case .end: place.x - width
      }
    return Box(
      left: left, top: place.y - type * 9, right: left + width, bottom: place.y + type * 3)
  }
}
