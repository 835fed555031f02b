/// The measures of a drawing, in tenths of a pixel; sizes of type in pixels.
struct ChartFrame: Hashable, Sendable {
  let width: Int
  let height: Int
  /// Above and below the plot.
  let head: Int
  let foot: Int
  /// Between the plot's edge and the outermost value.
  let padding: Int
  let radius: Int
  let type: Int
  /// Whether there is room for words and numbers.
  let isLabelled: Bool

  /// A picture of its own.
  static let full = ChartFrame(
    width: 4800, height: 2800, head: 240, foot: 370, padding: 120, radius: 42, type: 12,
    isLabelled: true)

  /// One of many on a page.
  static let sparkline = ChartFrame(
    width: 1600, height: 520, head: 40, foot: 180, padding: 40, radius: 28, type: 10,
    isLabelled: false)

  var box: Box { Box(left: 0, top: 0, right: width, bottom: height) }
}
