import ArgumentParser
import EventLog
import PlanDomain
import ProgressLedger

struct PublishCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: say(ja: "名前を付けて公表版を定める", en: "Freeze a report under a name"),
      discussion: say(
        ja: """
          例
            planledger publish 令和6年度公表版 --as-of R6
            planledger publish 令和6年度公表版 --as-of R6 --known-at '#120'

          名前は、どこまでの記録で、何年度末の、どの評価規則・言葉・体裁の報告かを指し、
          いつでも、どの機械でも、同じ報告を作り直せます（report --publication）。
          そのデータの SHA-256 を記録します。データに名前や文章は入らないので、文章を
          消去しても変わりません。名前は一度だけ使え、人の名前を入れてはいけません。
          言葉は --lang です。確かめてから記録します。
          """,
        en: """
          EXAMPLES
            planledger publish fy2024-report --as-of FY2024
            planledger publish fy2024-report --as-of FY2024 --known-at '#120'

          The name stands for what was recorded up to an event, the year shown, the rule
          set, the language and the look: the same report can be made again at any time on
          any machine (report --publication). The SHA-256 of its data is recorded; they hold
          no name and no text, so erasing one changes nothing. A name is given once and must
          name nobody. The language is that of --lang. Asks first.
          """))
  }

  @Argument(help: help("公表の名前", "The publication's name", value: "name"))
  var name: String
  @OptionGroup var reading: ReadOptions
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let name = try Words.publication(name)
    try session.write(writing, asking: Self.question) { view in
      let ledger = try Ledger.open(at: session.path(), access: .readOnly)
      let reading = try LedgerReading(ledger, view, reading.times)
      // A repeated request means what it meant the first time.
      let earlier = try view.publications().named(name)?.content
      let position =
        self.reading.knownAt == nil
        ? earlier.map { Position($0.position) } ?? view.head : reading.point.knownAt
      let day = try earlier?.day ?? ledger.day(at: position, in: view)
      let (terms, report) = try ledger.publication(
        name, asOf: reading.point.asOf, by: position, on: day, in: session.language, from: view)
      session.tell(of: report, for: reading.audience)
      let waiting = try view.waitingStatements(on: day, knownAt: position)
      session.tell(of: waiting.filter { $0.fiscalYear <= terms.asOf }, for: reading.audience)
      return .publishing(.publish(terms))
    }
  }

  private static func question(_ rehearsal: Rehearsal) -> Wording? {
    guard case .publicationMade(let made)? = rehearsal.decision.events.first else { return nil }
    let terms = made.terms
    let year = rehearsal.audience.year(terms.asOf)
    return Wording(
      ja: "\(terms.name) を\(year.ja)末、#\(terms.position) までの記録で公表します"
        + "（\(terms.ruleSet)、\(terms.language.rawValue)）。名前は変えられません。",
      en: "\(terms.name) is to stand for \(year.en) by #\(terms.position) "
        + "(\(terms.ruleSet), \(terms.language.rawValue)). A name cannot be changed.")
  }
}

extension Session {
  /// What whoever publishes should know of what everybody will see.
  fileprivate func tell(of report: PlanReport, for audience: Audience) {
    let year = audience.year(report.moment.asOf)
    if !report.isOfClosedYear {
      tell(
        Wording(ja: "注意: \(year.ja)はまだ締めていません。", en: "note: \(year.en) is not closed yet."))
    }
    let held = report.heldBack
    if !held.isEmpty {
      let listed = held.prefix(8).map { "\($0.indicator) \(say(audience.year($0.fiscalYear)))" }
        .joined(separator: say(ja: "、", en: ", "))
      let more = held.count > 8 ? " …" : ""
      tell(
        Wording(
          ja: "注意: 承認されていない実績 \(held.count) 件は載りません: \(listed)\(more)",
          en: "note: \(held.count) figure(s) not signed off are held back: \(listed)\(more)"))
    }
  }

  /// The same of judgements, reviews and corrections.
  fileprivate func tell(of waiting: [WaitingStatement], for audience: Audience) {
    let held = waiting.filter { statement in
      if case .measurement = statement.content { false } else { true }
    }
    guard !held.isEmpty else { return }
    let listed = held.prefix(8).map { "\($0.about.code) \(say(audience.year($0.fiscalYear)))" }
      .joined(separator: say(ja: "、", en: ", "))
    let more = held.count > 8 ? " …" : ""
    tell(
      Wording(
        ja: "注意: 承認されていない判定・評価・訂正 \(held.count) 件は反映されません: \(listed)\(more)",
        en: "note: \(held.count) judgement(s), review(s) or correction(s) not signed off are "
          + "held back: \(listed)\(more)"))
  }
}
