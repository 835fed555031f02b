import ArgumentParser
import PlanDomain
import ProgressLedger

/// Which report: its two times, its readers and the rule set, or a publication that fixed them all.
struct ReportOptions: ParsableArguments {
  @Option(
    help: help(
      "公表した報告書を作り直す（公表の名前）", "Make a published report again, by its name",
      value: "publication"))
  var publication: String?
  @Flag(
    help: help(
      "公表のあとで本文を失った台帳でも作る（公表したバイト列にはなりません）",
      "Make it also where texts never came along: not the published bytes"))
  var withoutTexts = false
  @OptionGroup var reading: ReadOptions

  @Option(
    help: help(
      "だれに見せるか: everybody（公開用）, staff（承認の途中のものも）",
      "For whom: everybody, or staff (also what is not signed off yet)", value: "readers"))
  var readers: String?

  @Option(
    help: help(
      "どの年度もこの評価規則で判定したら", "What if every year were judged by this rule set",
      value: "rule-set"))
  var ruleSet: String?

  /// Throws where something is typed that the publication has fixed.
  func check(_ options: GlobalOptions) throws {
    let typed = [reading.asOf, reading.knownAt, readers, ruleSet, options.lang]
    if publication != nil && typed.contains(where: { $0 != nil }) {
      throw ValidationError(
        say(
          ja: "公表した報告書の時点・読み手・判定・言葉は決まっています。--publication だけにしてください。",
          en: "A published report has its times, readers, rules and language: "
            + "give --publication alone."))
    }
    if withoutTexts, publication == nil {
      throw ValidationError(
        say(
          ja: "--without-texts は --publication と一緒に使います。",
          en: "--without-texts goes with --publication."))
    }
  }

  /// The words as values; read before anything is written.
  func typed() throws -> TypedReport {
    TypedReport(
      readers: try readers.map { try Words.word($0, of: "--readers") } ?? .everybody,
      ruleSet: try ruleSet.map { try Words.code($0, of: "--rule-set") },
      publication: publication.map { Words.publicationText($0) }, withoutTexts: withoutTexts)
  }
}

/// What was typed of a report beside its two times.
struct TypedReport {
  let readers: ReportReaders
  let ruleSet: RuleSetID?
  /// As it was typed.
  let publication: String?
  /// Whether a publication may lack texts that this ledger was restored without.
  let withoutTexts: Bool

  /// The report and the language it is written in: of a publication its own, else the one given.
  ///
  /// Throws `LedgerFailure.noPlan` where there is nothing to report on, what making a publication
  /// again throws, and a `Told` where its texts are not all here: other bytes than those published
  /// are no success.
  func report(
    _ reading: LedgerReading, in language: Language
  ) throws -> (report: PlanReport, language: Language) {
    if let publication {
      let terms = try reading.view.publications().known(publication).content
      let report = try reading.ledger.report(of: terms, in: reading.view)
      guard withoutTexts || report.missingTexts == 0 else {
        throw Self.incomplete(terms.name, missing: report.missingTexts)
      }
      return (report, terms.language)
    }
    let position = reading.point.knownAt
    let report = try reading.ledger.report(
      of: ReportRequest(
        asOf: reading.point.asOf, knownAt: position,
        day: try reading.ledger.day(at: position, in: reading.view), readers: readers,
        ruleSet: ruleSet), in: reading.view)
    guard report.plan != nil else { throw LedgerFailure.noPlan }
    return (report, language)
  }

  private static func incomplete(_ name: PublicationName, missing count: Int) -> Told {
    Told(
      .findings, "texts-missing",
      Explanation(
        Wording(
          ja: "この台帳は本文の一部なしで復元されていて、\(name) に要る \(count) 件がありません。"
            + "公表した報告書と同じバイト列にはなりません。何も書き込んでいません。"
            + "本文なしでよければ --without-texts を付けてください。",
          en: "This ledger was restored without some of its texts; \(count) of what \(name) showed "
            + "are missing, so its bytes cannot be made. Nothing was written. "
            + "Where it will do without them, say --without-texts."),
        advice: Wording(ja: "本文のファイルから復元し直すとき", en: "To restore it again with the file of texts"),
        command: "restore EVENTS --texts TEXTS --into NEW.ledger"))
  }
}
