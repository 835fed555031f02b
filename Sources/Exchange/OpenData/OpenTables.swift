package import PlanDomain
package import ProgressLedger
import Spreadsheets

/// Where the tables of an export go; only the observations have to.
package struct OpenSinks {
  let observations: ByteSink
  let beside: Beside?

  /// The tables in files of their own.
  package struct Beside {
    let changes: ByteSink
    let sdmx: ByteSink
    let codes: ByteSink

    package init(
      changes: @escaping ByteSink, sdmx: @escaping ByteSink, codes: @escaping ByteSink
    ) {
      self.changes = changes
      self.sdmx = sdmx
      self.codes = codes
    }
  }

  package init(observations: @escaping ByteSink, beside: Beside? = nil) {
    self.observations = observations
    self.beside = beside
  }
}

/// The tables of an export, filled in one pass over the years: what is kept meanwhile is the words
/// used, which do not grow with the ledger.
package struct OpenTables {
  private let plan: PlanFacts?
  private let includesHistory: Bool
  private let script: OpenScript
  private let sinks: OpenSinks
  private var observations: OpenTableWriter<ObservationRow>
  private var changes: OpenTableWriter<ChangeRow>?
  private var sdmx: OpenTableWriter<SDMXRow>?
  private var codes: OpenTableWriter<CodeRow>?
  /// The first and the last fiscal year of a row.
  package private(set) var years: ClosedRange<FiscalYear>?

  /// Begins every table with its header. With `includesHistory` the observations hold every
  /// statement ever made, else those that stand.
  package init(
    of plan: PlanFacts?, includesHistory: Bool, in script: OpenScript, to sinks: OpenSinks
  ) throws {
    self.plan = plan
    self.includesHistory = includesHistory
    self.script = script
    self.sinks = sinks
    observations = try OpenTableWriter(.observations, named: "", in: script, to: sinks.observations)
    guard let beside = sinks.beside else { return }
    changes = try OpenTableWriter(
      .changes, named: OpenFiles.changes, in: script, to: beside.changes)
    // For programs, which expect UTF-8 and trip over a mark.
    sdmx = try OpenTableWriter(
      .sdmx, named: OpenFiles.sdmx, in: OpenScript(.utf8), to: beside.sdmx)
  }

  package mutating func take(_ year: ObservedYear) throws {
    for statement in year.statements where includesHistory || statement.isCurrent {
      try observations.write(ObservationRow(plan: plan, year: year, statement: statement))
      let first = years?.lowerBound ?? year.fiscalYear
      let last = years?.upperBound ?? year.fiscalYear
      years = min(first, year.fiscalYear)...max(last, year.fiscalYear)
    }
    guard sinks.beside != nil else { return }
    for change in ChangeRow.changes(of: year) { try changes?.write(change) }
    if let row = SDMXRow(year) { try sdmx?.write(row) }
  }

  /// Writes the code table: every word used, with its meaning. The plan's own policies are asked
  /// for by code.
  package mutating func finish(titleOf policy: (PolicyCode) throws -> String?) throws {
    guard let beside = sinks.beside else { return }
    var writer = try OpenTableWriter(
      .codes, named: OpenFiles.codes, in: script, to: beside.codes)
    for (column, words) in usedWords.sorted(by: { $0.key < $1.key }) {
      let meanings = CodeWords.meanings(in: column)
      for word in words.sorted() {
        let title =
          column == CodeWords.policies ? try PolicyCode(word).flatMap { try policy($0) } : nil
        try writer.write(
          CodeRow(
            column: column, code: word, ja: title ?? meanings[word]?.ja ?? word,
            en: meanings[word]?.en))
      }
    }
    codes = writer
  }

  /// What the encoding cannot write; where there is any, what was written is not whole.
  package var unwritable: [UnwritableCells] {
    [observations.unwritable, changes?.unwritable, sdmx?.unwritable, codes?.unwritable]
      .compactMap { $0 }.filter { $0.count > 0 }
  }

  private var usedWords: [String: Set<String>] {
    [observations.words, changes?.words, sdmx?.words].compactMap { $0 }
      .reduce(into: [:]) { all, words in all.merge(words) { $0.union($1) } }
  }
}
