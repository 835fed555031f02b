import PlanDomain
import ProgressLedger

/// What was published, as rows for a list and as facts about one.
enum PublicationTable {
  static func table(_ publications: Publications, _ reading: LedgerReading) -> Table {
    table(publications.made, publications, reading)
  }

  static func table(
    _ made: [Fact<PublicationTerms>], _ publications: Publications, _ reading: LedgerReading
  ) -> Table {
    var table = Table(columns: [
      .init("name", title: Wording(ja: "公表", en: "publication")),
      .init("as_of", title: Wording(ja: "年度", en: "year")),
      .init("position", title: Wording(ja: "記録", en: "by"), alignment: .trailing),
      .init("day", title: Wording(ja: "日付", en: "day")),
      .init("rule_set", title: Wording(ja: "評価規則", en: "rule set")),
      .init("language", title: Wording(ja: "言葉", en: "language")),
      .init("renderer", title: Wording(ja: "体裁", en: "renderer"), alignment: .trailing),
      .init("made", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      .init("withdrawn", title: Wording(ja: "取下げ", en: "withdrawn"), alignment: .trailing),
      .init("data_sha256", title: Wording(ja: "データの SHA-256", en: "SHA-256 of the data")),
    ])
    for fact in made {
      let terms = fact.content
      table.append([
        .text(terms.name.text, display: terms.name.description),
        .year(terms.asOf, reading.audience.yearStyle),
        .integer(terms.position, display: "#\(terms.position)"), .text(terms.day.iso),
        .text(terms.ruleSet.text), .text(terms.language.rawValue), .integer(terms.renderer),
        .event(fact.occurrence.number),
        .event(publications.withdrawal(of: terms.name)?.occurrence.number),
        .text(terms.dataDigest),
      ])
    }
    table.cite(reading)
    return table
  }

  /// One publication, with the commands that make it again.
  static func facts(
    _ made: Fact<PublicationTerms>, _ withdrawal: Fact<PublicationWithdrawn>?,
    _ reading: LedgerReading
  ) -> Table {
    let terms = made.content
    let audience = reading.audience
    var facts = Facts()
    facts.add(Wording(ja: "公表", en: "publication"), terms.name.description)
    facts.add(Wording(ja: "年度", en: "year"), say(audience.year(terms.asOf)))
    facts.add(Wording(ja: "記録", en: "by what was recorded until"), "#\(terms.position)")
    facts.add(Wording(ja: "日付", en: "day"), terms.day.iso)
    facts.add(Wording(ja: "評価規則", en: "rule set"), terms.ruleSet.text)
    facts.add(Wording(ja: "言葉", en: "language"), terms.language.rawValue)
    facts.add(Wording(ja: "体裁の版", en: "renderer"), String(terms.renderer))
    facts.add(Wording(ja: "データの SHA-256", en: "SHA-256 of the data"), terms.dataDigest)
    facts.add(Wording(ja: "公表の事象", en: "published by"), words(made.occurrence, audience))
    if let withdrawal {
      facts.add(
        Wording(ja: "取下げ", en: "withdrawn by"), words(withdrawal.occurrence, audience))
      facts.add(
        Wording(ja: "取下げの理由", en: "why withdrawn"),
        withdrawal.content.reason ?? say(ja: "（消去済み）", en: "(erased)"))
    }
    facts.add(
      note: Wording(
        ja: "報告を作り直すとき: planledger report --publication \(terms.name.text) --out FILE",
        en: "To make the report again: "
          + "planledger report --publication \(terms.name.text) --out FILE"))
    facts.add(
      note: Wording(
        ja: "そのあとの訂正: planledger errata \(terms.name)",
        en: "What was corrected since: planledger errata \(terms.name)"))
    facts.table.cite(reading)
    return facts.table
  }

  private static func words(_ occurrence: Occurrence, _ audience: Audience) -> String {
    "\(occurrence.number) \(audience.time(occurrence.recorded)) \(audience.name(occurrence.actor))"
  }
}
