import PlanDomain
import Testing

@testable import Publication

@Suite struct `Whatever is drawn` {
  private static let seeds = Array<UInt64>(0..<150)

  private func layouts(_ seed: UInt64) throws -> [(IndicatorChart, ChartLayout)] {
    let chart = try RandomChart.chart(seed: seed)
    return [ChartFrame.full, .sparkline].flatMap { frame in
      [ChartReader.ja, .en].map { (chart, ChartLayout(chart, for: $0, frame: frame)) }
    }
  }

  @Test(arguments: seeds)
  func `lies within the picture`(seed: UInt64) throws {
    for (_, layout) in try layouts(seed) {
      let paper = layout.frame.box
      #expect(layout.words.allSatisfy { paper.contains($0.box) })
      #expect(layout.marks.allSatisfy { paper.contains($0.box) })
      #expect(layout.bands.allSatisfy(paper.contains))
      let places = layout.strokes.flatMap(\.lines).joined()
      #expect(places.allSatisfy { paper.contains(Box(around: $0, by: 0)) })
    }
  }

  @Test(arguments: seeds)
  func `has words that touch no other words, no marks and no lines`(seed: UInt64) throws {
    for (_, layout) in try layouts(seed) {
      for (index, word) in layout.words.enumerated() {
        let others = layout.words.dropFirst(index + 1).filter { $0.box.meets(word.box) }
        #expect(others.map(\.text) == [], "\(word.text) lies on others")
        #expect(layout.marks.filter { $0.box.meets(word.box) }.isEmpty, "\(word.text)")
        let lines = layout.strokes.flatMap(\.segments)
        #expect(lines.filter(word.box.meets).isEmpty, "\(word.text) lies on a line")
      }
    }
  }

  @Test(arguments: seeds)
  func `stands higher the greater it is`(seed: UInt64) throws {
    for (chart, layout) in try layouts(seed) {
      let values = chart.points.flatMap(\.formerValues) + chart.points.compactMap(\.figure?.value)
      let heights = layout.marks.filter { $0.shape != .plus }.map(\.place.y)
      try #require(values.count == heights.count)
      for (one, height) in zip(values, heights) {
        for (other, otherHeight) in zip(values, heights) where one < other {
          #expect(height >= otherHeight)
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `joins neighbours that can be compared, and nobody else`(seed: UInt64) throws {
    let chart = try RandomChart.chart(seed: seed)
    let gaps = Set(chart.gaps.map(\.fiscalYear))
    for link in chart.links {
      #expect(link.from.fiscalYear.next == link.to.fiscalYear)
      #expect(!chart.breaks.contains(link.to.fiscalYear))
      #expect(gaps.isDisjoint(with: [link.from.fiscalYear, link.to.fiscalYear]))
    }
    let layout = ChartLayout(chart, for: .ja, frame: .full)
    let drawn = layout.strokes.filter { [.figure, .provisional, .forecast].contains($0.ink) }
    #expect(drawn.count == chart.links.count)
  }
}

@Suite struct `A value axis` {
  private func axis(_ values: String...) throws -> ValueScale {
    try #require(ValueScale(holding: values.map(quantity)))
  }

  @Test func `starts from zero where that does not flatten the figures`() throws {
    #expect(
      try axis("28.9", "83.7", "100").ticks.map(\.text) == ["0", "20", "40", "60", "80", "100"])
    #expect(
      try axis("65.1", "65.8", "67.3", "70.0").ticks.map(\.text)
        == ["65", "66", "67", "68", "69", "70"])
    #expect(try axis("28.9", "100").startsAtZero)
    #expect(try !axis("65.1", "70.0").reachesZero)
    #expect(try axis("-120", "-18", "0").ticks.map(\.text) == ["-150", "-100", "-50", "0"])
    #expect(try axis("-1.5", "2").crossesZero)
  }

  @Test func `has round numbers, with no more decimals than they need`() throws {
    #expect(
      try axis("1005533", "1020880", "1035635").ticks.map(\.text)
        == ["1000000", "1010000", "1020000", "1030000", "1040000"])
    #expect(try axis("0.00", "0.07").ticks.map(\.text) == ["0.00", "0.02", "0.04", "0.06", "0.08"])
  }

  @Test func `can be made of one number, of none, and of the longest`() throws {
    #expect(ValueScale(holding: []) == nil)
    #expect(try axis("7").ticks.map(\.text) == ["6", "7", "8"])
    #expect(try axis("0").ticks.map(\.text) == ["0", "1"])
    let longest = try axis("999999999999999999", "-999999999999999999", "0.000000001")
    let (top, bottom) = (try quantity("999999999999999999"), try quantity("-999999999999999999"))
    #expect(longest.height(of: top, on: 1000) == 1000)
    #expect(longest.height(of: bottom, on: 1000) == 0)
    #expect(longest.height(of: try quantity("0.000000001"), on: 1000) == 500)
  }

  @Test func `puts a value where its share of the axis is, rounded half up`() throws {
    let axis = try axis("0.00", "100")
    #expect(axis.height(of: try quantity("33.35"), on: 1000) == 334)
    #expect(axis.height(of: try quantity("33.34"), on: 1000) == 333)
  }
}
