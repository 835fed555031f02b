import PlanDomain
import ProgressLedger

extension Teller {
  /// What changed how a year is told after it was closed (締め後の変更); nil where nothing did.
  var lateChanges: Section? {
    guard !report.lateChanges.isEmpty else { return nil }
    let table = Table(
      say(ja: "締めた年度についての変更", en: "What changed about years after they were closed"),
      named: "late-changes",
      columns: [
        Table.Column(say(ja: "記録", en: "Recorded"), isShort: true),
        Table.Column(say(ja: "対象", en: "About")),
        Table.Column(say(ja: "年度", en: "Year"), isShort: true),
        Table.Column(say(ja: "何を", en: "What")),
        Table.Column(say(ja: "前", en: "Before"), isNumeric: true),
        Table.Column(say(ja: "後", en: "After"), isNumeric: true),
        Table.Column(say(ja: "理由・根拠", en: "Reason, authority")),
        Table.Column(say(ja: "申請・承認", en: "Asked for, approved")),
      ], rows: report.lateChanges.map(row))
    return Section(
      say(ja: "締め後の変更", en: "Changes after closing"), at: .lateChanges, [.table(table)])
  }

  private func row(_ change: LateChange) -> [Phrase] {
    let told = change.told
    let grounds = [change.reason, told.event.grounds?.authority].compactMap { $0 }
      .map(Phrase.typed)
    let all = grounds + erased(told.erased)
    return [
      "\(event(change.number)) \(day(change.event.recorded))",
      subject(of: told.event),
      .own(year(change.fiscalYear)),
      .typed(change.wording(for: audience).text(in: language)),
      change.figures.map { measurement($0.before) } ?? facts(change) { $0.before(for: $1) },
      change.figures.map { measurement($0.after) } ?? facts(change) { $0.after(for: $1) },
      all.isEmpty ? nothing : all.joined(separator: Phrase([.lineBreak])),
      people(behind: change).joined(separator: Phrase([.lineBreak])),
    ]
  }

  /// What the year was judged by, or is now: a line for each fact that differs.
  private func facts(
    _ change: LateChange, _ value: (YearDifference, Audience) -> Wording?
  ) -> Phrase {
    let lines = change.differences.map { difference -> Phrase in
      let value = value(difference, audience).map { Phrase.typed($0.text(in: language)) }
      let label = Phrase.own(difference.label(for: audience).text(in: language))
      return "\(label)\(colon)\(value ?? nothing)"
    }
    return lines.isEmpty ? nothing : lines.joined(separator: Phrase([.lineBreak]))
  }

  /// Who asked for it and who approved it, or how far it has come.
  private func people(behind change: LateChange) -> [Phrase] {
    let asked = say(
      ja: "申請・記録\(colon)\(step(change.asked))", en: "by\(colon)\(step(change.asked))")
    let approved = change.approvals.map { approval in
      let stage = approval.stage.wording
      return say(
        ja: "承認（\(stage.ja)）\(colon)\(step(approval.step))",
        en: "approved (\(stage.en))\(colon)\(step(approval.step))")
    }
    let isApproved = if case .approved? = change.signOff { true } else { false }
    let state = isApproved ? nil : change.signOff.flatMap(signOff)
    return [asked] + approved + (state.map { [$0] } ?? [])
  }

  private func step(_ step: LateChange.Step) -> Phrase {
    "\(event(step.number)) \(step.actor.text)"
  }
}
