import PlanDomain
import ProgressLedger

extension Teller {
  func title(of errata: Errata) -> Phrase {
    let name = errata.from.moment.publication.map { Phrase.typed($0.text) } ?? nothing
    return say(ja: "正誤表：\(name)", en: "Errata: \(name)")
  }

  /// What was compared with what.
  func introduction(to errata: Errata) -> [Block] {
    let (from, to) = (words(for: errata.from), words(for: errata.to))
    let compared = say(
      ja: "\(from)の指標の値と判定について、\(to)と違うところをすべて示します。",
      en: "Every figure and rating in which \(from) differs from \(to).")
    let order = say(
      ja: "人は氏名でなく記録者の符号で示します。事象の番号で、台帳の記録をたどれます。",
      en: "People are shown by their code and not by name; the number of an event leads to its "
        + "entry in the ledger.")
    guard errata.entries.isEmpty else { return [.paragraph(compared), .paragraph(order)] }
    return [
      .paragraph(compared),
      .paragraph(
        say(
          ja: "指標の値と判定は、公表したままです。施策・事業の評価と取組の状況は比べていません。",
          en: "The figures and ratings stand as they were published. "
            + "Reviews and the states of measures are not compared.")),
    ]
  }

  private func words(for report: PlanReport) -> Phrase {
    let moment = report.moment
    let year = year(moment.asOf)
    let name = moment.publication.map { say(ja: "公表「\(typed: $0.text)」", en: "\(typed: $0.text)") }
    let what = name ?? say(ja: "今の記録", en: "what is recorded now")
    return say(
      ja: "\(what)（\(year)末、\(moment.day.iso)、事象 \("\(moment.knownAt)") まで）",
      en: "\(what) (\(year), \(moment.day.iso), by event \("\(moment.knownAt)"))")
  }

  /// A section for each list that is not empty.
  func sections(of errata: Errata) -> [Section] {
    let names = Dictionary(
      (errata.from.indicators + errata.to.indicators).map { ($0.code, $0.definition.name) }
    ) { _, last in last }
    return Errata.List.allCases.filter { !errata[$0].isEmpty }.map { list in
      let count = errata[list].count
      let table = Table(
        say(ja: "\(say(list.wording))（\(count)件）", en: "\(say(list.wording)) (\(count))"),
        columns: columns,
        rows: errata[list].map { row($0, name: names[$0.indicator] ?? "") })
      return Section(say(list.wording), at: .errata(list), [.table(table)])
    }
  }

  private var columns: [Table.Column] {
    [
      Table.Column(say(ja: "指標", en: "Indicator")),
      Table.Column(say(ja: "年度", en: "Year"), isShort: true),
      Table.Column(say(ja: "公表（誤）", en: "Published")),
      Table.Column(say(ja: "今（正）", en: "Now")),
      Table.Column(say(ja: "原因", en: "Cause"), isShort: true),
      Table.Column(say(ja: "理由・根拠・出典", en: "Reason, authority, source")),
      Table.Column(say(ja: "記録", en: "Recorded"), isShort: true),
      Table.Column(say(ja: "承認", en: "Approved")),
      Table.Column(say(ja: "事象", en: "Event"), isShort: true),
    ]
  }

  private func row(_ entry: Errata.Entry, name: String) -> [Phrase] {
    let texts =
      (entry.event?.event.texts ?? []).map { name, text in
        "\(say(name))\(colon)\(typed: text)" as Phrase
      } + erased(entry.event?.erased ?? [])
    let recorded = entry.proposal ?? entry.event
    return [
      "\(entry.indicator.text) \(typed: name)", .own(year(entry.fiscalYear)),
      words(entry.from, in: entry.list), words(entry.to, in: entry.list),
      entry.causes.map { say($0.wording) }.joined(separator: comma),
      texts.isEmpty ? nothing : texts.joined(separator: Phrase([.lineBreak])),
      recorded.map { "\($0.actor.text) \(day($0.recorded))" } ?? nothing,
      entry.approved.map { "\($0.actor.text) \(day($0.recorded))" } ?? nothing,
      entry.event.map { .own($0.number.description) } ?? nothing,
    ]
  }

  /// The figure, or how the year is judged where that is what differs.
  private func words(_ assessment: Assessment?, in list: Errata.List) -> Phrase {
    guard let assessment else { return nothing }
    guard list == .rerated else { return actual(assessment) }
    let progress = progress(assessment)
    return progress == nothing ? rating(assessment) : "\(rating(assessment)) \(progress)"
  }
}
