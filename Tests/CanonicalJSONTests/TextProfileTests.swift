import CanonicalJSON
import Foundation
import Testing

struct TextProfileTests {
  @Test(arguments: [
    "", "reason", "行政組織の活性化", "café", "㈱と①は字形のまま", "👨‍👩‍👧", "❤️", "葛\u{E0100}城市", "می‌خواهم",
    "\u{E000}外字", "\u{378} not assigned yet", "۞ \u{600}١", "¥1,000〜", "\u{FFFD}",
  ])
  func `text that people write passes`(text: String) {
    #expect(TextProfile.violation(in: text) == nil)
  }

  @Test(arguments: [
    ("\u{0}", TextViolation.Reason.control), ("\t", .control), ("\r", .control),
    ("\u{1B}", .control),
    ("\u{7F}", .control), ("\u{80}", .control), ("\u{85}", .control), ("\u{9F}", .control),
    ("\n", .lineBreak), ("\u{2028}", .lineBreak), ("\u{2029}", .lineBreak),
    ("\u{202E}", .bidirectionalControl), ("\u{202A}", .bidirectionalControl),
    ("\u{2066}", .bidirectionalControl), ("\u{2069}", .bidirectionalControl),
    ("\u{200E}", .bidirectionalControl), ("\u{200F}", .bidirectionalControl),
    ("\u{61C}", .bidirectionalControl), ("\u{AD}", .formatControl), ("\u{200B}", .formatControl),
    ("\u{2060}", .formatControl), ("\u{206F}", .formatControl), ("\u{FEFF}", .formatControl),
    ("\u{FFF9}", .formatControl), ("\u{180E}", .formatControl), ("\u{1D173}", .formatControl),
    ("\u{E0001}", .formatControl), ("\u{E0041}", .formatControl),
    ("\u{301}e\u{301}", .notNFC), ("\u{212B}", .notNFC), ("\u{304B}\u{3099}", .notNFC),
    ("\u{F900}", .notNFC), ("\u{1112}\u{1161}", .notNFC),
  ])
  func `what a reader cannot see or tell apart is refused`(
    text: String, reason: TextViolation.Reason
  ) throws {
    let violation = try #require(TextProfile.violation(in: "あ" + text + "z"))
    #expect(violation.reason == reason)
  }

  @Test(
    arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x5FFFF, 0x10FFFE, 0x10FFFF] as [UInt32])
  func `a noncharacter is refused`(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(TextProfile.violation(in: "あ\(scalar)")?.reason == .noncharacter)
  }

  @Test func `a violation names the scalar and its place`() {
    let hidden = TextProfile.violation(in: "ab\u{202E}c")
    #expect(hidden?.scalar == "\u{202E}")
    #expect(hidden?.offset == 2)
    #expect(hidden?.description == "bidirectionalControl: U+202E at byte 2")
    let decomposed = TextProfile.violation(in: "あか\u{3099}")
    #expect(decomposed?.scalar == "か")
    #expect(decomposed?.offset == 3)
    // The marks are those of one letter, in the wrong order: the first one that would move is
    // named.
    #expect(TextProfile.violation(in: "a\u{301}\u{323}")?.reason == .notNFC)
  }

  @Test func `a line feed passes where a narrative is wanted, and nothing else with it`() {
    #expect(TextProfile.violation(in: "one\ntwo", allowingLineFeed: true) == nil)
    for text in ["one\r\ntwo", "one\u{2028}two", "one\ttwo", "one\u{85}two"] {
      #expect(TextProfile.violation(in: text, allowingLineFeed: true) != nil)
    }
  }

  @Test func `case 53: format and control characters are refused but for what people see or need`()
  {
    let passing = Set<UInt32>(0x600...0x605).union([0x6DD, 0x70F, 0x890, 0x891, 0x8E2])
      .union([0x200C, 0x200D, 0x110BD, 0x110CD])
    let invisible: Set<Unicode.GeneralCategory> = [
      .format, .control, .lineSeparator, .paragraphSeparator,
    ]
    let scalars = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
      .filter { invisible.contains($0.properties.generalCategory) }
    let accepted = scalars.filter { TextProfile.violation(in: String($0)) == nil }.map(\.value)
    #expect(Set(accepted) == passing)
  }

  @Test func `every variation selector passes`() {
    for value in [0xFE00...0xFE0F, 0xE0100...0xE01EF].joined() {
      let selector = Unicode.Scalar(UInt32(value)).map(String.init) ?? ""
      #expect(TextProfile.violation(in: "字" + selector) == nil)
    }
  }

  @Test func `normalising is Unicode's form C, as Foundation has it too`() {
    for text in [
      "e\u{301}", "\u{304B}\u{3099}", "\u{212B}", "\u{1112}\u{1161}\u{11AB}", "q\u{307}\u{323}",
      "plain",
    ] {
      let normal = TextProfile.normalized(text)
      #expect(normal.utf8.elementsEqual(text.precomposedStringWithCanonicalMapping.utf8))
      #expect(TextProfile.isNFC(normal))
      #expect(TextProfile.violation(in: normal) == nil)
    }
  }

  /// Unicode 15 and older: newer characters the two libraries may not know both.
  @Test func `the check agrees with Foundation on every scalar of the first plane`() {
    var disagreements: [String] = []
    for scalar in (UInt32(0)...0xFFFF).lazy.compactMap(Unicode.Scalar.init) {
      guard let age = scalar.properties.age, age.major <= 15 else { continue }
      for text in [String(scalar), "a\(scalar)", "か\(scalar)\u{301}"] {
        let isUnchanged = text.precomposedStringWithCanonicalMapping.utf8.elementsEqual(text.utf8)
        if TextProfile.isNFC(text) != isUnchanged { disagreements.append(text) }
      }
    }
    #expect(disagreements.isEmpty)
  }

  /// What the short way of the check rests on: characters that join the one before them, or move,
  /// lie outside the ranges it lets through.
  @Test func `a text is checked whole as soon as one character could join another`() {
    var joining: Set<Unicode.Scalar> = []
    for scalar in (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
      if scalar.properties.canonicalCombiningClass != .notReordered { joining.insert(scalar) }
      let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      if parts.count > 1 { joining.formUnion(parts.dropFirst()) }
    }
    #expect(joining.count > 900)
    let inTheShortWay = joining.filter { scalar in
      [0x0000...0x02FF, 0x3000...0x3029, 0x3030...0x3098, 0x309B...0x9FFF, 0xFF00...0xFFEF]
        .contains { $0.contains(scalar.value) }
    }
    #expect(inTheShortWay.isEmpty)
  }
}
