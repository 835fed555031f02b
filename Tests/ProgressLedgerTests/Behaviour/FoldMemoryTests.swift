import PlanDomain
import Testing

@testable import ProgressLedger

/// What is remembered of the log stays within its bound.
struct FoldMemoryTests {
  @Test func `streams that grow are let go as well as streams that come`() {
    let indicators = (1...9).compactMap { IndicatorCode("05-\($0)") }
    let recorded = Instant(seconds: 0)
    var remembered = RememberedStreams(limit: 40)
    for indicator in indicators {
      remembered.keep(PlanState(), of: .indicator(indicator), events: 0)
    }
    #expect(remembered.events == 9)
    var most = 0
    for number in 1...100 {
      let note = NoteAdded(about: .indicator(indicators[number % 9]), note: "\(number)")
      let occurrence = Occurrence(
        number: EventNumber(number), recorded: recorded, actor: "sato")
      remembered.apply(.noteAdded(note), occurrence)
      most = max(most, remembered.events)
    }
    #expect(most == 40)
    #expect(remembered.events > 0)
  }
}
