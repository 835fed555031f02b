import PlanDomain
import Testing

/// The yearly review of a policy (施策評価) and of a project (事務事業評価).
struct ReviewDecisionTests {
  private func review(
    _ reviewed: Review.Reviewed, _ judgement: Judgement = .mostly, in year: FiscalYear = .fy2023,
    cost: Int64? = nil, narrative: String? = "研修を 24 回開いた。\n受講は増えた。"
  ) -> Review {
    Review(
      of: reviewed, fiscalYear: year, effectiveness: .high, judgement: judgement, next: .continue,
      cost: cost, narrative: narrative)
  }

  @Test func `a policy and a project are reviewed once a year`() throws {
    var story = try Story.smallPlan
    try story.act(ReviewEntry(review: review(.policy("05"))))
    try story.act(ReviewEntry(review: review(.project("P05-1"), cost: 12_345_000)))
    let fact = try #require(story.state.projects["P05-1"]?.reviews.current(in: .fy2023))
    #expect(fact.content.cost == 12_345_000)
    #expect(
      story.state.policies["05"]?.reviews.current(in: .fy2023)?.content.effectiveness == .high)
    #expect(throws: Rejection.alreadyReviewed("P05-1", .fy2023, fact)) {
      try story.decide(ReviewEntry(review: review(.project("P05-1"), .behind)))
    }
    story.today = "2025-06-01"
    #expect(
      try story.decide(ReviewEntry(review: review(.project("P05-1"), in: .fy2024))).events.count
        == 1)
  }

  @Test func `a correction names what it replaces and says why, and keeps the first`() throws {
    var story = try Story.smallPlan
    try story.act(ReviewEntry(review: review(.project("P05-1"), cost: 12_345_000)))
    let first = EventNumber(story.last)
    let mended = review(.project("P05-1"), cost: 12_354_000)
    #expect(throws: Rejection.noSuchReview("P05-1", .fy2023, EventNumber(1))) {
      try story.decide(ReviewEntry(review: mended, corrects: EventNumber(1), reason: "転記"))
    }
    #expect(throws: Rejection.reasonRequired("P05-1")) {
      try story.decide(ReviewEntry(review: mended, corrects: first, reason: " "))
    }
    let entry = ReviewEntry(review: mended, corrects: first, reason: "転記の誤り")
    let event = try #require(try story.decide(entry).events.first)
    #expect(event.isCorrection)
    try story.act(entry)
    let reviews = try #require(story.state.projects["P05-1"]?.reviews)
    #expect(reviews.current(in: .fy2023)?.content.cost == 12_354_000)
    #expect(reviews.years[.fy2023]?.count == 2)
    try story.void(story.last, event)
    #expect(
      story.state.projects["P05-1"]?.reviews.current(in: .fy2023)?.occurrence.number == first)
  }

  @Test func `a review says something, of a year that has begun, and costs are a project's`() throws
  {
    let story = try Story.smallPlan
    for blank in [nil, "", " \n"] {
      #expect(throws: Rejection.emptyText("--narrative")) {
        try story.decide(ReviewEntry(review: review(.policy("05"), narrative: blank)))
      }
    }
    #expect(throws: Rejection.costOfPolicy("05")) {
      try story.decide(ReviewEntry(review: review(.policy("05"), cost: 0)))
    }
    #expect(throws: Rejection.yearAhead("05", .fy2025)) {
      try story.decide(ReviewEntry(review: review(.policy("05"), in: .fy2025)))
    }
    #expect(throws: Rejection.outsidePlan(.fy2028, plan: story.state.plan)) {
      try story.decide(ReviewEntry(review: review(.policy("05"), in: .fy2028)))
    }
  }

  @Test func `a project that ended is reviewed for its last year and no later one`() throws {
    var story = try Story.smallPlan
    story.today = "2026-06-01"
    story.tell([
      .partClosed(
        PartClosed(part: .project("P05-1"), effective: "2025-04-01", grounds: .complete))
    ])
    let closing = EventNumber(story.last)
    #expect(
      try story.decide(ReviewEntry(review: review(.project("P05-1"), in: .fy2024))).events.count
        == 1)
    let refused = #expect(throws: Rejection.self) {
      try story.decide(ReviewEntry(review: review(.project("P05-1"), in: .fy2025)))
    }
    guard case .partEnded("P05-1", since: "2025-04-01", let occurrence)? = refused else {
      Issue.record("expected partEnded")
      return
    }
    #expect(occurrence.number == closing)
  }
}

extension Story {
  func decide(_ entry: ReviewEntry) throws -> Decision {
    switch entry.review.of {
    case .policy(let code):
      try told(#require(state.policies[code]).decide(entry, in: state.plan, on: today))
    case .project(let code):
      try told(#require(state.projects[code]).decide(entry, in: state.plan, on: today))
    }
  }

  mutating func act(_ entry: ReviewEntry) throws { tell(try decide(entry).events) }
}
