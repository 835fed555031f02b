import Foundation
import PlanDomain
import Testing

@testable import Publication

@Suite struct `A drawing` {
  @Test(arguments: ChartShapes.names)
  func `is one picture, well formed, with a name, a sentence and ids of its own`(
    name: String
  ) throws {
    let chart = try ChartShapes.chart(name)
    for (id, markup) in [
      ("chart-\(chart.code.text)", chart.drawing(for: .ja)),
      ("spark-\(chart.code.text)", chart.sparkline(for: .ja)),
    ] {
      let drawing = try DrawingReader(markup.html)
      let picture = try #require(drawing.elements.first)
      #expect(picture.name == "svg" && picture.attributes["role"] == "img")
      let size = ["width", "height"].compactMap { picture.attributes[$0] }
      #expect(picture.attributes["viewBox"] == (["0", "0"] + size).joined(separator: " "))
      #expect(picture.attributes["aria-labelledby"] == "\(id)-title \(id)-desc")
      #expect(drawing.elements.compactMap { $0.attributes["id"] } == ["\(id)-title", "\(id)-desc"])
      #expect(drawing.words["title"] == [chart.name])
      let description = try #require(drawing.words["desc"]?.first)
      #expect(description.hasPrefix(chart.sentence(for: .ja).ja))
      let names = Set(drawing.elements.map(\.name))
      #expect(names.isSubset(of: ["svg", "title", "desc", "path", "circle", "rect", "text"]))
    }
  }

  private static let hostile = [
    "</desc><script>alert(1)</script>", "\"\u{301} onload=x", "]]>", "=1+1", "\u{202E}％\u{202C}",
    "\u{338}％", "\u{1B}[31m\u{00}", "a\nb", "'\u{FE0F}", String(repeating: "単位", count: 200),
  ]

  @Test(arguments: hostile)
  func `takes any text as text`(text: String) throws {
    var story = try ChartStory(
      name: text, unit: text, target: Target(aim: .qualitative(text)))
    try story.record(2024, "1")
    try story.record(2025, "2")
    let chart = try story.chart()
    let plain = try ChartStory.pair().chart()
    for (markup, other) in [
      (chart.drawing(for: .ja), plain.drawing(for: .ja)),
      (chart.sparkline(for: .en), plain.sparkline(for: .en)),
    ] {
      let drawing = try DrawingReader(markup.html)
      #expect(drawing.elements.map(\.name) == (try DrawingReader(other.html)).elements.map(\.name))
      #expect(drawing.elements.allSatisfy { !$0.attributes.keys.contains("onload") })
    }
    let layout = ChartLayout(chart, for: .ja, frame: .full)
    #expect(layout.words.allSatisfy { layout.frame.box.contains($0.box) })
    let strip = StatusStrip("M09-1", title: text, years: [])
    _ = try DrawingReader(strip.drawing(for: .ja).html)
    let figure = try DrawingReader(chart.figure(for: .ja).html)
    #expect(!figure.elements.contains { $0.name == "script" })
  }

  @Test func `is there for nothing at all`() throws {
    let story = try ChartStory()
    for reader in [ChartReader.ja, .en] {
      let chart = try story.chart()
      _ = try DrawingReader(chart.drawing(for: reader).html)
      #expect(chart.points.isEmpty && chart.gaps.count == 4 && chart.links.isEmpty)
      #expect(chart.table(for: reader).rows.count == 4)
    }
  }
}

extension ChartStory {
  /// Two figures and a target in words.
  fileprivate static func pair() throws -> ChartStory {
    var story = try ChartStory(target: Target(aim: .qualitative("十分")))
    try story.record(2024, "1")
    try story.record(2025, "2")
    return story
  }
}

@Suite struct `The inks of a chart` {
  @Test func `stand out from paper and band, words more than lines`() throws {
    for paper in [Ink.paper, Ink.band] {
      for ink in Ink.allCases {
        #expect(try contrast(ink.colour, paper) >= 3, "\(ink)")
        #expect(try contrast(ink.wordColour, paper) >= 4.5, "\(ink)")
      }
    }
    #expect(try contrast("#000000", "#ffffff") == 21)
    // A pair just too pale: the measure finds it.
    #expect(try contrast("#999999", "#ffffff") < 3)
  }

  @Test func `differ by more than colour`() {
    let looks = Ink.allCases.filter { ![.bound, .former, .interim].contains($0) }
      .map { "\($0.dash ?? "whole") \($0.width)" }
    #expect(Set(looks).count == looks.count)
  }

  /// WCAG 2.2, "contrast ratio".
  private func contrast(_ one: String, _ other: String) throws -> Double {
    let light = [try luminance(one), try luminance(other)].sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    let number = try #require(Int(colour.dropFirst(), radix: 16))
    let channels = [number >> 16, number >> 8 & 255, number & 255].map { byte in
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
