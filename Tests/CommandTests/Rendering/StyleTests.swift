import Testing

@testable import planledger

struct StyleTests {
  struct Situation: Sendable, CustomTestStringConvertible {
    let choice: Style.ColorChoice
    let isTerminal: Bool
    let environment: [String: String]
    let isEnabled: Bool

    init(
      _ choice: Style.ColorChoice, terminal isTerminal: Bool, _ environment: [String: String],
      enabled isEnabled: Bool
    ) {
      self.choice = choice
      self.isTerminal = isTerminal
      self.environment = environment
      self.isEnabled = isEnabled
    }

    var testDescription: String { "\(choice) \(isTerminal) \(environment)" }
  }

  @Test(arguments: [
    Situation(.auto, terminal: true, ["TERM": "xterm"], enabled: true),
    Situation(.auto, terminal: false, ["TERM": "xterm"], enabled: false),
    Situation(.auto, terminal: true, ["TERM": "dumb"], enabled: false),
    Situation(.auto, terminal: true, [:], enabled: false),
    Situation(.auto, terminal: true, ["TERM": "xterm", "NO_COLOR": "1"], enabled: false),
    Situation(.auto, terminal: true, ["TERM": "xterm", "NO_COLOR": "0"], enabled: false),
    Situation(.auto, terminal: true, ["TERM": "xterm", "NO_COLOR": ""], enabled: true),
    Situation(.auto, terminal: false, ["FORCE_COLOR": "1"], enabled: true),
    Situation(.auto, terminal: false, ["FORCE_COLOR": "1", "TERM": "dumb"], enabled: true),
    Situation(.auto, terminal: false, ["FORCE_COLOR": "", "TERM": "xterm"], enabled: false),
    Situation(.auto, terminal: false, ["FORCE_COLOR": "0", "TERM": "xterm"], enabled: false),
    Situation(.auto, terminal: true, ["FORCE_COLOR": "1", "NO_COLOR": "1"], enabled: false),
    Situation(.always, terminal: false, ["NO_COLOR": "1", "TERM": "dumb"], enabled: true),
    Situation(.never, terminal: true, ["FORCE_COLOR": "1", "TERM": "xterm"], enabled: false),
  ])
  func `colour is decided by option, environment and terminal in this order`(situation: Situation) {
    let style = Style(
      choice: situation.choice, isTerminal: situation.isTerminal, environment: situation.environment
    )
    #expect(style.isEnabled == situation.isEnabled)
  }

  @Test func `an enabled style wraps the text and ends itself`() {
    let style = Style(isEnabled: true)
    #expect(style.bold("太字") == "\u{1B}[1m太字\u{1B}[0m")
    #expect(style.dim("x") == "\u{1B}[2mx\u{1B}[0m")
    #expect(style.red("x") == "\u{1B}[31mx\u{1B}[0m")
    #expect(style.green("x") == "\u{1B}[32mx\u{1B}[0m")
    #expect(style.yellow("x") == "\u{1B}[33mx\u{1B}[0m")
    #expect(style.applying(nil, to: "x") == "x")
    #expect(style.bold("") == "")
  }

  @Test(arguments: Style.Emphasis.allCases)
  func `a disabled style changes nothing`(emphasis: Style.Emphasis) {
    #expect(Style(isEnabled: false).applying(emphasis, to: "後退") == "後退")
  }
}
