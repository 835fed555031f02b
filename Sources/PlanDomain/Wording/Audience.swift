/// What it takes to speak of facts to a person: how actors are called, how moments and years are
/// written.
package struct Audience: Sendable {
  package let name: @Sendable (ActorID) -> String
  /// A moment in the ledger's own time zone.
  package let time: @Sendable (Instant) -> String
  package let yearStyle: FiscalYearStyle
  /// A department's name on a day; without one, its last.
  package let department: @Sendable (DepartmentCode, CivilDate?) -> String

  package init(
    yearStyle: FiscalYearStyle, name: @escaping @Sendable (ActorID) -> String,
    time: @escaping @Sendable (Instant) -> String,
    department: @escaping @Sendable (DepartmentCode, CivilDate?) -> String = { code, _ in
      code.text
    }
  ) {
    self.name = name
    self.time = time
    self.yearStyle = yearStyle
    self.department = department
  }

  package func year(_ year: FiscalYear) -> Wording {
    Wording(ja: year.label(yearStyle, language: .ja), en: year.label(yearStyle, language: .en))
  }

  /// What people call what a code stands for: the code, but in Japanese a word for what has none of
  /// its own, such as the plan or a year's round.
  package func called(_ code: String) -> Wording {
    let word: String? =
      switch code {
      case Subject.ledger.code: "台帳"
      case Subject.plan.code: "計画"
      case Subject.publications.code: "公表"
      case "sign-off policy": "承認の決まり"
      case _ where code.hasPrefix("FY"):
        Int(code.dropFirst(2)).flatMap(FiscalYear.init).map { year($0).ja }
      default: nil
      }
    let name = (ja: word ?? code, en: code)
    return Wording(ja: name.ja, en: name.en)
  }

  /// `05-2: ` before a sentence about a year; in Japanese nothing where the year itself is meant.
  func heading(_ code: String, of year: FiscalYear) -> Wording {
    let name = called(code)
    let heading = (
      ja: code == Subject.year(year).code ? "" : "\(name.ja): ", en: "\(name.en): "
    )
    return Wording(ja: heading.ja, en: heading.en)
  }

  /// `#12、田中 2024-06-10 09:30`: which event, whose, when.
  func attribution(_ occurrence: Occurrence) -> String {
    "\(occurrence.number), \(name(occurrence.actor)), \(time(occurrence.recorded))"
  }
}

/// What a person is told when something was refused, and the command that leads on.
package struct Explanation: Equatable, Sendable {
  package let what: Wording
  /// What to do next, in words.
  package let advice: Wording?
  /// The command to type, without the program's name.
  package let command: String?

  package init(_ what: Wording, advice: Wording? = nil, command: String? = nil) {
    self.what = what
    self.advice = advice
    self.command = command
  }
}

extension Measurement {
  /// The statement in words: `24.5％（確報）`.
  package var wording: Wording {
    switch self {
    case .figure(let figure):
      Wording(
        ja: "\(figure.value.grouped(.ja))\(figure.unit.text)（\(figure.state.wording.ja)）",
        en: "\(figure.value.grouped(.en))\(figure.unit.text) (\(figure.state.wording.en))")
    case .missing(let reason): reason.wording
    case .retracted: Wording(ja: "取消", en: "retracted")
    }
  }
}
