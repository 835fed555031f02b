package import PlanDomain
package import ProgressLedger

/// A report as a folder of pages for any web server, or for none: every link is relative, every
/// page is whole by itself and cites both its times. Beside the pages lie the values of their
/// tables as CSV, each with a file that cites the same.
///
/// The same report in the same language gives the same files.
package struct Site: Sendable {
  package struct File: Hashable, Sendable {
    /// Relative, ASCII, `indicators/05-2.html`.
    package let path: String
    /// HTML, CSV or the metadata of a CSV, by the end of the path.
    package let text: String
  }

  /// By path, each once.
  package let files: [File]
  /// How many of them are pages.
  package let pageCount: Int

  package init(_ report: PlanReport, language: Language) {
    let teller = Teller(report: report, language: language)
    let pages = teller.pages
    var existing: Set<Destination> = [.overview, .projects, .judging, .citation, .changes]
    existing.formUnion(report.destinations)
    existing.formUnion(report.history.map { .event($0.number) })
    if !report.lateChanges.isEmpty { existing.insert(.lateChanges) }
    pageCount = pages.count
    // A table that stands on two pages has one file.
    let tables = Dictionary(
      pages.flatMap(\.section.namedTables).compactMap { table in table.name.map { ($0, table) } }
    ) { first, _ in first }
    let data = tables.flatMap { name, table in
      [
        File(path: Table.path(ofFile: name), text: table.csv(nothing: teller.nothing)),
        File(path: Table.path(ofMetadata: name), text: table.metadata(of: report, in: language)),
      ]
    }
    files =
      (pages.map { page in
        let path = page.destination.place.path
        let frame = PageFrame(
          teller: teller, links: Links(form: .site(page: path), existing: existing),
          title: page.section.title, navigation: teller.siteNavigation, current: page.navigation)
        return File(path: path, text: frame.page(page.section.markup(level: 1, frame.links)))
      } + data).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// A page of a site: what it says, and under which entry of the navigation it stands.
private struct SitePage {
  let destination: Destination
  let section: Section
  /// The entry of the page itself; nil where the page has none of its own.
  var navigation: Destination? { destination }
}

extension Teller {
  fileprivate var pages: [SitePage] {
    let parts = report.policies.flatMap { policy in
      [SitePage(destination: .policy(policy.code), section: page(of: policy))]
        + policy.indicators.map {
          SitePage(destination: .indicator($0.code), section: page(of: $0, policy))
        }
        + policy.measures.map {
          SitePage(destination: .measure($0.code), section: page(of: $0, policy))
        }
    }
    return [
      SitePage(destination: .overview, section: start),
      SitePage(destination: .projects, section: projects),
      SitePage(destination: .changes, section: changePage),
      SitePage(destination: .judging, section: about),
    ] + parts
  }

  fileprivate var siteNavigation: [PageFrame.Entry] {
    [PageFrame.Entry(words: say(ja: "全体", en: "Overview"), destination: .overview)]
      + report.policies.map {
        PageFrame.Entry(words: title(of: $0), destination: .policy($0.code))
      }
      + [
        PageFrame.Entry(words: say(ja: "主な事業", en: "Projects"), destination: .projects),
        PageFrame.Entry(words: say(ja: "変更の履歴", en: "Changes"), destination: .changes),
        PageFrame.Entry(words: say(ja: "判定のしかた", en: "About"), destination: .judging),
      ]
  }

  private var start: Section {
    Section(
      planTitle,
      [.paragraph(asOf)] + overview
        + report.policies.filter { !$0.indicators.isEmpty }.map { .table(scorecard(of: $0)) })
  }

  private func page(of policy: PolicyReport) -> Section {
    var section = overview(of: policy)
    if !policy.indicators.isEmpty {
      let charts = Block.gallery(policy.indicators.map(picture(of:)))
      section.blocks.append(
        .section(Section(say(ja: "評価指標の推移", en: "Indicators over the years"), [charts])))
    }
    if let projects = projects(of: policy) { section.blocks.append(.section(projects)) }
    return section
  }

  private func page(of indicator: IndicatorReport, _ policy: PolicyReport) -> Section {
    var section = section(of: indicator)
    section.blocks.insert(.paragraph(way(to: policy)), at: 0)
    return section
  }

  private func page(of measure: MeasureReport, _ policy: PolicyReport) -> Section {
    var section = section(of: measure)
    section.blocks.insert(.paragraph(way(to: policy)), at: 0)
    return section
  }

  private func way(to policy: PolicyReport) -> Phrase {
    let title = title(of: policy).linked(to: .policy(policy.code))
    return say(ja: "運営方針 \(title)", en: "Policy \(title)")
  }

  private var projects: Section {
    let sections = report.policies.compactMap { projects(of: $0) }
    return Section(
      say(ja: "主な事業", en: "Projects"),
      sections.isEmpty
        ? [.paragraph(say(ja: "事業はありません。", en: "There are no projects."))]
        : sections.map(Block.section))
  }

  private var changePage: Section {
    Section(
      say(ja: "変更の履歴", en: "Who changed what"),
      (lateChanges.map { [.section($0)] } ?? []) + [
        .section(Section(say(ja: "すべての変更", en: "All changes"), changes))
      ])
  }

  private var about: Section {
    Section(
      say(ja: "この報告について", en: "About this report"), [.section(judging), .section(colophon)])
  }
}
