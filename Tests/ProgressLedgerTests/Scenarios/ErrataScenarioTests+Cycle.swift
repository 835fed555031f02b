import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What an errata says of the yearly cycle, and of publications that were withdrawn.
extension ErrataScenarioTests {
  @Test func `a year that was closed, audited and reported since is listed by itself`() throws {
    try errata(
      after: { sample in
        try sample.execute(.year(2024, .close(Self.grounds)), by: "kikaku")
        try sample.execute(
          .year(2024, .attest(.audited, on: "2025-06-02", document: "意見書", note: nil)),
          by: "kikaku")
      },
      before: { try $0.execute(.year(2024, .open(due: "2025-05-31", Self.grounds))) }
    ) { errata, last in
      #expect(
        rows(errata, .cycle) == [
          "FY2024 year-closed 2024 － → 2025-06-03 round",
          "FY2024 audited 2024 － → 2025-06-02 round",
        ])
      #expect(
        errata[.cycle].map { $0.causes.map(\.event?.number.number) } == [
          [last.number - 1], [last.number],
        ])
      #expect(errata.entries.count == 2)
    }
  }

  @Test func `a due date that was moved is told once, and apart where it is an indicator's own`()
    throws
  {
    try errata(
      after: { sample in
        try sample.execute(
          .year(2024, .setDue("2025-08-31", .everybody, Self.grounds)), by: "kikaku")
        try sample.execute(
          .year(2024, .setDue("2025-09-30", .indicator("07-1"), Self.grounds)), by: "kikaku")
      },
      before: { try $0.execute(.year(2024, .open(due: "2025-07-31", Self.grounds))) }
    ) { errata, last in
      #expect(
        rows(errata, .cycle) == [
          "07-1 due 2024 2025-07-31 → 2025-09-30 time",
          "FY2024 due 2024 2025-07-31 → 2025-08-31 time",
        ])
    }
  }

  @Test func `an approval that is demanded since is told of a figure that stands`() throws {
    try errata(
      after: { sample in
        // The publication itself is the last event.
        let figure = EventNumber(try sample.head() - 1)
        let policy = SignOffPolicy(stages: [.planning], effective: 2024)
        try sample.execute(.signOff(.adopt(policy, Self.grounds)), by: "kikaku")
        try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(figure)))))
        try approve(figure, sample)
      }
    ) { errata, last in
      #expect(
        rows(errata, .cycle) == ["05-2 sign-off 2024 承認を要しない → 承認済み approval"])
      #expect(errata.entries.count == 1)
      #expect(
        errata[.cycle].first?.causes.map(\.event?.number.number) == [last.number - 2, last.number])
    }
  }

  @Test func `a publication that was withdrawn says so, with the reason`() throws {
    try withSampleLedger(at: "2025-06-03T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2024, "26.9"))
      let first = try sample.publish("令和6年度公表版", asOf: 2024)
      let second = try sample.publish("令和6年度公表版.2", asOf: 2024)
      #expect(try sample.errata(of: first).withdrawals == [])
      try sample.execute(.publishing(.withdraw(first.name, reason: "差し替え")))
      let withdrawn = try sample.errata(of: first, until: second).withdrawals
      #expect(withdrawn.map(\.content.name) == [first.name])
      let told = try #require(withdrawn.first?.wordingWithReason(for: .test).ja)
      #expect(told.hasPrefix("公表 @令和6年度公表版 は取り下げられています（#\(try sample.head()), sato, "))
      #expect(told.hasSuffix("）。理由: 差し替え"))
    }
  }
}
