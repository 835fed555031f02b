package import PlanDomain
package import EventLog

/// A fiscal year's round as its stream tells it, and what was changed after it had been closed.
package struct YearReading: Sendable {
  package let round: YearRound
  /// What happened to the round, oldest first.
  package let entries: [HistoryEntry]
  /// What changed how the year is told since its first closing, oldest first.
  package let changes: [Change]

  package struct Change: Sendable {
    package let content: LateChange
    /// The event that changed it.
    package let entry: HistoryEntry
    /// The event whose words say what changed and why.
    package let told: HistoryEntry
  }
}

extension LedgerView {
  /// The rounds of every year that somebody spoke of, earliest first.
  package func rounds(knownAt position: Position) throws -> [YearRound] {
    var reading = StreamReading()
    for stream in try log.streams(kind: "year") {
      for recorded in try log.events(in: stream, through: position) {
        reading.take(try entry(recorded))
      }
    }
    return reading.state.years.values.sorted { $0.fiscalYear < $1.fiscalYear }
  }

  /// One year's round, with the changes after its closing.
  package func year(_ year: FiscalYear, knownAt position: Position) throws -> YearReading {
    let own = try stream(of: .year(year), through: position)
    let round = own.state.years[year] ?? YearRound(year)
    let changes =
      round.firstClosing == nil
      ? []
      : try ReportSources(self, through: position, parts: nil).lateChanges(until: year)
        .filter { $0.fiscalYear == year }.compactMap(change)
    return YearReading(round: round, entries: own.entries, changes: changes)
  }

  private func change(_ content: LateChange) throws -> YearReading.Change? {
    guard let event = try log.event(at: Position(content.number.number)),
      let told = try log.event(at: Position(content.told.number.number))
    else { return nil }
    return YearReading.Change(content: content, entry: try entry(event), told: try entry(told))
  }
}
