import CanonicalJSON
import PlanDomain
import ProgressLedger
import Testing

/// What a change after closing was before, and is now, beside figures.
struct LateChangeDifferenceTests {
  @Test func `a revised target shows its old and its new value and year`() throws {
    try withClosedYear(isLocking: false) { sample in
      let revision = TargetRevision(
        value: "35.0", fiscalYear: 2028, effective: 2024,
        grounds: Grounds(authority: "議決第12号", reason: "見直し"))
      try sample.execute(.indicator("05-2", .reviseTarget(revision)), by: "kikaku")
      let number = EventNumber(try sample.head())
      #expect(
        try differences(in: sample) == [
          ["05-2 target 30.0 → 35.0", "05-2 target-fiscal-year 2027 → 2028"]
        ])
      try sample.execute(.void(number, reason: "議決の取違え"), by: "kikaku")
      #expect(
        try differences(in: sample).last == [
          "05-2 target 35.0 → 30.0", "05-2 target-fiscal-year 2028 → 2027",
        ])
    }
  }

  @Test func `a withdrawn target shows that there is none any more`() throws {
    try withClosedYear(isLocking: false) { sample in
      try sample.execute(
        .indicator(
          "05-2", .withdrawTarget(effective: 2024, Grounds(authority: "議決", reason: "取下げ"))),
        by: "kikaku")
      #expect(
        try differences(in: sample) == [
          ["05-2 target 30.0 → －", "05-2 target-fiscal-year 2027 → －"]
        ])
    }
  }

  @Test func `an adopted rule set shows its name and the settings that differ, no others`() throws {
    try withClosedYear(isLocking: false) { sample in
      let rules = RuleSet(
        id: "jp-basic-2", pace: Cuts("100", "80", "30"), attainment: Cuts("100", "80", "50"),
        digits: 2, words: [.behind: "要努力"])
      try sample.execute(
        .adoptRules(rules, from: 2024, Grounds(authority: "要綱", reason: "区分の見直し")),
        by: "kikaku")
      #expect(
        try differences(in: sample) == [
          [
            "plan rule-set jp-basic-1 → jp-basic-2", "plan pace 100,80,50 → 100,80,30",
            "plan digits 1 → 2", "plan words － → behind=要努力",
          ]
        ])
    }
  }

  @Test func `a sign-off policy shows which of its settings differ`() throws {
    try withClosedYear(isLocking: false) { sample in
      try sample.execute(
        .registerActor(
          ActorRegistration(actor: "bucho", name: "部長", department: "総務部", role: .approver)),
        by: "kikaku")
      let policy = SignOffPolicy(
        stages: [.department, .planning], effective: 2024, allowsOwnApproval: true,
        locksClosedYears: false)
      try sample.execute(.signOff(.adopt(policy, Grounds(authority: "要綱の改正"))), by: "kikaku")
      #expect(
        try differences(in: sample).first == [
          "plan sign-off-stages planning → department,planning", "plan own-approval false → true",
        ])
      let none = SignOffPolicy(stages: [], effective: 2024)
      try sample.execute(.signOff(.adopt(none, Grounds(reason: "試行の終了"))), by: "kikaku")
      #expect(
        try differences(in: sample)[1] == [
          "plan sign-off-stages department,planning → none", "plan own-approval true → －",
          "plan locks-closed-years false → －",
        ])
    }
  }

  @Test func `a baseline, a method, an interim target and a state show what they were`() throws {
    let grounds = Grounds(authority: "議決", reason: "誤り")
    try withClosedYear(isLocking: false) { sample in
      try sample.execute(
        .indicator("05-2", .restateBaseline(Baseline(value: "23.0"), unit: nil, grounds)),
        by: "kikaku")
      var change = AssessmentChange()
      change.method = .value(.threshold)
      change.noise = .value("1.5")
      try sample.execute(
        .indicator("05-2", .configure(change, effective: 2024, grounds)), by: "kikaku")
      try sample.execute(
        .indicator("05-2", .setInterimTarget(2025, "27.5", unit: nil, grounds)), by: "kikaku")
      try sample.execute(
        .changeStatus(
          .measure("M05-1"), StatusChange(to: .inProgress, effective: "2025-03-31")))
      #expect(
        try differences(in: sample) == [
          ["05-2 baseline 24.0 → 23.0"], ["05-2 method － → threshold", "05-2 noise － → 1.5"],
          ["05-2 interim-target 2025 － → 27.5"], ["M05-1 status － → in-progress"],
        ])
    }
  }

  @Test func `a corrected figure is one difference, and no other`() throws {
    try withClosedYear(isLocking: false) { sample in
      try sample.execute(.correct("05-2", 2024, "27.1", reason: "集計誤り"), by: "kikaku")
      let change = try #require(try sample.report(2024).lateChanges.first)
      #expect(change.differences.isEmpty)
      #expect(change.everyDifference.map(\.said) == ["05-2 figure 26.9 → 27.1"])
    }
  }

  /// Of each change of FY2024, as everybody sees it.
  private func differences(in sample: SampleLedger) throws -> [[String]] {
    let report = try sample.report(2024, readers: .everybody)
    // The data say the same, with no words that somebody typed.
    let data = report.dataDocument.canonicalText
    #expect(!data.contains("要努力"))
    for difference in report.lateChanges.flatMap(\.differences) {
      #expect(data.contains(#""what":"\#(difference.what.rawValue)""#))
    }
    return report.lateChanges.map { $0.everyDifference.map(\.said) }
  }
}

extension YearDifference {
  fileprivate var said: String {
    let about = [about.code, what.rawValue] + (fiscalYear.map { [String($0.number)] } ?? [])
    return "\(about.joined(separator: " ")) \(from?.text ?? "－") → \(to?.text ?? "－")"
  }
}
