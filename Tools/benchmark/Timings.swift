/// Seconds by what was done, over several rounds.
struct Timings {
  private var order: [String] = []
  private var bases: [String: String] = [:]
  private var seconds: [String: [Double]] = [:]

  /// Times something; `base` is what it is set against, itself where it is a base.
  mutating func time(
    _ name: String, over base: String? = nil, _ body: () throws -> Void
  ) rethrows {
    if seconds[name] == nil { order.append(name) }
    bases[name] = base ?? name
    let elapsed = try ContinuousClock().measure(body)
    let (whole, fraction) = elapsed.components
    seconds[name, default: []].append(Double(whole) + Double(fraction) / 1e18)
  }

  /// Each row's median, and how many times the median of its base that is.
  func text(events: Int) -> String {
    order.map { name in
      let median = median(name)
      let base = bases[name, default: name]
      let ratio = base == name ? "" : "  = \(rounded(median / self.median(base))) x \(base)"
      return "\(rounded(median)) s  \(rounded(median * 1e6 / Double(events))) µs an event  "
        + name + ratio
    }.joined(separator: "\n")
  }

  private func median(_ name: String) -> Double {
    let sorted = seconds[name, default: []].sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
