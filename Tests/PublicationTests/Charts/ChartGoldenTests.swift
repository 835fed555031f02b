import Testing

@testable import Publication

@Suite struct `The drawings that were looked at` {
  @Test(arguments: ChartShapes.names)
  func `are drawn the same, byte for byte`(name: String) throws {
    let chart = try ChartShapes.chart(name)
    try Goldens.expect(chart.drawing(for: .ja).html + "\n", is: "chart-\(name).ja.svg")
    try Goldens.expect(chart.sparkline(for: .ja).html + "\n", is: "spark-\(name).ja.svg")
  }

  @Test func `speak English too`() throws {
    let chart = try ChartShapes.chart("revised-target")
    try Goldens.expect(chart.drawing(for: .en).html + "\n", is: "chart-revised-target.en.svg")
  }
}
