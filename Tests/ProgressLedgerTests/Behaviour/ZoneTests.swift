import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// The ledger's own midnight, also where a day has 23 or 25 hours or begins at one o'clock.
struct ZoneTests {
  static let zones = [
    "Asia/Tokyo", "UTC", "Europe/Berlin", "America/New_York", "America/Havana", "Asia/Kathmandu",
    "Pacific/Kiritimati",
  ]

  @Test(arguments: zones)
  func `a day ends where the next one begins`(identifier: String) throws {
    let zone = try #require(LedgerZone(identifier: identifier))
    for number in 19_700..<20_100 {
      let day = try #require(CivilDate(dayNumber: number))
      let last = zone.lastSecond(of: day)
      #expect(zone.date(of: last) == day, "\(day.iso)")
      let next = zone.date(of: Instant(seconds: last.seconds + 1))
      #expect(next.dayNumber == number + 1, "\(day.iso)")
    }
  }

  @Test func `the fiscal year turns at midnight in Tokyo`() throws {
    let zone = try #require(LedgerZone(identifier: "Asia/Tokyo"))
    #expect(zone.date(of: "2024-03-31T14:59:59Z").fiscalYear == 2023)
    #expect(zone.date(of: "2024-03-31T15:00:00Z").fiscalYear == 2024)
    #expect(zone.text(of: "2024-03-31T15:00:00Z") == "2024-04-01 00:00")
    #expect(zone.text(of: "2024-06-03T00:30:59Z") == "2024-06-03 09:30")
  }

  @Test func `a name that is no zone is none`() {
    #expect(LedgerZone(identifier: "Asia/Atlantis") == nil)
  }

  @Test func `a listing since a day of 23 hours begins at its midnight`() throws {
    // In New York 10 March 2024 has 23 hours: it begins at 05:00 UTC and ends at 04:00.
    try withNewLedger(at: "2024-03-10T04:30:00Z", in: "America/New_York") { sample in
      sample.world.now = "2024-03-10T05:30:00Z"
      try sample.execute(.registerActor(.sato), by: nil)
      let positions = try sample.ledger.read { view in
        var filter = HistoryFilter(knownAt: view.head)
        filter.since = "2024-03-10"
        filter.isAscending = true
        var positions: [Int] = []
        try sample.ledger.history(filter, in: view) { entry in
          positions.append(entry.recorded.position.number)
          return true
        }
        return positions
      }
      #expect(positions == [2, 3])
    }
  }
}
