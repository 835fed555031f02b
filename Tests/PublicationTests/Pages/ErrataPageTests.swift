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
    #expect(markdown.contains("円 | 評価 |"))
  }

  @Test func `is text, whatever somebody typed`() throws {
    let attack = "\"><script>alert(1)</script>\u{202E}\n# x | y"
    let story = try Story { "\(attack)\($0)\(attack)" }
    let read = try ReadPage(ErrataPage(try errata(story), language: .ja).html)
    let usual = try ReadPage(ErrataPage(try errata(try Story()), language: .ja).html)
    #expect(read.shape == usual.shape)
  }
}
