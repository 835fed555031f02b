import EventLog
import PlanDomain
import ProgressLedger

/// What a listing was asked for, in the words that were typed and in the words of its ledger.
struct LogScope {
  let filter: HistoryFilter
  /// The options as typed, by name, in the order of the help.
  let typed: [(option: String?, text: String)]

  /// The command that gives the same listing again.
  func command(knownAt position: Position) -> String {
    let words = typed.flatMap { [$0.option, Self.quoted($0.text)].compactMap { $0 } }
    return (["planledger log"] + words + ["--known-at '\(position)' -O markdown"])
      .joined(separator: " ")
  }

  /// The lines that say what the listing covers; a department with the names it bore in the year.
  func lines(
    _ snapshot: PlanSnapshot, _ organisation: Organisation, _ reading: LedgerReading
  ) throws -> [(name: Wording, text: String)] {
    var lines: [(name: Wording, text: String)] = []
    func add(_ name: Wording, _ text: String?) {
      if let text { lines.append((name, text)) }
    }
    add(
      Wording(ja: "対象", en: "About"),
      filter.code.map { code in snapshot.names[code].map { "\(code) \($0)" } ?? code })
    add(Wording(ja: "部署", en: "Department"), try department(organisation, reading))
    add(
      Wording(ja: "年度", en: "Fiscal year"),
      filter.fiscalYear.map { year in
        let label = say(reading.audience.year(year))
        let days = "\(year.firstDay.iso)～\(year.lastDay.iso)"
        return say(ja: "\(label)（\(days)）", en: "\(label), \(days)")
      })
    add(Wording(ja: "記録者", en: "Actor"), filter.actor.map(reading.audience.name))
    add(Wording(ja: "種類", en: "Type"), filter.type)
    if filter.since != nil || filter.until != nil {
      add(
        Wording(ja: "記録の期間", en: "Recorded"),
        "\(filter.since?.iso ?? "")～\(filter.until?.iso ?? "")")
    }
    if lines.isEmpty {
      add(Wording(ja: "範囲", en: "Scope"), say(ja: "台帳全体", en: "the whole ledger"))
    }
    add(
      Wording(ja: "件数の上限", en: "At most"),
      filter.limit.map { say(ja: "新しいものから \($0) 件", en: "the newest \($0)") })
    return lines
  }

  /// `D03 財政部（2026-03-31まで）、財務部（2026-04-01から）`.
  private func department(
    _ organisation: Organisation, _ reading: LedgerReading
  ) throws -> String? {
    guard let typed = filter.department else { return nil }
    // A name of today may be asked for although the page knows only older ones.
    let day = filter.fiscalYear?.lastDay ?? reading.ledger.today
    let code = try reading.view.organisation().department(typed, on: day)
    guard let code, let names = organisation.departments[code]?.names else { return typed }
    let year = filter.fiscalYear
    let entries = names.entries.enumerated().filter { index, entry in
      guard let year else { return true }
      let next = index + 1 < names.entries.count ? names.entries[index + 1].since : nil
      let begins = entry.since.map { $0 <= year.lastDay } ?? true
      return begins && (next.map { year.firstDay < $0 } ?? true)
    }
    let words = entries.map { index, entry in
      let next = index + 1 < names.entries.count ? names.entries[index + 1].since : nil
      let dates = [
        entry.since.map { say(ja: "\($0.iso)から", en: "from \($0.iso)") },
        next.map { say(ja: "\($0.dayBefore.iso)まで", en: "until \($0.dayBefore.iso)") },
      ].compactMap { $0 }
      if dates.isEmpty { return entry.content }
      let joined = dates.joined(separator: " ")
      return say(ja: "\(entry.content)（\(joined)）", en: "\(entry.content) (\(joined))")
    }
    return "\(code) \(words.joined(separator: "、"))"
  }

  /// The word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._:".unicodeScalars.contains(scalar)
      }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
