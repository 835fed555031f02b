import PlanDomain
import ProgressLedger
import Publication
import Testing

@Suite struct `The page of an errata` {
  /// What changed from before the first correction on.
  private func errata(_ story: Story) throws -> Errata {
    let correction = try #require(
      story.events.firstIndex { told in
        if case .measurementCorrected = told.event { true } else { false }
      })
    let name = PublicationName("令和6年度公表版")
    return Errata(
      from: try story.report(publication: name, until: correction), to: try story.report())
  }

  /// On 2026-06-01.
  private func occurrence(_ number: Int, by actor: String) throws -> Occurrence {
    Occurrence(
      number: EventNumber(number), recorded: Instant(seconds: 1_780_272_000),
      actor: try #require(ActorID(actor)))
  }

  @Test(arguments: Language.allCases)
  func `has a table under each heading, which does not say the heading again`(language: Language)
    throws
  {
    let errata = try errata(try Story())
    let lists = Errata.List.allCases.filter { !errata[$0].isEmpty }
    #expect(Set(lists).isSuperset(of: [.corrected, .restated]))
    let markdown = ErrataPage(errata, language: language).markdown
    for list in lists {
      let heading = list.wording.text(in: language)
      #expect(markdown.ranges(of: heading).count == 1, "\(heading)")
    }
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.contains("---") }
    #expect(rows.count == errata.entries.count + lists.count, "and a row of titles each")
  }

  @Test func `names what differs in a review, before and after`() throws {
    let markdown = ErrataPage(try errata(try Story()), language: .ja).markdown
    #expect(markdown.contains("| P05-1 研修事業 | 事業費 |"))
    #expect(markdown.contains("円 | **評価**（事象 #"))
  }

  @Test func `names every cause of a row, with why, who recorded it and who approved it`() throws {
    var errata = try errata(try Story())
    var entry = try #require(errata[.corrected].first)
    let correction = try #require(entry.causes.first?.event)
    entry.causes = [
      ChangeCause(
        kind: .value, event: correction,
        approvals: [
          Fact(.department, try occurrence(901, by: "bucho")),
          Fact(.planning, try occurrence(902, by: "kikaku")),
        ]), ChangeCause(kind: .target, event: correction),
    ]
    errata.entries = [entry]
    let markdown = ErrataPage(errata, language: .ja).markdown
    let row = try #require(markdown.split(separator: "\n").first { $0.hasPrefix("| 05-2 ") })
    #expect(row.contains("承認（担当部）：bucho 2026-06-01<br>承認（企画部門）：kikaku 2026-06-01"))
    #expect(row.contains("<br>**目標**（事象 \(correction.number)）"))
    #expect(row.ranges(of: "記録：\(correction.actor.text) ").count == 2)
  }

  @Test func `says before everything else that the publication was withdrawn, and why`() throws {
    var errata = try errata(try Story())
    let name = try #require(errata.from.moment.publication)
    errata.withdrawals = [
      Fact(
        PublicationWithdrawn(name: name, reason: "<b>差し替え"),
        try occurrence(903, by: "kikaku"))
    ]
    let said = "公表 @令和6年度公表版 は取り下げられています（#903, kikaku, "
    let markdown = ErrataPage(errata, language: .ja).markdown
    let first = try #require(markdown.split(separator: "\n").dropFirst().first)
    #expect(first.contains(said))
    #expect(first.contains("差し替え"))
    let html = ErrataPage(errata, language: .ja).html
    #expect(html.contains(said))
    #expect(!html.contains("<b>差し替え"))
  }

  @Test func `is text, whatever somebody typed`() throws {
    let attack = "\"><script>alert(1)</script>\u{202E}\n# x | y"
    let story = try Story { "\(attack)\($0)\(attack)" }
    let read = try ReadPage(ErrataPage(try errata(story), language: .ja).html)
    let usual = try ReadPage(ErrataPage(try errata(try Story()), language: .ja).html)
    #expect(read.shape == usual.shape)
  }
}
