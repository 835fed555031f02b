import Exchange
import PlanDomain
import Testing

/// Files that are no plan, by accident or on purpose: each is refused with its place, none is let
/// in or traps.
struct HostilePlanFileTests {
  @Test func `an empty file is refused`() {
    #expect(refusal(of: "") == Refusal(1, 1, .noDocument))
    #expect(refusal(of: "# 計画\n\n") == Refusal(1, 1, .noDocument))
    #expect(refusal(of: "\u{FEFF}") == Refusal(1, 1, .noDocument))
  }

  @Test func `a file that is no mapping is refused`() {
    let errors = errors(in: Array("- 05\n- 06\n".utf8))
    #expect(errors.map(\.reason) == [.key(.expected(.mapping))])
  }

  @Test func `one byte order mark and Windows line ends are let in`() throws {
    let plain = try PlanFile.read(Array(SmallPlan.text.utf8))
    let windows = "\u{FEFF}" + SmallPlan.text.replacing("\n", with: "\r\n")
    #expect(try PlanFile.read(Array(windows.utf8)) == plain)
    let wrong = SmallPlan.replacing("number: 1", with: "number: 0").replacing("\n", with: "\r\n")
    #expect(errors(in: Array(wrong.utf8)).map(\.place) == [Place(line: 9, column: 17)])
  }

  @Test func `other encodings are refused`() {
    #expect(refusal(of: [0xFF, 0xFE] + Array("p".utf8)) == Refusal(1, 1, .notUTF8))
    // 計画 in CP932, as a Japanese Excel would save it.
    let bytes = Array("plan_file: 1\ntitle: ".utf8) + [0x8C, 0x76, 0x89, 0xE6]
    #expect(refusal(of: bytes) == Refusal(2, 8, .notUTF8))
    // A surrogate and an overlong form are no UTF-8 either.
    #expect(refusal(of: [0x23, 0xED, 0xA0, 0x80]) == Refusal(1, 2, .notUTF8))
    #expect(refusal(of: [0x23, 0xC0, 0x80]) == Refusal(1, 2, .notUTF8))
  }

  @Test(
    arguments: [
      0x0, 0x7F, 0x85, 0xAD, 0x200B, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xFDD0, 0xFFFE, 0x10FFFE,
      0xE0041,
    ] as [UInt32])
  func `a character that nobody sees is refused even in a comment`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = "plan_file: 1\n# 注\(scalar)意\n"
    #expect(refusal(of: text) == Refusal(2, 4, .unseenCharacter(scalar)))
  }

  @Test func `what is no YAML is refused where it ends to be`() throws {
    let unclosed = try #require(refusal(of: "plan: {id: a\n"))
    #expect(unclosed.place == Place(line: 2, column: 1))
    let tab = try #require(refusal(of: "plan:\n\tid: a\n"))
    #expect(tab.place == Place(line: 2, column: 1))
    for refusal in [unclosed, tab] {
      guard case .notYAML(let problem) = refusal.fault else {
        Issue.record("\(refusal)")
        continue
      }
      #expect(!problem.isEmpty)
    }
  }

  @Test func `a second document is refused`() {
    let two = SmallPlan.text + "---\n" + SmallPlan.text
    #expect(refusal(of: two) == Refusal(23, 1, .severalDocuments))
    #expect(errors(in: Array(("---\n" + SmallPlan.text + "...\n").utf8)) == [])
  }

  @Test func `another version of the format is refused alone`() {
    let text = "plan_file: 2\nplan: []\npolitiques: {}\n"
    #expect(refusal(of: text) == Refusal(1, 12, .unknownVersion(2)))
  }

  @Test(
    arguments: [
      ("title: &t 方針", "&", 5, 12), ("title: !!str 方針", "!", 5, 12), ("title: *t", "*", 5, 12),
      ("title: !t 方針", "!", 5, 12), ("&t title: 方針", "&", 5, 5), ("<<: *t", "*", 5, 9),
      ("title: &t", "&", 5, 12), ("*t : 方針", "*", 5, 5),
      ("title: [? 方針]", "?", 5, 13),
    ] as [(String, Unicode.Scalar, Int, Int)])
  func `anchors and aliases and tags are refused`(
    line: String, sign: Unicode.Scalar, at row: Int, column: Int
  ) {
    let text = SmallPlan.replacing("title: 方針", with: line)
    #expect(refusal(of: text) == Refusal(row, column, .elaborateYAML(sign)))
  }

  @Test(arguments: ["? title", "? title\n    : 方針", "title: {? [方針]}", "title: {? 方針 : 1}"])
  func `a key of more than a word is refused`(line: String) throws {
    let text = SmallPlan.replacing("title: 方針", with: line)
    #expect(try #require(refusal(of: text)).place >= Place(line: 5, column: 5))
  }

  @Test func `the same signs within a text are only signs`() throws {
    let texts = ["研究&開発", "A*B", "すごい!", "5 * 3 & more! *注 ? 何", "?方針", "なぜ?"]
    for text in texts + ["*印", "&印", "!印"] {
      let line = texts.contains(text) ? "title: \(text)" : "title: \"\(text)\""
      let file = SmallPlan.replacing("title: 方針", with: line + "  # *注 &b !c")
      #expect(try PlanFile.read(Array(file.utf8)).policies.map(\.title) == [text])
    }
  }

  @Test func `a bomb of aliases is refused at once`() {
    var bomb = "a0: &a0 [\(Array(repeating: "x", count: 10).joined(separator: ", "))]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(refusal(of: bomb) == Refusal(1, 5, .elaborateYAML("&")))
    // As a key the bomb would go off while Yams compares keys.
    #expect(refusal(of: bomb + "*a30 : 1\n") == Refusal(1, 5, .elaborateYAML("&")))
  }

  @Test(arguments: ["[", "{", "- ", "? ", "[{a: ", "{a: "])
  func `endless nesting is refused`(opening: String) {
    let text = String(repeating: opening, count: 50_000)
    #expect(errors(in: Array(text.utf8)).count == 1)
  }

  @Test func `a file that is too large is refused before it is read`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "#"), count: 4 << 20 + 1)
    #expect(refusal(of: bytes) == Refusal(1, 1, .tooLarge(bytes: 4 << 20 + 1)))
  }

  @Test func `a thousand errors are enough`() {
    let keys = (1...5000).map { "k\($0): 1\n" }.joined()
    #expect(errors(in: Array((SmallPlan.text + keys).utf8)).count == 1000)
  }

  @Test func `a key that stands a hundred times is told`() {
    let titles = String(repeating: "title: 方針\n    ", count: 100)
    let text = SmallPlan.replacing("title: 方針", with: titles + "page: 1")
    let errors = errors(in: Array(text.utf8))
    #expect(!errors.isEmpty)
    for error in errors {
      guard case .key(.twice("title", _)) = error.reason else {
        Issue.record("\(error)")
        continue
      }
    }
  }

  @Test func `a text in another normal form is read as the same text`() throws {
    let text = SmallPlan.replacing("title: 方針", with: "title: か\u{3099}")
    let title = try #require(try PlanFile.read(Array(text.utf8)).policies.first).title
    #expect(Array(title.unicodeScalars) == ["が"])
  }
}

/// An error in a file as a whole, with its place.
private struct Refusal: Equatable {
  let place: Place
  let fault: PlanFileError.FileFault

  init(_ line: Int, _ column: Int, _ fault: PlanFileError.FileFault) {
    self.init(Place(line: line, column: column), fault)
  }

  init(_ place: Place, _ fault: PlanFileError.FileFault) {
    self.place = place
    self.fault = fault
  }
}

/// The one error that refuses the file as a whole; nil when there is none or another.
private func refusal(of bytes: [UInt8]) -> Refusal? {
  let errors = errors(in: bytes)
  guard errors.count == 1, case .file(let fault)? = errors.first?.reason else { return nil }
  return errors.first.map { Refusal($0.place, fault) }
}

private func refusal(of text: String) -> Refusal? { refusal(of: Array(text.utf8)) }
