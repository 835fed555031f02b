import CanonicalJSON
import PlanDomain
import ProgressLedger

/// Reminders as a list that a mail system can take: one row for each department that still has to
/// do something. The ledger knows no addresses; the mail system has them by the code.
extension TodoPage {
  func reminders(isForPeople: Bool) -> Table {
    var columns: [Table.Column] = [
      .init("department_id", title: Wording(ja: "部署", en: "id")),
      .init("department_name", title: Wording(ja: "名称", en: "department")),
      .init("due", title: Wording(ja: "期限", en: "due")),
      .init("days_left", title: Wording(ja: "残り日数", en: "days left"), alignment: .trailing),
      .init("count", title: Wording(ja: "件数", en: "count"), alignment: .trailing),
      .init("overdue", title: Wording(ja: "期限超過", en: "overdue"), alignment: .trailing),
      .init("codes", title: Wording(ja: "コード", en: "codes"), maximumWidth: 40),
      .init("subject", title: Wording(ja: "件名", en: "subject")),
    ]
    // A letter has many lines; on a terminal its subject has to do.
    if !isForPeople { columns.append(.init("body", title: Wording(ja: "本文", en: "body"))) }
    var table = Table(columns: columns)
    for (department, answers) in owed {
      var cells = cells(department, answers)
      if !isForPeople { cells.append(.text(body(department, answers))) }
      table.append(cells)
    }
    table.cite(reading)
    table.meta["today"] = .string(completeness.moment.day.iso)
    return table
  }

  /// What each department has to do, by department.
  private var owed: [(DepartmentCode, [OwedAnswer])] {
    let theirs = lines.filter(\.isTheirs)
    return Set(theirs.compactMap(\.department)).sorted().map { department in
      (department, theirs.filter { $0.department == department }.map(\.answer))
    }
  }

  private func cells(_ department: DepartmentCode, _ answers: [OwedAnswer]) -> [Cell] {
    let due = answers.compactMap(\.dueOfMissingAnswer).min()
    return [
      .text(department.text), .text(name(of: department)),
      due.map { .text($0.iso) } ?? .missing(display: "－"),
      due.map { .integer(completeness.daysLeft(to: $0)) } ?? .missing(),
      .integer(answers.count), .integer(answers.filter(\.state.isOverdue).count),
      .text(codes(answers)),
      .text(subject(answers)),
    ]
  }

  /// What is asked about, each once: a project may owe its state and its review.
  private func codes(_ answers: [OwedAnswer]) -> String {
    var codes: [String] = []
    for answer in answers where !codes.contains(answer.about.code) {
      codes.append(answer.about.code)
    }
    return codes.joined(separator: " ")
  }

  private func subject(_ answers: [OwedAnswer]) -> String {
    let year = reading.audience.year(completeness.fiscalYear)
    let due = answers.compactMap(\.dueOfMissingAnswer).min()?.iso
    return say(
      ja: "【要回答】\(year.ja)の進捗報告 \(answers.count)件" + (due.map { "（期限 \($0)）" } ?? ""),
      en: "\(year.en) progress report: \(answers.count) open" + (due.map { ", due \($0)" } ?? ""))
  }

  private func body(_ department: DepartmentCode, _ answers: [OwedAnswer]) -> String {
    let year = reading.audience.year(completeness.fiscalYear)
    let lines = answers.map { answer in
      let kind = say(kind(of: answer))
      let state = say(told(answer))
      return say(
        ja: "・\(answer.about.code) \(answer.name)（\(kind)）: \(state)",
        en: "- \(answer.about.code) \(answer.name) (\(kind)): \(state)")
    }
    let head = say(
      ja: "\(name(of: department)) 御中\n\n\(year.ja)の進捗について、次の \(answers.count) 件が済んでいません。",
      en: "To \(name(of: department))\n\nOf \(year.en), these \(answers.count) are still open:")
    let foot = say(
      ja: "\(completeness.moment.day.iso) 現在、事象 \(completeness.moment.knownAt) までの記録によります。",
      en: "By \(completeness.moment.day.iso) and entries until \(completeness.moment.knownAt).")
    return ([head] + lines + ["", foot]).joined(separator: "\n")
  }

  /// What is meant, with its year where that is another one.
  private func kind(of answer: OwedAnswer) -> Wording {
    let kind = answer.kind.wording
    if answer.fiscalYear == completeness.fiscalYear { return kind }
    let year = reading.audience.year(answer.fiscalYear)
    return Wording(ja: "\(year.ja)の\(kind.ja)", en: "\(kind.en) of \(year.en)")
  }

  /// What a department has to do about an answer, and by when.
  private func told(_ answer: OwedAnswer) -> Wording {
    switch answer.state {
    case .returned(let number):
      return Wording(ja: "差し戻されました（\(number)）", en: "returned (\(number))")
    case .waiting(for: nil): return Wording(ja: "提出してください", en: "to be submitted")
    case .waiting: return Wording(ja: "承認してください", en: "to be approved")
    case .takenBack(for: nil):
      return Wording(ja: "取消を提出してください", en: "taken back, to be submitted")
    case .takenBack: return Wording(ja: "取消を承認してください", en: "taken back, to be approved")
    case .overtaken: return Wording(ja: "値が替わったので差し戻してください", en: "overtaken, to be returned")
    case .notDue, .notAsked, .overdue, .incomplete, .noSurvey, .notAvailable, .planEnded: break
    }
    guard let due = answer.dueOfMissingAnswer else { return answer.state.wording }
    let days = completeness.daysLeft(to: due)
    return days < 0
      ? Wording(
        ja: "期限 \(due.iso) を \(-days) 日過ぎています", en: "was due on \(due.iso), \(-days) day(s) ago")
      : Wording(ja: "期限 \(due.iso)（あと \(days) 日）", en: "due on \(due.iso), in \(days) day(s)")
  }
}
