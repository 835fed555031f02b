import PlanDomain

// What may be said of an indicator.
extension CycleModel {
  func ruling(
    on command: IndicatorCommand, of code: String, _ today: CivilDate
  ) -> Ruling {
    switch command {
    case .record(let entry, _, _):
      var ruling = stated(
        .figure(.recorded, entry.value, entry.state), code, entry.fiscalYear, today)
      if entry.state == .forecast {
        ruling.refusals.remove("yearNotBegun")
        ruling.refuse("alreadyStated", if: current(code, entry.fiscalYear) != nil)
      }
      return ruling

    case .declareMissing(let year, _, _):
      return stated(.missing, code, year, today)

    case .confirm(let year, let entry, _, _):
      let present = current(code, year)
      let value = entry?.value ?? present?.said.value ?? "0"
      var ruling = Ruling(about: code, year: year, said: .figure(.confirmed, value, .final))
      ruling.refuse("nothingStated", if: present == nil)
      ruling.refuse("notProvisional", if: present != nil && present?.said.state != .provisional)
      ruling.refuse("yearLocked", if: isLocked(year))
      return ruling

    case .correct(let entry, let reason, _, _):
      let year = entry.fiscalYear
      let present = current(code, year)
      let state = present?.said.state ?? (today < year.firstDay ? .forecast : .final)
      var ruling = Ruling(
        about: code, year: year, said: .figure(.corrected, entry.value, state))
      ruling.refuse("nothingStated", if: present == nil)
      ruling.refuse("reasonRequired", if: reason == nil)
      ruling.refuse("unchanged", if: present?.said.value == entry.value)
      if isLocked(year) {
        ruling.said = .proposed(entry.value, state, replaces: present?.number ?? 0)
        let waiting = proposals(code, year).filter { settlement(of: $0) == nil }
        ruling.refuse(
          "alreadyProposed",
          if: waiting.contains { $0.said.value == entry.value && $0.said.state == state })
      } else if isClosed(year) {
        ruling.said = .late(entry.value, state, proposal: nil)
      }
      return ruling

    case .retract(let year, let reason):
      var ruling = Ruling(about: code, year: year, said: .retracted)
      ruling.refuse("nothingStated", if: current(code, year) == nil)
      ruling.refuse("reasonRequired", if: reason == nil)
      ruling.refuse("yearLocked", if: isLocked(year))
      return ruling

    case .judge(let entry):
      let year = entry.fiscalYear
      var ruling = Ruling(about: code, year: year, said: .judged(entry.stage))
      let present = judgements(code, year, entry.stage).last?.number
      ruling.refuse("alreadyJudged", if: entry.replaces == nil && present != nil)
      ruling.refuse(
        "noSuchJudgement", if: entry.replaces != nil && entry.replaces?.number != present)
      ruling.refuse("yearAhead", if: today < year.firstDay)
      ruling.refuse("yearLocked", if: isLocked(year))
      return ruling

    case .reviseTarget(let revision):
      let year = revision.effective
      var ruling = Ruling(about: code, year: year, said: .target(revision.value ?? "0"))
      ruling.refuse("targetUnchanged", if: target(for: year, of: code).value == revision.value)
      ruling.refuse("yearLocked", if: tellsLockedOtherwise(ruling))
      return ruling

    case .restateBaseline(let baseline, _, _):
      var ruling = Ruling(about: code, year: 2023, said: .baseline(baseline.value))
      ruling.refuse("baselineUnchanged", if: self.baseline(of: code) == baseline.value)
      ruling.refuse("yearLocked", if: tellsLockedOtherwise(ruling))
      return ruling

    case .setInterimTarget(let year, let value, _, _):
      var ruling = Ruling(about: code, year: year, said: .interim(value ?? "0"))
      ruling.refuse("interimUnchanged", if: interims(of: code)[year] == value)
      ruling.refuse("yearLocked", if: tellsLockedOtherwise(ruling))
      return ruling

    default: preconditionFailure("the cycle's histories try nothing else")
    }
  }

  /// A figure or an absence where nothing more than a forecast is stated.
  private func stated(
    _ said: Said, _ code: String, _ year: FiscalYear, _ today: CivilDate
  ) -> Ruling {
    var ruling = Ruling(about: code, year: year, said: said)
    let present = current(code, year)
    ruling.refuse(
      "alreadyStated", if: present != nil && present?.said.state != .forecast)
    ruling.refuse("yearNotBegun", if: today < year.firstDay)
    ruling.refuse("yearLocked", if: isLocked(year))
    return ruling
  }
}
