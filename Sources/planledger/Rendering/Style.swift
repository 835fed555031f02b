/// Colour and weight for a terminal, or nothing at all when they are switched off.
///
/// Colour never speaks alone: what is red also says so in words. Apply a style last, to text that
/// went through `TerminalText`: the codes added here are the only control characters that may reach
/// a terminal.
struct Style: Sendable {
  /// The ways to make a text stand out (ECMA-48, Select Graphic Rendition).
  enum Emphasis: Int, Sendable, CaseIterable {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
  }

  /// What `--color` may say.
  enum ColorChoice: String, Sendable, CaseIterable {
    case auto, always, never
  }

  let isEnabled: Bool

  init(isEnabled: Bool) {
    self.isEnabled = isEnabled
  }

  /// Decides for one stream, from what is known about it.
  ///
  /// The option wins over the environment, a wish against colour over a wish for it, and any wish
  /// over the terminal: `NO_COLOR` (no-color.org) and `FORCE_COLOR` (force-color.org) count when
  /// they are not empty, and `FORCE_COLOR=0` forces nothing.
  ///
  /// - Parameters:
  ///   - isTerminal: whether this very stream, not another one, is a terminal.
  ///   - environment: the variables `NO_COLOR`, `FORCE_COLOR` and `TERM` are looked up here.
  init(choice: ColorChoice, isTerminal: Bool, environment: [String: String]) {
    func isSet(_ name: String) -> Bool { environment[name, default: ""] != "" }
    switch choice {
    case .always: isEnabled = true
    case .never: isEnabled = false
    case .auto where isSet("NO_COLOR"): isEnabled = false
    case .auto where isSet("FORCE_COLOR") && environment["FORCE_COLOR"] != "0": isEnabled = true
    case .auto: isEnabled = isTerminal && isSet("TERM") && environment["TERM"] != "dumb"
    }
  }

  /// The text with its emphasis; an empty text, or one without emphasis, stays as it is.
  func applying(_ emphasis: Emphasis?, to text: String) -> String {
    guard isEnabled, let emphasis, !text.isEmpty else { return text }
    return "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m"
  }

  func bold(_ text: String) -> String { applying(.bold, to: text) }
  func dim(_ text: String) -> String { applying(.dim, to: text) }
  func red(_ text: String) -> String { applying(.red, to: text) }
  func green(_ text: String) -> String { applying(.green, to: text) }
  func yellow(_ text: String) -> String { applying(.yellow, to: text) }
}
