/// The part that a stroke plays. Its colour never changes with the data, and is never alone: every
/// part has its own dash, width or mark besides.
///
/// Colours of the Digital Agency's design tokens where it has them; all stand out from white by 3,
/// those of words by 4.5 (WCAG 1.4.11 and 1.4.3).
enum Ink: String, CaseIterable, Sendable {
  case figure, provisional, forecast, former
  case target
  case earlierTarget = "earlier-target"
  case bound, interim, baseline
  case definitionBreak = "break"
  case axis

  var colour: String {
    switch self {
    case .figure, .provisional, .forecast: "#0017c1"
    case .former: "#5c6bd0"
    case .target, .bound, .interim: "#ac3e00"
    case .earlierTarget: "#c9703f"
    case .baseline, .definitionBreak: "#4d4d4d"
    case .axis: "#767676"
    }
  }

  /// The colour of words that belong to it.
  var wordColour: String {
    switch self {
    case .figure, .target: colour
    default: "#1a1a1a"
    }
  }

  /// In tenths of a pixel.
  var width: Int {
    switch self {
    case .figure, .provisional, .forecast, .target, .interim: 20
    case .former, .definitionBreak, .baseline: 15
    case .earlierTarget, .bound, .axis: 10
    }
  }

  var dash: String? {
    switch self {
    case .provisional: "6 3"
    case .forecast: "2 4"
    case .target, .earlierTarget: "9 4"
    case .baseline: "1 3"
    case .definitionBreak: "8 3 2 3"
    case .figure, .former, .bound, .interim, .axis: nil
    }
  }

  /// The paper; the inside of hollow marks too.
  static let paper = "#ffffff"
  /// What lies within a target that is a range.
  static let band = "#fdf3ec"
}
