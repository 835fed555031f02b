import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// Every event that took part in a difference is its cause, and none that did not.
///
/// Of 05-2, 24.0 in 2022 to 30.0 in 2027, with 26.9 in 2024: 2.9 of 6.0 are 48.3 % of the way. Two
/// years of five ask for 40 %: a pace of 120.8 %, 順調.
extension ErrataScenarioTests {
  /// Kind and event of each cause of an entry, the event counted from the publication.
  private func causes(_ entry: Errata.Entry?, _ errata: Errata) -> [String] {
    (entry?.causes ?? []).map { cause in
      let since = cause.event.map { $0.number.number - errata.from.moment.knownAt.number - 1 }
      return "\(cause.kind) \(since.map(String.init) ?? "－")"
    }
  }

  private func rated(_ errata: Errata) -> [String] { causes(errata[.rerated].first, errata) }

  private func adopt(
    _ id: RuleSetID, pace: Cuts = Cuts("100", "80", "50"), digits: Int = 1, _ sample: SampleLedger
  ) throws {
    let rules = RuleSet(
      id: id, pace: pace, attainment: Cuts("100", "80", "50"), digits: digits)
    try sample.execute(.adoptRules(rules, from: 2024, Self.grounds))
  }

  private func configure(
    _ sample: SampleLedger, _ set: (inout AssessmentChange) -> Void
  ) throws {
    var change = AssessmentChange()
    set(&change)
    try sample.execute(.indicator("05-2", .configure(change, effective: 2024, Self.grounds)))
  }

  @Test func `another method is the cause, not the noise and the decimals set after it`() throws {
    try errata(after: { sample in
      try configure(sample) { $0.method = .value(.threshold) }
      try configure(sample) { $0.noise = .value("1") }
      try adopt("digits-2", digits: 2, sample)
    }) { errata, _ in
      #expect(rows(errata, .rerated) == ["05-2 rating 2024 順調（48.3％） → 未達（不足 3.1ポイント） rule"])
      #expect(rated(errata) == ["rule 1"])
      let facts = errata[.revised].map { "\($0.what): \(causes($0, errata))" }
      #expect(
        facts == [
          #"ruleSet: ["rule 3"]"#, #"method: ["rule 1"]"#, #"noise: ["rule 2"]"#,
        ])
    }
  }

  @Test func `of two rule sets each is a cause that moved a bound, beside the one in force`() throws
  {
    try errata(after: { sample in
      // 120.8 % is below 130 and then, with another set, below 125.
      try adopt("stricter-2", pace: Cuts("130", "95", "60"), sample)
      try adopt("stricter-3", pace: Cuts("140", "125", "60"), sample)
    }) { errata, _ in
      #expect(
        rows(errata, .rerated) == ["05-2 rating 2024 順調（48.3％） → やや遅れ（48.3％） rule"])
      #expect(rated(errata) == ["rule 1", "rule 2"])
      #expect(rows(errata, .revised) == ["plan rule-set jp-basic-1 → stricter-3 rule"])
      #expect(causes(errata[.revised].first, errata) == ["rule 1", "rule 2"])
    }
    try errata(after: { sample in
      try adopt("stricter-2", pace: Cuts("130", "95", "60"), sample)
      try adopt("stricter-3", pace: Cuts("130", "95", "60"), digits: 2, sample)
    }) { errata, _ in
      #expect(rated(errata) == ["rule 1"])
    }
  }

  @Test func `decimals alone are no cause of a rating that a correction changed`() throws {
    try errata(after: { sample in
      try adopt("digits-2", digits: 2, sample)
      try sample.execute(.correct("05-2", 2024, "25.0", reason: "集計誤り"))
    }) { errata, _ in
      #expect(rated(errata) == ["value 2"])
      #expect(causes(errata[.corrected].first, errata) == ["value 2"])
    }
  }

  @Test func `a baseline's value and then its year are both causes`() throws {
    func restate(_ baseline: Baseline, _ sample: SampleLedger) throws {
      try sample.execute(
        .indicator("05-2", .restateBaseline(baseline, unit: nil, Self.grounds)))
    }
    try errata(after: { sample in
      // 1.9 of 5.0 are 38 %: of 40 % a pace of 95 %; of 50 %, three years of six, one of 76 %.
      try restate(Baseline(value: "25.0"), sample)
      try restate(Baseline(value: "25.0", fiscalYear: 2021), sample)
    }) { errata, _ in
      #expect(
        rows(errata, .rerated) == [
          "05-2 rating 2024 順調（48.3％） → やや遅れ（38.0％） baseline"
        ])
      #expect(rated(errata) == ["baseline 1", "baseline 2"])
      let facts = errata[.revised].map { "\($0.what): \(causes($0, errata))" }
      #expect(
        facts == [#"baseline: ["baseline 1"]"#, #"baselineFiscalYear: ["baseline 2"]"#])
    }
    try errata(after: { try restate(Baseline(value: "24.0", fiscalYear: 2021), $0) }) { errata, _ in
      // 48.3 % of 50 % is a pace of 96.7 %.
      #expect(
        rows(errata, .rerated) == [
          "05-2 rating 2024 順調（48.3％） → 概ね順調（48.3％） baseline"
        ])
      #expect(rated(errata) == ["baseline 1"])
    }
  }

  @Test func `of two corrections that waited, the approved one is the cause`() throws {
    try errata(
      after: { sample in
        try sample.execute(.correct("05-2", 2024, "26.5", reason: "集計誤り"))
        try sample.execute(.correct("05-2", 2024, "25.0", reason: "訂正の誤り"), by: "suzuki")
        let second = EventNumber(try sample.head())
        try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(second)))))
        try approve(second, sample)
      },
      before: { sample in
        let figure = EventNumber(try sample.head())
        let policy = SignOffPolicy(stages: [.planning], effective: 2024)
        try sample.execute(.signOff(.adopt(policy, Self.grounds)))
        try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(figure)))))
        try approve(figure, sample)
      }
    ) { errata, _ in
      for entry in [errata[.corrected].first, errata[.rerated].first] {
        let cause = try #require(entry?.causes.first)
        #expect(causes(entry, errata) == ["value 2"])
        #expect(cause.explained?.event.why == "訂正の誤り")
        #expect(cause.recorded?.actor == "suzuki")
        #expect(cause.approvals.map(\.occurrence.actor) == ["kikaku"])
      }
    }
  }

  @Test func `a correction in a closed year that is not locked is named with who approved it`()
    throws
  {
    try errata(
      after: { sample in
        try sample.execute(.correct("05-2", 2024, "26.5", reason: "集計誤り"))
        let correction = EventNumber(try sample.head())
        try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(correction)))))
        try approve(correction, sample)
      },
      before: { sample in
        let figure = EventNumber(try sample.head())
        let policy = SignOffPolicy(
          stages: [.planning], effective: 2024, locksClosedYears: false)
        try sample.execute(.signOff(.adopt(policy, Self.grounds)))
        try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(figure)))))
        try approve(figure, sample)
        try sample.execute(.year(2024, .close(Self.grounds)), by: "kikaku")
      }
    ) { errata, _ in
      #expect(rows(errata, .corrected) == ["05-2 figure 2024 26.9％（確報） → 26.5％（確報） value"])
      let cause = try #require(errata[.corrected].first?.causes.first)
      guard case .measurementCorrectedLate? = cause.event?.event else {
        Issue.record("\(cause)")
        return
      }
      #expect(cause.approvals.map(\.occurrence.actor) == ["kikaku"])
    }
  }

  @Test func `a policy that only hid a correction until it was approved is no cause of it`() throws
  {
    try errata(after: { sample in
      try sample.execute(.correct("05-2", 2024, "25.0", reason: "集計誤り"))
      let correction = EventNumber(try sample.head())
      let policy = SignOffPolicy(stages: [.planning], effective: 2024)
      try sample.execute(.signOff(.adopt(policy, Self.grounds)))
      try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(correction)))))
      try approve(correction, sample)
    }) { errata, _ in
      for entry in [errata[.corrected].first, errata[.rerated].first] {
        #expect(causes(entry, errata) == ["value 1"])
        let cause = try #require(entry?.causes.first)
        #expect(cause.approvals.map(\.occurrence.actor) == ["kikaku"])
      }
    }
  }

  @Test func `of a due date that was moved twice both are causes, of no one else's`() throws {
    func setDue(_ day: CivilDate, _ scope: YearCommand.DueScope, _ sample: SampleLedger) throws {
      try sample.execute(.year(2024, .setDue(day, scope, Self.grounds)), by: "kikaku")
    }
    try errata(
      after: { sample in
        try setDue("2025-08-31", .everybody, sample)
        try setDue("2025-10-31", .indicator("07-5"), sample)
        try setDue("2025-09-15", .indicator("07-1"), sample)
        try setDue("2025-09-30", .everybody, sample)
        try setDue("2025-09-20", .indicator("07-1"), sample)
        // That moves no due date.
        try configure(sample) { $0.noise = .value("1") }
      },
      before: { try $0.execute(.year(2024, .open(due: "2025-07-31", Self.grounds))) }
    ) { errata, _ in
      #expect(
        rows(errata, .cycle) == [
          "07-1 due 2024 2025-07-31 → 2025-09-20 time",
          "07-5 due 2024 2025-07-31 → 2025-10-31 time",
          "FY2024 due 2024 2025-07-31 → 2025-09-30 time",
        ])
      #expect(
        errata[.cycle].map { causes($0, errata) } == [
          ["time 1", "time 3", "time 5"], ["time 1", "time 2"], ["time 1", "time 4"],
        ])
    }
  }
}
