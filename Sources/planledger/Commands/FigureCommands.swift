import ArgumentParser
import PlanDomain
import ProgressLedger

/// A figure as the commands take it: as a word, or behind `--value` where it is negative.
struct FigureArguments: ParsableArguments {
  @Argument(
    help: help("値（1,803人、△1.2 なども可）", "The figure (1,803人 and △1.2 will do)", value: "value"))
  var figure: String?
  @Option(
    name: .customLong("value"), help: help("値（-1.2 はこちらで）", "The figure, for -1.2", value: "value"))
  var optionalFigure: String?

  var typed: String? { figure ?? optionalFigure }

  /// The figure, which must be given exactly once.
  func read() throws -> TypedFigure {
    guard let typed else {
      throw ValidationError(say(ja: "値がありません。", en: "The figure is missing."))
    }
    return try Words.figure(typed)
  }

  /// The figure as a year's entry.
  func entry(
    _ year: FiscalYear, _ state: FigureState = .final, measured: MeasuredPeriod?
  ) throws -> FigureEntry {
    let figure = try read()
    return FigureEntry(
      fiscalYear: year, value: figure.value, unit: figure.unit, state: state,
      entered: figure.entered, measured: measured)
  }

  func validate() throws {
    if figure != nil && optionalFigure != nil {
      throw ValidationError(say(ja: "値が二つあります。", en: "There are two figures."))
    }
  }
}

/// When a figure was measured, which need not be its fiscal year.
struct MeasuredOption: ParsableArguments {
  @Option(
    help: help(
      "測定した日または期間（2024-10-01..2025-03-31）",
      "The day or days of measuring (2024-10-01..2025-03-31)", value: "days"))
  var measured: String?

  func read() throws -> MeasuredPeriod? {
    try measured.map { try Words.measuredPeriod($0, of: "--measured") }
  }
}

struct RecordCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "record", abstract: say(ja: "指標の実績を記録する", en: "Record an indicator's figure"),
      discussion: say(
        ja: """
          例
            planledger record 05-2 --fy R5 25.1 --source 人事課調べ
            planledger record 07-2 --fy 令和6年度 6.4 --state provisional
            planledger record 08-1 --fy R6 66.2 --measured 2024-10-01..2024-10-31
            planledger record 07-1 --fy R5 --value=-1.2

          記録済みの年度には記録できません（訂正は correct）。見込のある年度には実績を記録できます。
          """,
        en: """
          EXAMPLES
            planledger record 05-2 --fy R5 25.1 --source 'personnel section'
            planledger record 07-2 --fy 2024 6.4 --state provisional
            planledger record 08-1 --fy R6 66.2 --measured 2024-10-01..2024-10-31
            planledger record 07-1 --fy R5 --value=-1.2

          A year that has an entry takes no second one (use correct);
          a forecast may be followed by the figure.
          """))
  }

  @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
  var indicator: String
  @OptionGroup var figure: FigureArguments
  @Option(help: help("年度（R5, 令和5年度, 2023）", "Fiscal year (R5, 2023)", value: "fy"))
  var fy: String
  @Option(help: help("final 確報, provisional 速報, forecast 見込", "final, provisional or forecast"))
  var state = "final"
  @OptionGroup var measured: MeasuredOption
  @Option(help: help("出典", "The source"))
  var source: String?
  @Option(help: help("メモ", "A note"))
  var note: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let code = try Words.indicator(indicator)
    let entry = try figure.entry(
      try Words.fiscalYear(fy), try Words.word(state, of: "--state"), measured: try measured.read())
    let source = try Words.line(optional: source, of: "--source")
    let note = try note.map { try Words.note($0, of: "--note") }
    try session.write(writing) { _ in
      .indicator(code, .record(entry, source: source, note: note))
    }
  }
}

struct CorrectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct", abstract: say(ja: "記録した値を訂正する", en: "Correct a recorded figure"),
      discussion: say(
        ja: """
          例
            planledger correct 05-2 --fy R5 25.3 --reason 集計誤り --expect '#96'

          理由が要ります。前の値は消えず、両方が残ります。
          測定した日は、--measured で改めなければ前のままです。
          --expect は見ていた事象の番号です。その後に変わっていれば書き込みません。
          """,
        en: """
          EXAMPLE
            planledger correct 05-2 --fy R5 25.3 --reason 'counted twice' --expect '#96'

          A reason is required. The earlier figure stays: both remain.
          The days of measuring stay as they were unless --measured says otherwise.
          --expect is the event you looked at; if it changed since, nothing is written.
          """))
  }

  @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
  var indicator: String
  @OptionGroup var figure: FigureArguments
  @Option(help: help("年度", "Fiscal year", value: "fy"))
  var fy: String
  @Option(help: help("理由", "Why"))
  var reason: String?
  @Option(help: help("見ていた事象（#N）", "The event you looked at (#N)", value: "#N"))
  var expect: String?
  @OptionGroup var measured: MeasuredOption
  @Option(help: help("出典", "The source"))
  var source: String?
  @Option(help: help("メモ", "A note"))
  var note: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let code = try Words.indicator(indicator)
    let entry = try figure.entry(try Words.fiscalYear(fy), measured: try measured.read())
    let note = try note.map { try Words.note($0, of: "--note") }
    let reason = try Words.line(optional: reason, of: "--reason")
    let source = try Words.line(optional: source, of: "--source")
    let expected = try expect.map { try Words.number($0, of: "--expect") }
    try session.write(writing, expecting: expected) { _ in
      .indicator(code, .correct(entry, reason: reason, source: source, note: note))
    }
  }
}

struct ConfirmCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "confirm", abstract: say(ja: "速報を確報にする", en: "Make a provisional figure final"),
      discussion: say(
        ja: """
          例
            planledger confirm 07-2 --fy R6          同じ値のまま
            planledger confirm 07-2 --fy R6 6.5      確報の値で
          """,
        en: """
          EXAMPLES
            planledger confirm 07-2 --fy R6          as it is
            planledger confirm 07-2 --fy R6 6.5      with the final figure
          """))
  }

  @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
  var indicator: String
  @OptionGroup var figure: FigureArguments
  @Option(help: help("年度", "Fiscal year", value: "fy"))
  var fy: String
  @Option(help: help("見ていた事象（#N）", "The event you looked at (#N)", value: "#N"))
  var expect: String?
  @OptionGroup var measured: MeasuredOption
  @Option(help: help("出典", "The source"))
  var source: String?
  @Option(help: help("メモ", "A note"))
  var note: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let code = try Words.indicator(indicator)
    let year = try Words.fiscalYear(fy)
    let measured = try measured.read()
    if figure.typed == nil && measured != nil {
      throw ValidationError(
        say(ja: "--measured には値も要ります。", en: "--measured needs the figure too."))
    }
    let entry = figure.typed == nil ? nil : try figure.entry(year, measured: measured)
    let source = try Words.line(optional: source, of: "--source")
    let note = try note.map { try Words.note($0, of: "--note") }
    let expected = try expect.map { try Words.number($0, of: "--expect") }
    try session.write(writing, expecting: expected) { _ in
      .indicator(code, .confirm(year, entry, source: source, note: note))
    }
  }
}
