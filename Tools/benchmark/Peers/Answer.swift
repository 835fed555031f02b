import CanonicalJSON
import Crypto
import PlanDomain

/// What holds in the end, in words that every program can say: the figure of each indicator and
/// year, and the state of each measure, item and project.
///
/// Figures of zero are left out, because a balance of zero is no line in a report of accounts.
struct Answer {
  private var lines: [String] = []

  init() {}

  /// Of what a program for accounts reports: a line for each account, with its balance.
  init(balances: [UInt8]) {
    for line in String(decoding: balances, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(whereSeparator: { ":| ".contains($0) }).map(String.init)
      guard fields.count == 4 else { continue }
      switch fields[0] {
      case "figure": addFigure(of: fields[1], year: fields[2], value: fields[3])
      case "status" where Self.plain(fields[3]) != "0": lines.append("\(fields[1]) \(fields[2])")
      default: break
      }
    }
  }

  init(_ snapshot: PlanSnapshot) {
    for indicator in snapshot.indicators {
      for measurement in indicator.measurements {
        guard case .figure(let value, _) = measurement.content else { continue }
        let year = "\(measurement.fiscalYear.number)"
        addFigure(of: indicator.code.text, year: year, value: value.text)
      }
    }
    for (code, status) in snapshot.measures.map({ ($0.code.text, $0.status) })
      + snapshot.items.map({ ($0.code.text, $0.status) })
      + snapshot.projects.map({ ($0.code.text, $0.status) })
    {
      if let status { lines.append("\(code) \(status.status.rawValue)") }
    }
  }

  mutating func addFigure(of indicator: String, year: String, value: String) {
    let value = Self.plain(value)
    if value != "0" { lines.append("\(indicator) \(year) \(value)") }
  }

  var digest: String {
    Array(SHA256.hash(data: lines.sorted().flatMap { Array("\($0)\n".utf8) })).hexadecimal
  }

  /// A decimal number without the zeros behind its point.
  private static func plain(_ value: String) -> String {
    guard value.contains(".") else { return value }
    let withoutZeros = value.reversed().drop { $0 == "0" }
    return String(withoutZeros.drop { $0 == "." }.reversed())
  }
}
