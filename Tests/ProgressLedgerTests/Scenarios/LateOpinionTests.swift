import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What a judgement or a review that was stated, approved or taken back after closing was before.
struct LateOpinionTests {
  @Test func `a corrected review shows everything that it says otherwise, once it counts`() throws {
    var first: EventNumber?
    try withClosedYear(
      isLocking: false,
      before: { sample in
        try sample.review(.onPlan, cost: 12_345_000, next: .expand, narrative: "研修を24回開いた。")
        first = EventNumber(try sample.head())
        try sample.approve(try #require(first))
      }
    ) { sample in
      try sample.review(.mostly, cost: 13_000_000, narrative: "直した。", correcting: first)
      let corrected = EventNumber(try sample.head())
      let expected = [
        "review-judgement on-plan → mostly", "cost 12345000 → 13000000",
        "narrative あり → 差し替え", "review-next expand → －",
      ]
      #expect(try differences(in: sample, .staff) == [expected])
      #expect(try differences(in: sample, .everybody) == [])

      // Another correction that nobody approved is what comes before for the house alone.
      try sample.review(.behind, narrative: "直した。", correcting: corrected)
      let last = EventNumber(try sample.head())
      #expect(
        try differences(in: sample, .staff).last == [
          "review-judgement mostly → behind", "narrative あり → 差し替え", "cost 13000000 → －",
        ])
      try sample.approve(last)
      #expect(
        try differences(in: sample, .everybody) == [
          [
            "review-judgement on-plan → behind", "narrative あり → 差し替え", "cost 12345000 → －",
            "review-next expand → －",
          ]
        ])
    }
  }

  @Test func `what is judged or reviewed for the first time was nothing before`() throws {
    try withClosedYear(isLocking: false) { sample in
      try sample.review(.onPlan, narrative: "初めて。")
      try sample.judge(.mostly, "研修の効果", by: .department)
      let judged = EventNumber(try sample.head())
      try sample.judge(.onPlan, "全庁で見て", by: .planning)
      try sample.judge(.behind, "欠員", by: .department, correcting: judged)
      #expect(
        try differences(in: sample, .staff) == [
          ["review-judgement － → on-plan", "narrative － → あり"],
          ["judgement － → mostly", "comment － → あり"],
          ["judgement － → on-plan", "comment － → あり"],
          ["judgement mostly → behind", "comment あり → 差し替え"],
        ])
    }
  }

  @Test func `what is taken back leaves what was said before it`() throws {
    var first: EventNumber?
    try withClosedYear(
      isLocking: false,
      before: { sample in
        try sample.judge(.onPlan, "計画どおり", by: .department)
        first = EventNumber(try sample.head())
        try sample.approve(try #require(first))
      }
    ) { sample in
      try sample.judge(.behind, "欠員", by: .department, correcting: first)
      let second = EventNumber(try sample.head())
      try sample.approve(second)
      try sample.execute(.void(second, reason: "取違え"))
      let voiding = EventNumber(try sample.head())
      let stated = ["judgement on-plan → behind", "comment あり → 差し替え"]
      let takenBack = ["judgement behind → on-plan", "comment あり → 差し替え"]
      #expect(try differences(in: sample, .staff) == [stated, takenBack])
      // Everybody sees it until somebody approves that.
      #expect(try sample.report(2024, readers: .everybody).lateChanges.map(\.number) == [second])
      try sample.approve(voiding)
      #expect(try differences(in: sample, .everybody) == [stated, takenBack])
    }
  }

  @Test func `an approval after closing, and one taken back, show what everybody saw`() throws {
    var first: EventNumber?
    try withClosedYear(
      isLocking: false,
      before: { sample in
        try sample.review(.onPlan, narrative: "一")
        let approved = EventNumber(try sample.head())
        try sample.approve(approved)
        try sample.review(.mostly, narrative: "二", correcting: approved)
        first = EventNumber(try sample.head())
      }
    ) { sample in
      let corrected = try #require(first)
      try sample.approve(corrected)
      let approved = ["review-judgement on-plan → mostly", "narrative あり → 差し替え"]
      #expect(try differences(in: sample, .everybody) == [approved])
      try sample.execute(
        .signOff(.step(SignOffRequest(.withdraw(reason: "早まった"), .statement(corrected)))),
        by: "kikaku")
      #expect(
        try differences(in: sample, .staff).last == [
          "review-judgement mostly → on-plan", "narrative あり → 差し替え",
        ])
    }
  }

  @Test func `what was written is told to have been there after it was erased, and the data stay`()
    throws
  {
    try withClosedYear(isLocking: false) { sample in
      try sample.judge(.mostly, "研修の効果", by: .department)
      let judged = EventNumber(try sample.head())
      try sample.judge(.behind, "欠員", by: .department, correcting: judged)
      try sample.review(.onPlan, narrative: "初めて。")
      let last = try sample.head()
      let told = try differences(in: sample, .staff)
      let data = try sample.report(2024, knownAt: last).dataDocument.canonicalText
      for number in [judged.number, judged.number + 1, last] {
        let texts = number == last ? "narrative" : "comment"
        try sample.execute(
          .erase(.texts(of: EventNumber(number), named: [texts], basis: "本人の申出")),
          by: "kikaku")
        #expect(try sample.report(2024, knownAt: last).dataDocument.canonicalText == data)
      }
      #expect(try differences(in: sample, .staff) == told)
    }
  }

  /// Of each change of FY2024; the data say the same, without a word that somebody typed.
  private func differences(
    in sample: SampleLedger, _ readers: ReportReaders
  ) throws -> [[String]] {
    let report = try sample.report(2024, readers: readers)
    let changes = report.lateChanges.flatMap(\.differences)
    let data = report.dataDocument.canonicalText
    for difference in changes {
      let isSaid = data.contains(#""what":"\#(difference.what.rawValue)""#)
      #expect(isSaid == !difference.what.isInWords)
    }
    return report.lateChanges.map { $0.differences.map(\.said) }
  }
}

extension YearDifference {
  fileprivate var said: String {
    let audience = Audience.test
    let (before, after) =
      what.isInWords
      ? (before(for: audience)?.ja, after(for: audience)?.ja) : (from?.text, to?.text)
    return "\(what.rawValue) \(before ?? "－") → \(after ?? "－")"
  }
}

extension SampleLedger {
  fileprivate func review(
    _ judgement: Judgement, cost: Int64? = nil, next: NextDirection? = nil, narrative: String,
    correcting: EventNumber? = nil
  ) throws {
    let review = Review(
      of: .project("P05-1"), fiscalYear: 2024, judgement: judgement, next: next, cost: cost,
      narrative: narrative)
    try execute(
      .review(
        ReviewEntry(
          review: review, corrects: correcting, reason: correcting.map { _ in "転記の誤り" })))
  }

  fileprivate func judge(
    _ judgement: Judgement, _ comment: String, by stage: SignOffStage,
    correcting: EventNumber? = nil
  ) throws {
    var entry = JudgementEntry(
      fiscalYear: 2024, judgement: judgement, stage: stage, comment: comment)
    entry.replaces = correcting
    try execute(.indicator("05-2", .judge(entry)), by: stage == .planning ? "kikaku" : "sato")
  }

  fileprivate func approve(_ statement: EventNumber) throws {
    try signOff(.submit, statement)
    try signOff(.approve, statement, by: "kikaku")
  }
}
