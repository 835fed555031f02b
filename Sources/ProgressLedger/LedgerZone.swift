// Foundation, not FoundationEssentials: only it knows the time-zone rules. Tests keep it out of
// every other file but Exchange's Folding.swift.
import Foundation
package import PlanDomain

/// The ledger's own time zone: whose midnight ends a day, whatever the machine's zone.
package struct LedgerZone: Hashable, Sendable {
  package let identifier: String
  private let zone: TimeZone

  /// Nil for a name that is no IANA time zone.
  package init?(identifier: String) {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    self.identifier = identifier
    self.zone = zone
  }

  /// The civil date of a moment here.
  package func date(of moment: Instant) -> CivilDate {
    let local = localSeconds(of: moment)
    let day = (local - (local % 86_400 + 86_400) % 86_400) / 86_400
    guard let date = CivilDate(dayNumber: Int(day)) else {
      preconditionFailure("a recorded moment lies within the years that a calendar date can have")
    }
    return date
  }

  /// The moment in people's writing, `2024-06-10 09:30`.
  package func text(of moment: Instant) -> String {
    let second = localSeconds(of: moment) - Int64(date(of: moment).dayNumber) * 86_400
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date(of: moment).iso) \(padded(second / 3_600)):\(padded(second / 60 % 60))"
  }

  /// The last whole second of a day here.
  package func lastSecond(of day: CivilDate) -> Instant {
    // Searched for, not computed: where clocks change at midnight the next day has no 00:00. No
    // zone is more than a day away from UTC.
    var inside = Int64(day.dayNumber - 1) * 86_400
    var beyond = Int64(day.dayNumber + 3) * 86_400
    while beyond - inside > 1 {
      let middle = inside + (beyond - inside) / 2
      if date(of: Instant(seconds: middle)) <= day { inside = middle } else { beyond = middle }
    }
    return Instant(seconds: inside)
  }

  private func localSeconds(of moment: Instant) -> Int64 { moment.seconds + offset(at: moment) }

  private func offset(at moment: Instant) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment.seconds))))
  }
}
