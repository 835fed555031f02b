import PlanDomain
import Testing

@Suite struct `Reading failures` {
  @Test func `a failure quotes the text and says what to type, in both languages`() throws {
    let failure = try #require(throws: ReadingFailure.self) { try FigureReading.read("約30") }
    #expect(failure.text == "約30")
    #expect(
      failure.wording.text(in: .ja)
        == "「約30」は数値として読めません。概数です。確かな数値だけを書き、概数であることは説明やメモに書いてください。")
    #expect(
      failure.wording.text(in: .en)
        == "\"約30\" cannot be read as a figure. It is approximate; write the exact figure "
        + "alone, and put the rest in a note.")
  }

  @Test func `invisible characters are spelled out and long texts are cut`() throws {
    let hidden = try #require(throws: ReadingFailure.self) {
      try FiscalYear.read("20\u{200B}23\u{1B}[31m\u{202E}")
    }
    #expect(hidden.wording.ja.hasPrefix("「20⟨U+200B⟩23⟨U+001B⟩[31m⟨U+202E⟩」は年度として"))

    let long = try #require(throws: ReadingFailure.self) {
      try CivilDate.read(String(repeating: "あ", count: 10_000))
    }
    #expect(long.wording.ja.hasPrefix("「" + String(repeating: "あ", count: 40) + "…」は日付として"))
  }

  /// Strings made of what the readers look for; a reader that traps ends the whole test run.
  @Test func `no text makes a reader trap, and each answer is sound`() throws {
    let alphabet =
      Array("0123456789".unicodeScalars) + Array("０５９，．－％（）　ＲｆＹ".unicodeScalars)
      + Array("RHSTMFYrfy元令和平成昭㋿㍻年度月日.,-/−‐–—―…▲△+~～約以上下未満超※*#()eExX∞ \t\r\n".unicodeScalars)
      + ["\u{301}", "\u{200B}", "\u{0}", "\u{FEFF}", "\u{3099}", "\u{1F1EF}", "²", "①", "㎡", "𠮟"]
    var source = SeededSource(20_240_401)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &source) {
        if let scalar = alphabet.randomElement(using: &source) {
          text.unicodeScalars.append(scalar)
        }
      }
      check(text, seed: source.seed)
    }
  }

  private func check(_ text: String, seed: UInt64) {
    let context: Comment = "seed \(seed): \(text.unicodeScalars.map(\.value))"
    do throws(ReadingFailure) {
      let year = try FiscalYear.read(text).value
      #expect(FiscalYear.range.contains(year.number), context)
    } catch {
      #expect(error.text == text && !error.wording.ja.isEmpty, context)
    }
    do throws(ReadingFailure) {
      let date = try CivilDate.read(text).value
      #expect(CivilDate(dayNumber: date.dayNumber) == date, context)
    } catch {
      #expect(error.text == text && !error.wording.en.isEmpty, context)
    }
    do throws(ReadingFailure) {
      if case .figure(let quantity, let unit) = try FigureReading.read(text) {
        #expect(Quantity(canonical: quantity.text) == quantity, context)
        #expect(unit != "", context)
      }
    } catch {
      #expect(error.text == text && !error.wording.ja.isEmpty, context)
    }
    if let quantity = Quantity(canonical: text) { #expect(quantity.text == text, context) }
    if let instant = Instant(rfc3339: text) {
      #expect(Instant(rfc3339: instant.text) == instant, context)
    }
  }
}
