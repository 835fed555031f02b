import CanonicalJSON
import PlanDomain
import ProgressLedger

/// What differs since a publication, for people: a table for each list.
struct ErrataTables {
  let errata: Errata
  let reading: LedgerReading

  init(_ errata: Errata, _ reading: LedgerReading) {
    self.errata = errata
    self.reading = reading
  }

  /// How far was compared, below a printout, and that a publication was withdrawn.
  var note: [String] { ([errata.scope, errata.remark].compactMap { $0 } + withdrawals).map(say) }

  /// Which two reports were compared.
  var citation: [String] {
    [
      say(ja: "公表: ", en: "published: ") + words(of: errata.from),
      say(errata.end.wording) + ": " + words(of: errata.to),
    ]
  }

  /// That a publication was withdrawn, when, by whom and why.
  var withdrawals: [Wording] {
    errata.withdrawals.map { $0.wordingWithReason(for: reading.audience) }
  }

  private func words(of report: PlanReport) -> String {
    let moment = report.moment
    let year = say(reading.audience.year(moment.asOf))
    let name = moment.publication.map { "\($0) " } ?? ""
    return say(
      ja: "\(name)\(year)末、\(moment.knownAt) までの記録による（\(moment.day.iso)） / 根 \(moment.root)",
      en: "\(name)\(year) by \(moment.knownAt) (\(moment.day.iso)) / root \(moment.root)")
  }

  /// A titled table for each list that is not empty. A further cause of the same difference has a
  /// row of its own, in which the difference is not said again.
  func tables() throws -> [Table] {
    var tables = try Errata.List.allCases.filter { !errata[$0].isEmpty }.map { list in
      var table = Table(columns: columns(of: list))
      table.caption = [say(list.wording)]
      for entry in errata[list] {
        let difference = difference(of: entry)
        for (place, cause) in entry.causes.enumerated() {
          let again = difference.map { _ in Cell.missing() }
          table.append((place == 0 ? difference : again) + (try cells(of: cause)))
        }
      }
      return table
    }
    if let last = tables.indices.last {
      tables[last].note = note
      tables[last].citation = citation
    }
    return tables
  }

  private func columns(of list: Errata.List) -> [Table.Column] {
    let about: [Table.Column] =
      list.isOfYears
      ? [.init("code", title: Wording(ja: "指標", en: "indicator"), maximumWidth: 40)]
      : [
        .init("code", title: Wording(ja: "対象", en: "about"), maximumWidth: 40),
        .init("what", title: Wording(ja: "項目", en: "what")),
      ]
    let end = errata.end.wording
    return about + [
      .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
      .init("before", title: Wording(ja: "誤（公表）", en: "published"), maximumWidth: 40),
      .init("after", title: Wording(ja: "正（\(end.ja)）", en: end.en), maximumWidth: 40),
      .init("cause", title: Wording(ja: "原因", en: "cause")),
      .init("grounds", title: Wording(ja: "理由", en: "reason"), maximumWidth: 60),
      .init("actor", title: Wording(ja: "記録者", en: "by")),
      .init("approver", title: Wording(ja: "承認者", en: "approved by")),
      .init("recorded", title: Wording(ja: "記録", en: "recorded")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
    ]
  }

  private func difference(of entry: Errata.Entry) -> [Cell] {
    let audience = reading.audience
    let name = errata.name(of: entry.about)
    let about =
      switch entry.about.subject {
      case .plan: name
      case .year: say(entry.about.noun)
      default: "\(entry.about.code) \(name)"
      }
    let what = entry.list.isOfYears ? [] : [Cell.text(say(entry.what.wording))]
    return [.text(about)] + what + [
      .shortYear(entry.fiscalYear, audience.yearStyle),
      .text(entry.before(for: audience).map(say) ?? "－"),
      .text(entry.after(for: audience).map(say) ?? "－"),
    ]
  }

  private func cells(of cause: ChangeCause) throws -> [Cell] {
    let cells = try CauseCells(cause, reading)
    return [
      cells.kind, cells.why, cells.actor, cells.approvers, cells.recorded, cells.position,
    ]
  }
}
