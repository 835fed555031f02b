import PlanDomain
import ProgressLedger
import Publication
import Testing

@Suite struct `The renderer's revision 1` {
  /// Once a version of the program with this revision is released, these bytes are never changed
  /// again: publications name the revision. Until then a change that is meant is looked at in a
  /// browser and kept with UPDATE_GOLDENS=1.
  @Test func `gives these bytes`() throws {
    #expect(Renderer.newest == 1)
    let report = try Story().report(publication: PublicationName("令和6年度公表版"))
    try Goldens.expect(ReportPage(report, language: .ja).html, is: "report-1.ja.html")
    try Goldens.expect(MarkdownReport(report, language: .en).text, is: "report-1.en.md")
  }
}
