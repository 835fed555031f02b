extension Markup {
  /// The style sheet of the charts in a page: their size, and the reader's own colours where those
  /// are forced. The drawings are whole without it.
  package static let chartStyle = Markup(
    styleSheet: """
      .chart{display:block;width:100%;max-width:40rem;height:auto}\
      .sparkline{max-width:10rem}\
      .chart-legend{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}\
      .indicator-chart{margin:0;break-inside:avoid}\
      @media (forced-colors:active){\
      .chart [stroke]{stroke:CanvasText}.chart text,.chart-full{fill:CanvasText}\
      .chart-hollow,.chart-band,.status-frame{fill:Canvas}}
      """)
}
