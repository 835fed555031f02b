import PlanDomain

/// The year axis: a column for every fiscal year, in tenths of a pixel.
struct YearScale: Hashable {
  let span: ClosedRange<FiscalYear>
  let left: Int
  let right: Int

  private var count: Int { span.lowerBound.distance(to: span.upperBound) + 1 }

  /// Where a year's column begins; the column of the year before it ends there.
  func start(of year: FiscalYear) -> Int { edge(span.lowerBound.distance(to: year)) }

  func end(of year: FiscalYear) -> Int { edge(span.lowerBound.distance(to: year) + 1) }

  /// The middle of a year's column, where its figure stands.
  func middle(of year: FiscalYear) -> Int {
    left + (right - left) * (2 * span.lowerBound.distance(to: year) + 1) / (2 * count)
  }

  private func edge(_ index: Int) -> Int { left + (right - left) * index / count }

  /// The years whose labels stand side by side in a width each, counted back from the last: the
  /// year by which the target is due is always named.
  func labelled(width: Int) -> [FiscalYear] {
    let every = max(1, (width * count + right - left - 1) / max(right - left, 1))
    return stride(from: count - 1, through: 0, by: -every).reversed()
      .map(span.lowerBound.advanced(by:))
  }
}
