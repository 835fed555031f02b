import PlanDomain
import ProgressLedger

extension Teller {
  func title(of errata: Errata) -> Phrase {
    let name = errata.from.moment.publication.map { Phrase.typed($0.text) } ?? nothing
    return say(ja: "正誤表：\(name)", en: "Errata: \(name)")
  }

  /// What was compared with what.
  func introduction(to errata: Errata) -> [Block] {
    let (from, to) = (words(for: errata.from, at: .now), words(for: errata.to, at: errata.end))
    let compared = say(
      ja: "\(from)と、\(to)とで、違うところをすべて示します。",
      en: "Everything in which \(from) differs from \(to).")
    let order = say(
      ja: "人は氏名でなく記録者の符号で示します。事象の番号で、台帳の記録をたどれます。",
      en: "People are shown by their code and not by name; the number of an event leads to its "
        + "entry in the ledger.")
    return (errata.withdrawals.map(withdrawn) + [compared, say(errata.scope)]).map(Block.paragraph)
      + (errata.remark.map { [.paragraph(say($0))] } ?? [])
      + (errata.entries.isEmpty ? [] : [.paragraph(order)])
  }

  /// That what this is the errata of is no longer to be cited, and why.
  private func withdrawn(_ withdrawal: Fact<PublicationWithdrawn>) -> Phrase {
    let why = withdrawal.content.reason.map(Phrase.typed) ?? say(ja: "消去済み", en: "erased")
    return (say(withdrawal.wording(for: audience)) + say(ja: "理由：\(why)", en: " Reason: \(why)"))
      .strong
  }

  /// The publication, or what was recorded until the end.
  private func words(for report: PlanReport, at end: Errata.End) -> Phrase {
    let moment = report.moment
    let year = year(moment.asOf)
    let name = moment.publication.map { say(ja: "公表「\(typed: $0.text)」", en: "\(typed: $0.text)") }
    let recorded =
      end == .then
      ? say(ja: "その時点の記録", en: "what was recorded then")
      : say(ja: "今の記録", en: "what is recorded now")
    let what = name ?? recorded
    return say(
      ja: "\(what)（\(year)末、\(moment.day.iso)、事象 \("\(moment.knownAt)") まで）",
      en: "\(what) (\(year), \(moment.day.iso), by event \("\(moment.knownAt)"))")
  }

  /// A section for each list that is not empty.
  func sections(of errata: Errata) -> [Section] {
    let lists = Errata.List.allCases.filter { !errata[$0].isEmpty }
    return lists.enumerated().map { place, list in
      let (number, count) = (place + 1, errata[list].count)
      // Numbered, because who cannot see the heading above knows a table by its name alone.
      let other = say(errata.end.clause)
      let table = Table(
        say(
          ja: "表\(number)：公表と\(other)の違い（\(count)件）",
          en: "Table \(number): what was published, and \(other) (\(count))"),
        columns: columns(of: list, until: errata.end),
        rows: errata[list].map { row($0, name: errata.name(of: $0.about)) })
      return Section(say(list.wording), at: .errata(list), [.table(table)])
    }
  }

  private func columns(of list: Errata.List, until end: Errata.End) -> [Table.Column] {
    let about =
      list.isOfYears
      ? [Table.Column(say(ja: "指標", en: "Indicator"))]
      : [Table.Column(say(ja: "対象", en: "About")), Table.Column(say(ja: "項目", en: "What"))]
    return about + [
      Table.Column(say(ja: "年度", en: "Year"), isShort: true),
      Table.Column(say(ja: "公表（誤）", en: "Published")),
      Table.Column(title(of: end)),
      Table.Column(say(ja: "原因と理由、記録、承認", en: "Cause and reason, recorded, approved")),
    ]
  }

  private func title(of end: Errata.End) -> Phrase {
    switch end {
    case .now: say(ja: "今（正）", en: "Now")
    case .then: say(ja: "その時点（正）", en: "Then")
    case .laterPublication: say(ja: "後の公表（正）", en: "Published later")
    }
  }

  private func row(_ entry: Errata.Entry, name: String) -> [Phrase] {
    let about: Phrase =
      switch entry.about.subject {
      case .plan: .typed(name)
      case .year: say(entry.about.noun)
      default: "\(entry.about.code) \(typed: name)"
      }
    let what = entry.list.isOfYears ? [] : [say(entry.what.wording)]
    return [about] + what + [
      optionalYear(entry.fiscalYear), words(entry.before(for: audience)),
      words(entry.after(for: audience)), entry.causes.flatMap(lines).joined(separator: lineBreak),
    ]
  }

  /// What made the difference: its event, why, who recorded it and who approved it, a line each.
  private func lines(about cause: ChangeCause) -> [Phrase] {
    let kind = say(cause.kind.wording).strong
    let event = cause.event.map { event in
      say(ja: "（事象 \("\(event.number)")）", en: " (\("\(event.number)"))")
    }
    let texts = (cause.explained?.event.texts ?? []).map { name, text in
      "\(say(name))\(colon)\(typed: text)" as Phrase
    }
    let recorded = cause.recorded.map {
      "\(say(ja: "記録", en: "recorded"))\(colon)\($0.actor.text) \(day($0.recorded))" as Phrase
    }
    let approved = cause.approvals.map { approval in
      let (stage, by) = (say(approval.content.wording), approval.occurrence)
      let word = say(ja: "承認（\(stage)）", en: "approved (\(stage))")
      return "\(word)\(colon)\(by.actor.text) \(day(by.recorded))" as Phrase
    }
    return [kind + (event ?? "")] + texts + erased(cause.explained?.erased ?? [])
      + [recorded].compactMap { $0 } + approved
  }

  private var lineBreak: Phrase { Phrase([.lineBreak]) }

  /// Units, targets and the plan's own words for ratings are typed.
  private func words(_ wording: Wording?) -> Phrase {
    wording.map { .typed($0.text(in: language)) } ?? nothing
  }
}
