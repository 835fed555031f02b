import PlanDomain

// What may be said of a fiscal year's round.
extension CycleModel {
  func ruling(
    on command: YearCommand, of year: FiscalYear, _ today: CivilDate
  ) -> Ruling {
    let opened = round(year) { if case .opened = $0 { true } else { false } }
    var ruling = Ruling(year: year, said: .closed)
    switch command {
    case .open(let due, _):
      ruling.said = .opened(due)
      ruling.refuse("yearClosed", if: isClosed(year))
      ruling.refuse("roundOpened", if: !opened.isEmpty)
      ruling.refuse("dueBeforeYear", if: due < year.firstDay)

    case .setDue(let due, let scope, let grounds):
      let scope = scope.said
      ruling.said = .due(scope, due)
      ruling.refuse("yearClosed", if: isClosed(year))
      ruling.refuse("roundNotOpened", if: opened.isEmpty)
      ruling.refuse("reasonRequired", if: grounds.reason == nil)
      ruling.refuse("dueBeforeYear", if: due < year.firstDay)
      ruling.refuse("dueUnchanged", if: self.due(year, scope) == due)

    case .close:
      ruling.refuse("yearClosed", if: isClosed(year))
      ruling.refuse("yearNotOver", if: today <= year.lastDay)

    case .reopen(let grounds):
      ruling.said = .reopened
      ruling.refuse("yearNotClosed", if: !isClosed(year))
      ruling.refuse("reasonRequired", if: grounds.reason == nil)

    case .attest(let act, on: let date, _, _):
      ruling.said = .attested(act, date)
      ruling.refuse("attestedDay", if: date < year.firstDay || today < date)
      ruling.refuse(
        "attestedBefore", if: !round(year) { $0 == .attested(act, date) }.isEmpty)
    }
    return ruling
  }

  /// The day set last for just these; for everybody the day of the opening is one as well.
  private func due(_ year: FiscalYear, _ scope: DueDateSet.Scope) -> CivilDate? {
    round(year) { _ in true }.compactMap { entry in
      switch entry.said {
      case .due(scope, let day): day
      case .opened(let day) where scope == .everybody: day
      default: nil
      }
    }.last
  }
}

extension YearCommand.DueScope {
  fileprivate var said: DueDateSet.Scope {
    switch self {
    case .everybody: .everybody
    case .indicator(let code): .indicator(code)
    case .department: preconditionFailure("the cycle's histories name no department here")
    }
  }
}
