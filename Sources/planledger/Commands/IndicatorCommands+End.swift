import ArgumentParser
import PlanDomain

extension IndicatorCommands {
  struct Close: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "close", abstract: say(ja: "指標を終える", en: "End an indicator"),
        discussion: say(
          ja: """
            例
              planledger indicator close 06-2 --last-fy R6 --reason ICT推進プランの終了 --yes
              planledger indicator close 06-2 --effective-fy R7 --reason ICT推進プランの終了 --yes

            二つは同じ意味です。--last-fy は指標が効く最後の年度、--effective-fy はそれがない最初の年度です。
            記録はすべて残り、終わるまでの年度は直せます。端末では確認します。
            """,
          en: """
            EXAMPLES
              planledger indicator close 06-2 --last-fy R6 --reason 'plan ended' --yes
              planledger indicator close 06-2 --effective-fy R7 --reason 'plan ended' --yes

            Both say the same: --last-fy is the last year that counts, --effective-fy the
            first year without it. Every entry stays, and years before the end can still be
            corrected. Asks on a terminal.
            """))
    }

    @Argument(help: help("指標のコード", "The indicator's code", value: "indicator"))
    var indicator: String
    @OptionGroup var end: EndOptions
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let code = try Words.indicator(indicator)
      let year = try end.effective()
      let grounds = try grounds.grounds()
      try Session(options).write(
        writing,
        asking: { rehearsal in
          let last = rehearsal.audience.year(year.previous ?? year)
          return Wording(
            ja: "指標 \(code) は\(last.ja)を最後に終わります。",
            en: "Indicator \(code) ends with \(last.en).")
        }
      ) { _ in .indicator(code, .close(effective: year, grounds)) }
    }
  }

  struct Supersede: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "supersede",
        abstract: say(ja: "別の指標が引き継ぐ", en: "Let another indicator take its place"),
        discussion: say(
          ja: """
            例
              planledger indicator supersede 06-2 --by 06-6 --last-fy R6 --reason DX推進計画へ移行

            --last-fy は古い指標が効く最後の年度、--effective-fy は引き継ぐ指標の最初の年度です。
            引き継ぐ指標は、先に indicator define で定義します。値は引き継がれません。
            """,
          en: """
            EXAMPLE
              planledger indicator supersede 06-2 --by 06-6 --last-fy R6 \\
                --reason 'new plan'

            --last-fy is the last year of the old one, --effective-fy the first year of the
            successor, which is defined before (indicator define). Figures are not taken
            over.
            """))
    }

    @Argument(help: help("終わる指標のコード", "The indicator that ends", value: "indicator"))
    var indicator: String
    @Option(help: help("引き継ぐ指標のコード", "The indicator that follows", value: "indicator"))
    var by: String
    @OptionGroup var end: EndOptions
    @OptionGroup var grounds: GroundsOptions
    @OptionGroup var writing: WriteOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let code = try Words.indicator(indicator)
      let successor: IndicatorCode = try Words.code(by, of: "--by")
      let year = try end.effective()
      let grounds = try grounds.grounds()
      try Session(options).write(writing) { _ in
        .indicator(code, .supersede(by: successor, effective: year, grounds))
      }
    }
  }
}

/// The end of an indicator, said from either side.
struct EndOptions: ParsableArguments {
  @Option(help: help("それがない最初の年度", "The first fiscal year without it", value: "fy"))
  var effectiveFy: String?
  @Option(help: help("効く最後の年度", "The last fiscal year that counts", value: "fy"))
  var lastFy: String?

  func validate() throws {
    guard (effectiveFy == nil) != (lastFy == nil) else {
      throw ValidationError(
        say(
          ja: "--last-fy か --effective-fy のどちらか一つを示してください。",
          en: "Give either --last-fy or --effective-fy."))
    }
  }

  /// The first year without it.
  func effective() throws -> FiscalYear {
    if let effectiveFy { return try Words.fiscalYear(effectiveFy) }
    let last = try Words.fiscalYear(lastFy ?? "")
    guard let next = last.next else {
      throw ValidationError(
        say(ja: "--last-fy の次の年度がありません。", en: "There is no year after --last-fy."))
    }
    return next
  }
}
