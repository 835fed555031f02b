import PlanDomain
import ProgressLedger

extension Teller {
  /// Who changed what, in the order of recording; each event has an address of its own.
  var changes: [Block] {
    let table = Table(
      say(ja: "変更の履歴", en: "What was changed"),
      named: "changes",
      columns: [
        Table.Column(say(ja: "事象", en: "Event"), isShort: true),
        Table.Column(say(ja: "記録", en: "Recorded"), isShort: true),
        Table.Column(say(ja: "だれが", en: "By")),
        Table.Column(say(ja: "何について", en: "About")),
        Table.Column(say(ja: "何を", en: "What")),
        Table.Column(say(ja: "理由・根拠・出典", en: "Reason, authority, source")),
      ], rows: report.history.map(row), destinations: report.history.map { .event($0.number) })
    let explanation = say(
      ja: "この報告書が示すものについての事象を、記録された順に並べています。"
        + "人は氏名でなく記録者の符号で示します。",
      en: "Every event about what this report shows, in the order of recording. "
        + "People are shown by their code and not by name.")
    return [.paragraph(explanation)] + (report.history.isEmpty ? [] : [.table(table)])
  }

  private func row(_ reported: ReportedEvent) -> [Phrase] {
    let texts = reported.event.texts.map { name, text in
      "\(say(name))\(colon)\(typed: text)" as Phrase
    }
    let all = texts + erased(reported.erased) + missing(reported.missing)
    return [
      .own(reported.number.description),
      .own(report.moment.zone.text(of: reported.recorded)),
      author(of: reported),
      subject(of: reported.event),
      // Names and units of the plan stand in the sentence: all of it is isolated as one text.
      .typed(reported.event.wording(for: audience).text(in: language)),
      all.isEmpty ? nothing : all.joined(separator: Phrase([.lineBreak])),
    ]
  }

  private func author(of reported: ReportedEvent) -> Phrase {
    if reported.actor == .system { return say(ja: "台帳", en: "the ledger") }
    let code = reported.actor.text
    guard let department = reported.department.map(department) else { return .own(code) }
    return say(ja: "\(department)（\(code)）", en: "\(department) (\(code))")
  }

  func subject(of event: PlanEvent) -> Phrase {
    let reference = event.reference
    let code = Phrase.own(reference.code)
    return switch reference.subject {
    case .policy(let policy): code.linked(to: .policy(policy))
    case .indicator(let indicator): code.linked(to: .indicator(indicator))
    case .measure(let measure): code.linked(to: .measure(measure))
    case .project(let project): code.linked(to: .project(project))
    case .department(let department): self.department(department)
    case .plan: say(ja: "計画", en: "the plan")
    case .ledger: say(ja: "台帳", en: "the ledger")
    case .year(let year): .own(self.year(year))
    case .publications: say(ja: "公表", en: "publications")
    case .actor: code
    }
  }

  /// How sentences of the domain speak here: people by their code, so that a report stays the same
  /// when a name is erased.
  var audience: Audience {
    let zone = report.moment.zone
    return Audience(
      yearStyle: style, name: { $0.text }, time: { zone.text(of: $0) },
      department: { report.name(of: $0, on: $1) })
  }
}
