import EventLog
import PlanDomain
import ProgressLedger
import Testing

/// What an errata says of the plan itself, and the published data with it.
extension ErrataScenarioTests {
  @Test func `a direction that was only assumed and is declared now is listed and published`()
    throws
  {
    let declaration = IndicatorDeclaration(direction: .higher)
    try errata(after: { try $0.execute(.indicator("05-2", .declare(declaration, Self.grounds))) }) {
      errata, _ in
      #expect(errata.entries.map(\.what) == [.direction])
      let assumed = [errata.from, errata.to].map { report in
        String(decoding: report.dataBytes, as: UTF8.self)
          .split(separator: "\"direction_assumed\":true", omittingEmptySubsequences: false).count
      }
      #expect(assumed[0] == assumed[1] + 1)
    }
  }
}
