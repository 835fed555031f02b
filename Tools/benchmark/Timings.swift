/// Seconds by what was done, over several rounds.
struct Timings {
  private var order: [String] = []
  private var seconds: [String: [Double]] = [:]

  mutating func time(_ name: String, _ body: () throws -> Void) rethrows {
    if seconds[name] == nil { order.append(name) }
    let elapsed = try ContinuousClock().measure(body)
    let (whole, fraction) = elapsed.components
    seconds[name, default: []].append(Double(whole) + Double(fraction) / 1e18)
  }

  /// Each row's median, and how many times the median of one of them that is.
  func text(over base: String, events: Int) -> String {
    let unit = median(base)
    return order.map { name in
      let median = median(name)
      return "\(rounded(median)) s  \(rounded(median * 1e6 / Double(events))) µs an event  "
        + "\(rounded(median / unit)) x  \(name)"
    }.joined(separator: "\n")
  }

  private func median(_ name: String) -> Double {
    let sorted = seconds[name, default: []].sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
