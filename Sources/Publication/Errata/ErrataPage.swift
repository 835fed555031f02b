package import PlanDomain
package import ProgressLedger

/// The errata of a publication (正誤表), fit to be published beside it: as one HTML file that needs
/// nothing else, or as Markdown.
package struct ErrataPage: Sendable {
  private let teller: Teller
  private let errata: Errata

  package init(_ errata: Errata, language: Language) {
    self.errata = errata
    teller = Teller(report: errata.to, language: language)
  }

  /// The whole file.
  package var html: String {
    let sections = teller.sections(of: errata)
    let destinations = sections.compactMap(\.destination)
    let frame = PageFrame(
      teller: teller,
      links: Links(form: .withinOneFile, existing: Set(destinations + [.overview])),
      title: teller.title(of: errata),
      navigation: [PageFrame.Entry(words: teller.title(of: errata), destination: .overview)]
        + sections.compactMap { section in
          section.destination.map { PageFrame.Entry(words: section.title, destination: $0) }
        }, current: nil)
    let beginning = Section(
      teller.title(of: errata), at: .overview, teller.introduction(to: errata))
    return frame.page(
      Markup.joined(
        [beginning.markup(level: 1, frame.links)]
          + sections.map { $0.markup(level: 2, frame.links) }))
  }

  /// The whole file.
  package var markdown: String {
    let blocks = teller.introduction(to: errata) + teller.sections(of: errata).map(Block.section)
    let citation = teller.citation.map(Block.paragraph)
    return Section(teller.title(of: errata), blocks + citation)
      .markdown(level: 1).joined(separator: "\n")
  }
}
