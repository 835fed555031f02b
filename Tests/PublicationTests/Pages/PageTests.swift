import PlanDomain
import ProgressLedger
import Publication
import Testing

@Suite struct `A page of a report` {
  @Test(arguments: Language.allCases)
  func `is found, read and left by everybody`(language: Language) throws {
    let report = try Story().report()
    let files = Site(report, language: language).files
    let pages =
      [("report.html", ReportPage(report, language: language).html)]
      + files.filter(\.isPage).map { ($0.path, $0.text) }
    for (path, html) in pages {
      let page = try ReadPage(html)
      #expect(page.all("html").first?.attribute("lang") == language.rawValue)
      #expect(page.all("h1").count == 1, "\(path)")
      #expect(page.all("title").first?.text.isEmpty == false)
      #expect(page.all("nav").first?.attribute("aria-label")?.isEmpty == false)
      #expect(page.all("a").first?.attribute("href") == "#content", "\(path): the skip link")
      #expect(page.all("script").isEmpty && page.all("link").isEmpty && page.all("img").isEmpty)
      let ids = page.elements.compactMap { $0.attribute("id") }
      #expect(Set(ids).count == ids.count, "\(path): \(ids)")
      for name in page.elements.flatMap(\.attributes).map(\.name) {
        #expect(!name.hasPrefix("on") && name != "src" && name != "srcset", "\(path): \(name)")
      }
    }
  }

  @Test func `has no heading that skips a level and no table without its caption`() throws {
    let report = try Story().report()
    let html =
      [ReportPage(report, language: .ja).html]
      + Site(report, language: .ja).pages.map(\.text)
    for page in try html.map(ReadPage.init) {
      let levels = page.elements.compactMap { element in
        element.name.count == 2 && element.name.hasPrefix("h")
          ? Int(element.name.dropFirst()) : nil
      }
      for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
      #expect(page.all("table").count == page.all("caption").count)
      #expect(page.all("th").allSatisfy { $0.attribute("scope") != nil })
      let regions = page.elements.filter { $0.attribute("role") == "region" }
      #expect(regions.count == page.all("table").count + page.all("figure").count)
      #expect(regions.allSatisfy { $0.attribute("tabindex") == "0" })
      let names = regions.compactMap { $0.attribute("aria-label") }
      #expect(Set(names).count == names.count, "\(names)")
    }
  }

  @Test(arguments: Language.allCases)
  func `links only to what is there`(language: Language) throws {
    let report = try Story().report()
    let files = Site(report, language: language).files
    let site = try Dictionary(
      uniqueKeysWithValues: files.map { file in
        let page = try file.isPage ? ReadPage(file.text).elements : []
        return (file.path, Set(page.compactMap { $0.attribute("id") }))
      })
    for file in files where file.isPage {
      for link in try ReadPage(file.text).all("a").compactMap({ $0.attribute("href") }) {
        let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let path = parts[0].isEmpty ? file.path : resolved(parts[0], from: file.path)
        let ids = try #require(site[path], "\(file.path) → \(link)")
        if parts.count == 2 { #expect(ids.contains(parts[1]), "\(file.path) → \(link)") }
      }
    }
    let page = try ReadPage(ReportPage(report, language: language).html)
    let ids = Set(page.elements.compactMap { $0.attribute("id") })
    for link in page.all("a").compactMap({ $0.attribute("href") }) {
      #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(link)")
    }
  }

  private func resolved(_ link: String, from page: String) -> String {
    guard link.hasPrefix("../") else {
      let folder = page.split(separator: "/").dropLast().map { "\($0)/" }.joined()
      return folder + link
    }
    return String(link.dropFirst(3))
  }

  @Test func `of a site says where one is`() throws {
    let files = Site(try Story().report(), language: .ja).pages
    #expect(
      files.map(\.path) == [
        "about.html", "changes.html", "index.html", "indicators/05-1.html",
        "indicators/05-2.html", "indicators/07-1.html", "measures/M05-1.html",
        "policies/05.html", "projects.html",
      ])
    for file in files where !file.path.hasPrefix("indicators") && !file.path.hasPrefix("measures") {
      let current = try ReadPage(file.text).all("a").filter { $0.attribute("aria-current") != nil }
      #expect(current.count == 1, "\(file.path)")
    }
  }

  @Test func `cites both its times, the position and the root`() throws {
    let report = try Story().report()
    for file in Site(report, language: .ja).pages {
      let footer = try #require(ReadPage(file.text).all("footer").first).text
      #expect(footer.contains("令和6年度末の状態"))
      #expect(footer.contains("事象 #\(report.history.count)"))
      #expect(footer.contains("c2FtcGxlIHJvb3Q="))
    }
  }

  @Test func `speaks no Japanese of its own in English`() throws {
    let story = try Story { _ in "x" }
    let report = try story.report()
    let pages =
      [ReportPage(report, language: .en).html]
      + Site(report, language: .en).files.map(\.text)
    for page in pages {
      // The style sheet may name Japanese typefaces, by their Latin names.
      let strange = page.unicodeScalars.filter { (0x3000...0x9FFF).contains($0.value) }
      #expect(strange.isEmpty, "\(String(String.UnicodeScalarView(strange)).prefix(40))")
    }
  }
}
