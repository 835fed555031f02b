extension Markup {
  /// The style sheet of the charts in a page: how far they shrink, and the reader's own colours
  /// where those are forced. The drawings are whole without it.
  ///
  /// Type of 12 px in a drawing of 480 px is still 9 px high at 23rem. On a telephone, which is
  /// held close and scrolls with a finger, it keeps its size. A strip never shrinks, and paper,
  /// which cannot scroll, shows all of both.
  package static let chartStyle = Markup(
    styleSheet: """
      .chart{display:block;max-width:100%;height:auto}\
      .drawing{overflow-x:auto}\
      .drawing .chart{min-width:23rem}\
      @media (max-width:30rem){.drawing .chart{min-width:30rem}}\
      .drawing .status-strip{min-width:0;max-width:none}\
      .chart-legend{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem}\
      .indicator-chart{margin:0;break-inside:avoid}\
      @media print{.drawing{overflow:visible}\
      .drawing .chart{min-width:0;max-width:100%}}\
      @media (forced-colors:active){\
      .chart [stroke]{stroke:CanvasText}.chart text,.chart-full{fill:CanvasText}\
      .chart-hollow,.chart-band,.status-frame{fill:Canvas}}
      """)
}
