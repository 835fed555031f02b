import EventLog
import PlanDomain
import ProgressLedger

/// One code's way through the log: each event about it, and what it was afterwards.
struct TracePage {
  private(set) var table = Table(columns: [
    .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    .init("recorded", title: Wording(ja: "記録", en: "recorded")),
    .init("what", title: Wording(ja: "内容", en: "what")),
    .init("after", title: Wording(ja: "そのあと", en: "afterwards")),
  ])
  private let reading: LedgerReading

  init(_ reading: LedgerReading) {
    self.reading = reading
    table.cite(reading)
  }

  mutating func append(
    _ recorded: RecordedEvent, _ event: PlanEvent, _ snapshot: PlanSnapshot, _ code: String
  ) {
    let moment = PlanDomain.Instant(seconds: recorded.recorded.seconds)
    table.append([
      .integer(recorded.position.number, display: recorded.position.description),
      .text(moment.text, display: reading.audience.time(moment)),
      .text(say(event.wording(for: reading.audience))), .text(state(of: code, in: snapshot)),
    ])
  }

  /// The newest figure or state of what the code means.
  private func state(of code: String, in snapshot: PlanSnapshot) -> String {
    if let indicator = snapshot.indicators.first(where: { $0.code.text == code }) {
      return indicator.measurements.map { measurement in
        let year = measurement.fiscalYear.label(
          reading.audience.yearStyle, language: CommandLanguage.current)
        return "\(year) \(measurement.value.display)"
      }.joined(separator: " ")
    }
    let status =
      snapshot.measures.first { $0.code.text == code }?.status
      ?? snapshot.items.first { $0.code.text == code }?.status
      ?? snapshot.projects.first { $0.code.text == code }?.status
    return status.map { say($0.status.wording) } ?? ""
  }
}
