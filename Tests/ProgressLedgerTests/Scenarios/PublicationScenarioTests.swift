import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// Scenarios of `domain/domain.md` section 6 about what was published, tried on the plan of 苫小牧市.
struct PublicationScenarioTests {
  /// Code, year, before and after of each entry of a list.
  private func rows(_ errata: Errata, _ list: Errata.List) -> [String] {
    errata[list].map { entry in
      "\(entry.about.code) \(entry.fiscalYear?.number ?? 0) "
        + "\(entry.before(for: .test)?.ja ?? "－") → \(entry.after(for: .test)?.ja ?? "－")"
    }
  }

  @Test func `scenario 15: the July snapshot still shows July's provisional figure`() throws {
    try withTomakomai(at: "2024-07-10T00:00:00Z") { sample in
      try sample.execute(.record("07-2", 2023, "6.4", state: .provisional))
      let july = try sample.publish("令和6年7月速報版")
      let data = try sample.data(of: july)
      sample.world.now = "2024-10-10T00:00:00Z"
      try sample.execute(.confirm("07-2", 2023, "6.5"))
      #expect(try sample.data(of: july) == data)
      let text = String(decoding: data, as: UTF8.self)
      #expect(text.contains(#""state":"provisional","value":"6.4""#))
      let errata = try sample.errata(of: july)
      #expect(rows(errata, .confirmed) == ["07-2 2023 6.4％（速報） → 6.5％（確報）"])
      #expect(errata[.corrected] == [] && errata[.added] == [])
    }
  }

  @Test func `scenario 16: the errata of every snapshot that showed the wrong figure`() throws {
    try withTomakomai(at: "2024-09-20T00:00:00Z") { sample in
      try sample.execute(.record("07-2", 2023, "5.7"))
      let published = try sample.publish("令和5年度公表版")
      let again = try sample.publish("令和5年度公表版・再掲")
      let data = try sample.data(of: published)
      sample.world.now = "2025-08-20T01:00:00Z"
      let outcome = try sample.execute(
        .correct("07-2", 2023, "5.8", reason: "算定の誤り"), by: "suzuki")
      #expect(
        outcome.notices == [.publishedFigure("07-2", 2023, [published.name, again.name])])
      for terms in [published, again] {
        let errata = try sample.errata(of: terms)
        #expect(rows(errata, .corrected) == ["07-2 2023 5.7％（確報） → 5.8％（確報）"])
        let entry = try #require(errata[.corrected].first)
        let event = try #require(entry.causes.last?.event)
        #expect(event.number.number == (try sample.head()))
        #expect(event.actor == "suzuki")
        #expect(event.recorded == "2025-08-20T01:00:00Z")
        #expect(event.event.texts.map(\.text) == ["算定の誤り"])
        #expect(entry.causes.last?.approvals == [])
      }
      #expect(try sample.data(of: published) == data)
    }
  }

  @Test
  func `scenario 56: what was confirmed before a publication and approved after it is confirmed`()
    throws
  {
    try withTomakomai(at: "2024-10-10T00:00:00Z") { sample in
      try sample.execute(
        .registerActor(
          ActorRegistration(actor: "kato", name: "加藤", department: "総合政策部", role: .planner)))
      try sample.execute(.record("07-2", 2023, "6.4", state: .provisional))
      let recorded = EventNumber(try sample.head())
      try sample.execute(
        .signOff(
          .adopt(
            SignOffPolicy(stages: [.planning], effective: 2023), Grounds(authority: "要綱"))))
      func approve(_ statement: EventNumber) throws {
        try sample.execute(.signOff(.step(SignOffRequest(.submit, .statement(statement)))))
        try sample.execute(
          .signOff(.step(SignOffRequest(.approve, .statement(statement)))), by: "kato")
      }
      try approve(recorded)
      try sample.execute(.confirm("07-2", 2023, "6.5"))
      let confirmed = EventNumber(try sample.head())
      let published = try sample.publish("速報版", asOf: 2023, as: "kato")
      try approve(confirmed)
      let errata = try sample.errata(of: published)
      #expect(rows(errata, .confirmed) == ["07-2 2023 6.4％（速報） → 6.5％（確報）"])
      #expect(errata[.corrected] == [])
    }
  }

  @Test func `the errata names who asked for a closed year's correction and who approved it`()
    throws
  {
    try withTomakomai(at: "2024-09-20T00:00:00Z") { sample in
      try sample.execute(
        .registerActor(
          ActorRegistration(
            actor: "tanaka", name: "田中", department: "総合政策部", role: .planner)))
      let policy = SignOffPolicy(stages: [.planning], effective: 2023)
      try sample.execute(.signOff(.adopt(policy, Grounds(authority: "要綱第5条"))))
      func step(_ act: SignOffRequest.Act, of number: Int, by actor: ActorID) throws {
        let statement = SignOffRequest.Target.statement(EventNumber(number))
        try sample.execute(.signOff(.step(SignOffRequest(act, statement))), by: actor)
      }
      try sample.execute(.record("07-2", 2023, "5.7"))
      let recorded = try sample.head()
      try step(.submit, of: recorded, by: "sato")
      try step(.approve, of: recorded, by: "tanaka")
      try sample.execute(.year(2023, .open(due: "2024-06-30", Grounds())), by: "tanaka")
      try sample.execute(.year(2023, .close(Grounds())), by: "tanaka")
      let published = try sample.publish("令和5年度公表版", as: "tanaka")
      try sample.execute(.correct("07-2", 2023, "5.8", reason: "算定の誤り"), by: "suzuki")
      let proposal = try sample.head()
      #expect(try sample.errata(of: published).entries == [])
      try step(.approve, of: proposal, by: "tanaka")
      let entry = try #require(try sample.errata(of: published)[.corrected].first)
      #expect(entry.causes.last?.proposal?.number.number == proposal)
      #expect(entry.causes.last?.proposal?.actor == "suzuki")
      #expect(entry.causes.last?.approvals.map(\.occurrence.actor) == ["tanaka"])
    }
  }

  @Test func `scenario 55: a publication is made again from the exports, byte for byte`() throws {
    try withTomakomai(at: "2025-09-20T00:00:00Z") { sample in
      try sample.execute(.record("05-2", 2024, "25.1", source: "人事課調べ"))
      try sample.execute(.record("07-1", 2024, "90.1"))
      try sample.execute(.missing("08-1", 2024, because: .noSurvey))
      let terms = try sample.publish("令和6年度公表版", asOf: 2024)
      let data = try sample.data(of: terms)
      try sample.execute(.correct("05-2", 2024, "25.3", reason: "集計誤り"))
      let elsewhere = try Ledger.restore(
        at: sample.folder.appending(path: "elsewhere.ledger").path,
        leaves: source(sample.leaves()), texts: source(sample.texts()))
      let found = try elsewhere.read { try $0.publications().known("令和6年度公表版").content }
      #expect(found == terms)
      #expect(try sample.data(of: found, in: elsewhere) == data)
      #expect(FileDigest.sha256(data) == terms.dataDigest)
    }
  }

  @Test func `scenario 56: added, corrected, confirmed and re-rated are separate lists`() throws {
    try withTomakomai(at: "2025-07-01T00:00:00Z") { sample in
      try sample.execute(.setYears(PlanYears(first: 2023), Grounds()))
      try sample.execute(.record("05-2", 2024, "24.5"))
      try sample.execute(.record("05-3", 2024, "32.0"))
      try sample.execute(.record("07-2", 2024, "6.4", state: .provisional))
      let published = try sample.publish("令和6年度公表版", asOf: 2024)
      sample.world.now = "2026-07-01T00:00:00Z"
      try sample.execute(.correct("05-2", 2024, "29.9", reason: "集計誤り"))
      try sample.execute(.confirm("07-2", 2024, "6.5"))
      try sample.execute(.record("05-4", 2024, "20.0"))
      try sample.execute(.record("05-4", 2025, "19.0"))
      try sample.execute(
        .indicator(
          "05-3",
          .reviseTarget(
            TargetRevision(
              value: "20.0", effective: 2024,
              grounds: Grounds(authority: "議決第12号", reason: "中間見直し")))))
      let errata = try sample.errata(of: published)
      #expect(rows(errata, .corrected) == ["05-2 2024 24.5％（確報） → 29.9％（確報）"])
      #expect(rows(errata, .confirmed) == ["07-2 2024 6.4％（速報） → 6.5％（確報）"])
      // What came for R7 is no addition to a report of R6.
      #expect(rows(errata, .added) == ["05-4 2024 － → 20.0％（確報）"])
      // 05-2, 24.0 to 30.0 by R9: 8.3 % and then 98.3 % of the way, where 40 % keep pace.
      let rerated = errata[.rerated].map { "\($0.about.code) \($0.causes.map(\.kind.rawValue))" }
      #expect(rerated == [#"05-2 ["value"]"#, #"05-3 ["target"]"#])
      // Until the next publication the lists are the same.
      let next = try sample.publish("令和7年度公表版", asOf: 2025)
      let between = try sample.errata(of: published, until: next)
      #expect(between.entries == errata.entries)
    }
  }

  @Test func `scenario 62: what was reported for R5 in September R6 is one question`() throws {
    try withTomakomai(at: "2024-09-20T00:00:00Z") { sample in
      try sample.execute(.record("07-2", 2023, "5.7"))
      let published = try sample.publish("令和5年度公表版", asOf: 2023)
      sample.world.now = "2025-08-20T01:00:00Z"
      try sample.execute(.correct("07-2", 2023, "5.8", reason: "算定の誤り"))
      try sample.ledger.read { view in
        let position = try sample.ledger.position(.publication("令和5年度公表版"), in: view)
        #expect(position.number == published.position)
        let then = try view.snapshot(at: ReadPoint(asOf: 2023, knownAt: position))
        #expect(then.measurement("07-2", 2023)?.content == .figure("5.7", .final))
      }
    }
  }
}
