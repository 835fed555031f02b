import PlanDomain
import ProgressLedger

extension Teller {
  /// The measures of a policy in a row each.
  func measures(of policy: PolicyReport) -> Table {
    Table(
      say(ja: "\(title(of: policy))の主な取組", en: "Measures of \(title(of: policy))"),
      named: "measures-\(policy.code)",
      columns: [
        Table.Column(say(ja: "取組", en: "Measure")),
        Table.Column(say(ja: "担当", en: "In charge")),
        Table.Column(say(ja: "状況", en: "State")),
        Table.Column(say(ja: "判定", en: "Judgement")),
        Table.Column(say(ja: "今後の方向性", en: "Next year")),
        Table.Column(say(ja: "細目", en: "Items")),
      ],
      rows: policy.measures.map { measure in
        [
          title(of: measure).linked(to: .measure(measure.code)),
          departments(measure.departments),
          state(measure.status),
          judgement(measure.status),
          next(measure.status),
          itemCounts(of: measure),
        ]
      }
    ).withoutSilentColumns(nothing)
  }

  /// A measure in full: its states by year and its items.
  func section(of measure: MeasureReport) -> Section {
    var blocks: [Block] = [.terms(facts(of: measure))]
    if let reason = measure.reason { blocks.append(.quotation(reason)) }
    if measure.years.contains(where: { $0.status != nil }) {
      blocks.append(strip(measure.code.text, measure.title, measure.years))
    }
    if !measure.items.isEmpty { blocks.append(.table(items(of: measure))) }
    return Section(title(of: measure), at: .measure(measure.code), blocks)
  }

  func title(of measure: MeasureReport) -> Phrase {
    "\(measure.code.text) \(typed: measure.title)"
  }

  private func facts(of measure: MeasureReport) -> [(name: Phrase, text: Phrase)] {
    var facts: [(name: Phrase, text: Phrase)] = [
      (say(ja: "担当", en: "In charge"), departments(measure.departments)),
      (say(ja: "状況", en: "State"), state(measure.status)),
      (say(ja: "判定", en: "Judgement"), judgement(measure.status)),
      (say(ja: "今後の方向性", en: "Next year"), next(measure.status)),
    ]
    if !measure.items.isEmpty {
      facts.append((say(ja: "細目", en: "Items"), itemCounts(of: measure)))
    }
    if let closed = measure.closed {
      facts.append((say(ja: "終了", en: "Closed"), .own(closed.iso)))
    }
    return facts.filter { $0.text != nothing }
  }

  /// The states by year, as a picture and in words.
  private func strip(_ code: String, _ title: String, _ years: [YearStatus]) -> Block {
    let strip = StatusStrip(code, title: title, years: years)
    let sentence = strip.sentence(for: chartReader).text(in: language)
    let name = say(ja: "\(code) \(typed: title)の状況の図", en: "Chart of \(code) \(typed: title)")
    let figure = element("figure", ["class": "strip"]) {
      strip.drawing(for: chartReader).scrolling(named: name.plain)
      element("figcaption") { element("p", text: sentence) }
    }
    return .picture(Picture(figure: figure, sentence: .typed(sentence)))
  }

  private func items(of measure: MeasureReport) -> Table {
    Table(
      say(ja: "\(title(of: measure))の細目", en: "Items of \(title(of: measure))"),
      named: "items-\(measure.code)",
      columns: [
        Table.Column(say(ja: "細目", en: "Item")),
        Table.Column(say(ja: "内容", en: "Text")),
        Table.Column(say(ja: "状況", en: "State")),
        Table.Column(say(ja: "理由", en: "Reason")),
      ],
      rows: measure.items.map { item in
        [
          .own(item.code.text),
          item.mark.map { "\(typed: $0) \(typed: item.text)" } ?? .typed(item.text),
          state(item.status),
          measure.itemReasons[item.code].map(Phrase.typed) ?? nothing,
        ]
      }
    ).withoutSilentColumns(nothing)
  }

  /// `実施中 3、中止 1`: how many, never an average of states.
  private func itemCounts(of measure: MeasureReport) -> Phrase {
    let counts = Status.allCases.compactMap { status in
      measure.itemCounts[status].flatMap { $0 > 0 ? (status, $0) : nil }
    }
    if counts.isEmpty { return nothing }
    return counts.map { status, count in "\(say(status.wording)) \(count)" as Phrase }
      .joined(separator: comma)
  }

  // MARK: What both measures and projects have

  /// The state in force; nobody said anything yet is a state of its own.
  func state(_ status: PlanSnapshot.CurrentStatus?) -> Phrase {
    guard let status else { return say(ja: "未報告", en: "not reported") }
    return .mark(status.status.wording.text(in: language), status.status.tone)
  }

  func judgement(_ status: PlanSnapshot.CurrentStatus?) -> Phrase {
    guard let judgement = status?.judgement else { return nothing }
    return .mark(judgement.wording.text(in: language), judgement.tone)
  }

  func next(_ status: PlanSnapshot.CurrentStatus?) -> Phrase {
    (status?.next).map { say($0.wording) } ?? nothing
  }
}

extension Status {
  fileprivate var tone: Tone {
    switch self {
    case .done, .inProgress, .continuing: .good
    case .planning, .suspended: .fair
    case .cancelled, .abolished: .poor
    case .notStarted, .merged: .quiet
    }
  }
}
