import ArgumentParser
import PlanDomain

/// What a table holds, where a command tells several: the word after `--table`.
enum TableName: String, Sendable, CaseIterable {
  case facts, indicators, measures, projects, undertakings, reviews
  case targets, definitions, years, configurations
  case interimTargets = "interim-targets"
  case judgements
  case names, duties, actors
  case changes, round, steps
  case notes, evidence

  /// The tables that a command may tell.
  static func ofCommand(_ command: [String]) -> [TableName] {
    switch command {
    case ["scorecard"]: [.indicators, .undertakings, .reviews]
    case ["year", "show"]: [.changes, .round, .steps]
    case ["state"], ["replay"]: [.indicators, .measures, .projects]
    default: allCases.filter { ![.undertakings, .changes, .round, .steps].contains($0) }
    }
  }
}

/// Which of several tables.
struct TableOptions: ParsableArguments {
  @Option(
    help: help(
      "表のうち一つだけ（csv, tsv, jsonl は一度に一つ）",
      "Only this one of its tables; csv, tsv, jsonl hold one", value: "table"))
  var table: String?

  /// Nil where none was asked for. Throws a `Told` for a word that no table of the command has.
  func typed(of command: String...) throws -> TableName? {
    try table.map { try Words.word($0, among: TableName.ofCommand(command), of: "--table") }
  }
}

extension Session {
  /// Several tables: for people one below the other. Rows of unlike columns are no CSV, so a form
  /// of rows takes one, the main one where none is asked for, and says which others there are.
  ///
  /// - Parameter main: nil: the first.
  ///
  /// Throws a `Told` where none has the name.
  func show(_ tables: [Table], only name: TableName?, main: TableName? = nil) throws {
    if let name {
      let named = tables.filter { $0.name == name }
      guard !named.isEmpty else { throw Self.unknown(name, among: tables) }
      show(named)
    } else if form.isRowsOnly {
      let shown = tables.first { $0.name == main } ?? tables[0]
      show(shown)
      tell(others: tables.filter { $0.name != shown.name }, beside: shown)
    } else {
      show(tables.filter { $0.rows.count >= $0.leastRows })
    }
  }

  private func tell(others: [Table], beside shown: Table) {
    guard !others.isEmpty, let name = shown.name?.rawValue else { return }
    let names = Self.names(of: others)
    tell(
      Wording(
        ja: "表 \(name) だけです。ほかの表は --table で: \(names)",
        en: "This is the table \(name) alone. The others, with --table: \(names)"))
  }

  private static func unknown(_ name: TableName, among tables: [Table]) -> Told {
    Told(
      .notFound, "unknown-table",
      Explanation(
        Wording(
          ja: "表 \(name.rawValue) はここにはありません。あるのは: \(names(of: tables))",
          en: "There is no table \(name.rawValue) here. There are: \(names(of: tables))"),
        advice: Wording(ja: "出力の形", en: "On the forms of output"), command: "help formats"))
  }

  private static func names(of tables: [Table]) -> String {
    tables.compactMap(\.name?.rawValue).joined(separator: ", ")
  }
}
