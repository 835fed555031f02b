import CanonicalJSON
import PlanDomain
import ProgressLedger

/// The rule sets of a plan: which one from when on, and what one says.
struct RuleSetTables {
  private let stream: StreamReading
  private let reading: LedgerReading

  init(_ reading: LedgerReading) throws {
    self.reading = reading
    stream = try reading.view.stream(of: .plan, through: reading.point.knownAt)
  }

  /// Oldest beginning first; the built-in one goes before the first that was adopted.
  var list: Table {
    var table = Table(columns: [
      .init("effective_fiscal_year", title: Wording(ja: "適用", en: "from")),
      .init("rule_set", title: Wording(ja: "評価規則", en: "rule set")),
      .init("pace", title: Wording(ja: "途中の区切り", en: "pace"), alignment: .trailing),
      .init("attainment", title: Wording(ja: "達成の区切り", en: "attainment"), alignment: .trailing),
      .init("digits", title: Wording(ja: "小数", en: "digits"), alignment: .trailing),
      .init("noise", title: Wording(ja: "誤差の幅", en: "noise"), alignment: .trailing),
      .init("grounds", title: Wording(ja: "根拠・理由", en: "grounds"), maximumWidth: 60),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ])
    table.append(row(.jpBasic1, since: nil, by: nil))
    for entry in stream.state.ruleSets.inForce(at: reading.point.asOf) {
      table.append(row(entry.content, since: entry.since, by: entry.occurrence.number))
    }
    table.cite(reading)
    return table
  }

  private func row(_ rules: RuleSet, since: FiscalYear?, by number: EventNumber?) -> [Cell] {
    let style = reading.audience.yearStyle
    let entry = number.flatMap { number in stream.entries.first { $0.number == number } }
    return [
      .beginning(since.map(StandingFact.Beginning.year) ?? .ever, style),
      .text(rules.id.text), .text(rules.pace.text), .text(rules.attainment.text),
      .integer(rules.digits), .quantity(rules.noise),
      entry.map { EventCells($0, reading).grounds() }
        ?? .missing(display: say(ja: "組込み", en: "built in")),
      .event(number),
    ]
  }

  /// The bands of a rule set, each with its lower bound and the word for it; without an id, of the
  /// one in force. Throws `LedgerFailure.unknownRuleSet`.
  func bands(of id: RuleSetID?) throws -> Table {
    let state = stream.state
    let rules = try id.map(state.ruleSet) ?? state.rules(for: reading.point.asOf)
    var table = Table(columns: [
      .init("when", title: Wording(ja: "いつ", en: "when")),
      .init("rating", title: Wording(ja: "判定", en: "rating")),
      .init("from_percent", title: Wording(ja: "下限（％）", en: "from %"), alignment: .trailing),
      .init("word", title: Wording(ja: "言葉", en: "word")),
    ])
    for (when, bands) in Self.bands(of: rules) {
      for (rating, bound) in bands {
        table.append([
          .text(when.key, display: say(when.words)), .text(rating.rawValue),
          bound.map { .quantity($0) } ?? .missing(), .text(say(rules.word(for: rating))),
        ])
      }
    }
    let noise = rules.noise?.text
    table.caption = [
      say(
        ja: "評価規則 \(rules.id): 率は小数 \(rules.digits) けた、調査の誤差の幅 \(noise ?? "なし")",
        en: "Rule set \(rules.id): \(rules.digits) decimal(s), noise \(noise ?? "none")")
    ]
    table.cite(reading)
    table.meta["rule_set"] = .string(rules.id.text)
    table.meta["digits"] = .integer(Int64(rules.digits))
    table.meta["noise"] = noise.map { .string($0) } ?? .null
    return table
  }

  private static func bands(
    of rules: RuleSet
  ) -> [(when: (key: String, words: Wording), bands: [(Rating, Quantity?)])] {
    [
      (
        ("before-due-year", Wording(ja: "目標の年度より前", en: "before the due year")),
        [
          (.achieved, nil), (.onTrack, rules.pace.full), (.mostlyOnTrack, rules.pace.most),
          (.slightlyBehind, rules.pace.part), (.behind, nil), (.regressed, nil),
        ]
      ),
      (
        ("from-due-year", Wording(ja: "目標の年度から", en: "from the due year on")),
        [
          (.achieved, rules.attainment.full), (.mostlyAchieved, rules.attainment.most),
          (.partlyAchieved, rules.attainment.part), (.notAchieved, nil), (.regressed, nil),
        ]
      ),
      (
        ("bound", Wording(ja: "守る限度", en: "a bound to keep")),
        [(.met, nil), (.notMet, nil)]
      ),
      (
        ("other", Wording(ja: "そのほか", en: "otherwise")),
        [(.judged, nil), (.undetermined, nil)]
      ),
    ]
  }
}
