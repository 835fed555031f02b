package import PlanDomain
package import EventLog

/// A fiscal year's round as its stream tells it, and what was changed after it had been closed.
package struct YearReading: Sendable {
  package let round: YearRound
  /// What happened to the round, oldest first.
  package let entries: [HistoryEntry]
  /// By the order of recording.
  package let changes: [Change]

  /// A statement made about the year after its first closing.
  package struct Change: Sendable {
    package let indicator: IndicatorCode
    package let content: ChangeAfterClosing
    package let entry: HistoryEntry
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
    var changes: [YearReading.Change] = []
    if round.firstClosing != nil {
      for stream in try log.streams(kind: "indicator") {
        guard let code = stream.key.flatMap(IndicatorCode.init) else { continue }
        changes += try self.changes(of: code, after: round, knownAt: position)
      }
    }
    return YearReading(
      round: round, entries: own.entries,
      changes: changes.sorted { $0.entry.number < $1.entry.number })
  }

  private func changes(
    of code: IndicatorCode, after round: YearRound, knownAt position: Position
  ) throws -> [YearReading.Change] {
    let reading = try stream(of: .indicator(code), through: position)
    let changes = reading.state.indicators[code]?.changesAfterClosing(of: round) ?? []
    return changes.compactMap { change in
      reading.entries.first { $0.number == change.after.occurrence.number }
        .map { YearReading.Change(indicator: code, content: change, entry: $0) }
    }
  }
}
