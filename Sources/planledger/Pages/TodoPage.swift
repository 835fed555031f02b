import CanonicalJSON
import PlanDomain
import ProgressLedger

/// Who owes what and what waits for whom, one line for each department and answer; those overdue
/// first.
struct TodoPage {
  /// One answer as one department has to do with it.
  struct Line {
    /// Nil where nobody is in charge.
    let department: DepartmentCode?
    let answer: OwedAnswer
    /// Whether this department has to do something.
    let isTheirs: Bool
  }

  let completeness: Completeness
  let lines: [Line]
  let reading: LedgerReading

  /// Of one department, or of all and of nobody.
  init(_ completeness: Completeness, only department: DepartmentCode?, _ reading: LedgerReading) {
    self.completeness = completeness
    self.reading = reading
    lines = completeness.answers.flatMap { answer in
      let concerned = answer.debtors.isEmpty ? answer.departments : answer.debtors
      var asked = concerned.flatMap { completeness.asked(for: $0, only: department) }
      if concerned.isEmpty, department == nil { asked = [nil] }
      return asked.each.map { code in
        Line(department: code, answer: answer, isTheirs: code != nil && !answer.debtors.isEmpty)
      }
    }
    .enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.department != second.department {
        return (first.department?.text ?? "~") < (second.department?.text ?? "~")
      }
      if first.answer.state.isOverdue != second.answer.state.isOverdue {
        return first.answer.state.isOverdue
      }
      return left.offset < right.offset
    }.map(\.element)
  }

  var table: Table {
    var table = Table(columns: [
      .init("department_id", title: Wording(ja: "部署", en: "id")),
      .init("department_name", title: Wording(ja: "名称", en: "department")),
      .init("kind", title: Wording(ja: "種別", en: "what")),
      .init("code", title: Wording(ja: "コード", en: "code")),
      .init("name", title: Wording(ja: "内容", en: "name"), maximumWidth: 40),
      .init("fiscal_year", title: Wording(ja: "年度", en: "year")),
      .init("state", title: Wording(ja: "状態", en: "state")),
      .init("waiting_for", title: Wording(ja: "待ち先", en: "waiting for")),
      .init("missing", title: Wording(ja: "未回答の部署", en: "not answered by")),
      .init("due", title: Wording(ja: "期限", en: "due")),
      .init("days_left", title: Wording(ja: "残り日数", en: "days left"), alignment: .trailing),
      .init("command", title: Wording(ja: "済ませる命令", en: "to settle it")),
    ])
    for line in lines { table.append(cells(line)) }
    table.note = note
    table.cite(reading)
    table.meta["today"] = .string(completeness.moment.day.iso)
    return table
  }

  private var note: [String] {
    let year = reading.audience.year(completeness.fiscalYear)
    let owed = completeness.answersOfYear.filter(\.isOwed)
    let overdue = owed.filter(\.state.isOverdue).count
    return [
      say(
        ja: "\(year.ja): 未完 \(owed.count) 件、うち期限超過 \(overdue) 件"
          + "（\(completeness.moment.day.iso) 現在）",
        en: "\(year.en): \(owed.count) open, \(overdue) of them overdue"
          + " (\(completeness.moment.day.iso))")
    ] + otherYears + notAsked
  }

  /// How much of other years waits beside.
  private var otherYears: [String] {
    let count = completeness.answers.count - completeness.answersOfYear.count
    if count == 0 { return [] }
    return [
      say(ja: "ほかの年度で待っているもの \(count) 件", en: "of other years: \(count) waiting")
    ]
  }

  /// How to ask, where a year is over and nobody has been asked.
  private var notAsked: [String] {
    guard completeness.answers.contains(where: { $0.state == .notAsked }) else { return [] }
    let command = "planledger year open \(completeness.fiscalYear.number) --due DATE"
    return [
      say(
        ja: "期限を定めた照会がないので、期限超過は数えません。始めるとき: \(command)",
        en: "No round has set a due date, so nothing is overdue. To open one: \(command)")
    ]
  }

  private func cells(_ line: Line) -> [Cell] {
    let answer = line.answer
    return [
      line.department.map { .text($0.text) } ?? .missing(display: "－"),
      line.department.map { .text(name(of: $0)) }
        ?? .missing(display: say(ja: "担当の定めなし", en: "nobody's")),
      .word(answer.kind, \.wording), .text(answer.about.code), .text(answer.name),
      .shortYear(answer.fiscalYear, reading.audience.yearStyle),
      .text(answer.state.word, display: say(answer.state.wording)), waitingFor(answer.state),
      missing(answer.state), answer.due.map { .text($0.iso) } ?? .missing(display: "－"),
      answer.dueOfMissingAnswer.map { .integer(completeness.daysLeft(to: $0)) } ?? .missing(),
      answer.command.map { .text($0) } ?? .missing(),
    ]
  }

  private func waitingFor(_ state: OwedAnswer.State) -> Cell {
    switch state {
    case .waiting(for: nil), .takenBack(for: nil):
      .text("submission", display: say(ja: "提出", en: "submission"))
    case .waiting(for: let stage?), .takenBack(for: let stage?), .overtaken(for: let stage):
      .text(stage.rawValue, display: say(stage.wording))
    case .returned(let number):
      .text("resubmission", display: say(ja: "再提出（\(number)）", en: "a new one (\(number))"))
    case .planEnded: .text("closing", display: say(ja: "廃止か後継", en: "closing"))
    default: .missing()
    }
  }

  private func missing(_ state: OwedAnswer.State) -> Cell {
    guard case .incomplete(let departments, _) = state else { return .missing() }
    let missing = departments.flatMap { code in
      let standIns = completeness.standIns(for: code)
      return standIns.isEmpty ? [code] : standIns
    }
    return .text(
      missing.map(\.text).joined(separator: " "),
      display: missing.map(name).joined(separator: say(ja: "、", en: ", ")))
  }

  func name(of department: DepartmentCode) -> String { completeness.name(of: department) }
}

extension [DepartmentCode?] {
  /// Each once: two departments may have become one.
  fileprivate var each: Self {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Completeness {
  /// Who is told of what a department is in charge of; nil stands for nobody. Where only one
  /// department is told, also by the name of a department that is no more.
  fileprivate func asked(
    for code: DepartmentCode, only department: DepartmentCode?
  ) -> [DepartmentCode?] {
    let standIns = standIns(for: code)
    let asked: [DepartmentCode?] = standIns.isEmpty ? [nil] : standIns
    guard let department else { return asked }
    if standIns.contains(department) { return [department] }
    return isHeir(department, of: code) ? asked : []
  }

  /// Counted to the last day; below zero when it is past.
  func daysLeft(to due: CivilDate) -> Int { due.dayNumber - moment.day.dayNumber }
}

extension OwedAnswer.Kind {
  var wording: Wording {
    switch self {
    case .figure: Wording(ja: "実績", en: "figure")
    case .status: Wording(ja: "状況", en: "state")
    case .review: Wording(ja: "評価", en: "review")
    case .judgement: Wording(ja: "判断", en: "judgement")
    case .correction: Wording(ja: "締め後の訂正", en: "late correction")
    }
  }
}

extension OwedAnswer.State {
  var wording: Wording {
    switch self {
    case .notDue: Wording(ja: "未到来", en: "not due yet")
    case .notAsked: Wording(ja: "照会なし", en: "not asked for")
    case .overdue: Wording(ja: "期限超過", en: "overdue")
    case .noSurvey: MissingReason.noSurvey.wording
    case .notAvailable: MissingReason.notAvailable.wording
    case .planEnded: ReasonCode.planEnded.wording
    case .incomplete(_, isOverdue: true): Wording(ja: "一部未回答（期限超過）", en: "incomplete, overdue")
    case .incomplete: Wording(ja: "一部未回答", en: "incomplete")
    case .waiting: Wording(ja: "承認待ち", en: "waiting for sign-off")
    case .returned: Wording(ja: "差戻し", en: "returned")
    case .takenBack: Wording(ja: "取消の承認待ち", en: "taken back, waiting for sign-off")
    case .overtaken: Wording(ja: "値が替わり差戻し待ち", en: "overtaken, to be returned")
    }
  }
}
