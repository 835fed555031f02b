import PlanDomain

extension Model {
  /// Who is in charge of a measure, a project or an indicator on a day.
  func inCharge(of code: String, on day: String?, known: Int = .max) -> [DepartmentCode] {
    var departments = standing(charges, of: code, known: known).first?.content ?? []
    for handover in standing(handovers, of: code, known: known) where handover.hasBegun(by: day) {
      let place = departments.firstIndex { $0 == handover.content.from } ?? departments.count
      departments.removeAll { $0 == handover.content.from }
      if let to = handover.content.to, !departments.contains(to) {
        departments.insert(to, at: place)
      }
    }
    return departments
  }

  func duty(_ code: String) -> Duty? {
    duties.first { $0.code == code }
  }

  /// Everything that somebody can be in charge of: measures, then projects, then indicators, by code.
  private var duties: [Duty] {
    codes(of: measures).compactMap { MeasureCode($0).map(Duty.measure) }
      + codes(of: projects).compactMap { ProjectCode($0).map(Duty.project) }
      + codes(of: meanings).compactMap { IndicatorCode($0).map(Duty.indicator) }
  }

  private func duties(of department: DepartmentCode, on day: CivilDate) -> [Duty] {
    duties.filter { inCharge(of: $0.code, on: day.iso).contains(department) }
  }

  func tell(
    ofDutiesRemainingWith department: DepartmentCode, _ day: CivilDate, _ ruling: inout Ruling
  ) {
    let codes = duties(of: department, on: day).map(\.code)
    let name = inForceOrFirst(names, of: department.text, on: day.iso)?.content ?? ""
    if !codes.isEmpty {
      ruling.notices.append(.dutiesRemain(department, name: name, from: day, codes))
    }
  }

  /// The events by which all that a department is in charge of goes to another one.
  func handingOver(
    from: DepartmentCode, to: DepartmentCode, on day: CivilDate, _ grounds: Grounds,
    _ ruling: inout Ruling
  ) -> [PlanEvent] {
    duties(of: from, on: day).map {
      judgeOrder(of: $0.code, from: from, to: to, on: day.iso, &ruling)
      return .dutyTransferred(
        DutyTransferred(duty: $0, from: from, to: to, effective: day, grounds: grounds))
    }
  }

  /// Who hands a duty on later must still have it then.
  private func judgeOrder(
    of code: String, from: DepartmentCode?, to: DepartmentCode, on day: String,
    _ ruling: inout Ruling
  ) {
    var holders = Set(inCharge(of: code, on: day)).subtracting(from.map { [$0] } ?? []).union([to])
    for later in standing(handovers, of: code) where !later.hasBegun(by: day) {
      if let giver = later.content.from {
        ruling.refuse("laterStands", if: !holders.contains(giver))
        holders.remove(giver)
      }
      if let taker = later.content.to { holders.insert(taker) }
    }
  }

  /// Whether codes of duties may go from one department to another, and by which events.
  func judge(
    handing codes: [String], from giver: String?, to taker: String, _ command: DepartmentCommand,
    _ ruling: inout Ruling
  ) {
    let day = command.effective.iso
    ruling.refuse("noSuchDuty", if: codes.isEmpty)
    let from = giver.flatMap { ruling.found(addressee(of: $0, on: day)) }
    guard let to = ruling.found(addressee(of: taker, on: day)) else { return }
    ruling.refuse("departmentEnded", if: hasEnded(to, by: day))
    ruling.refuse("departmentNotBegun", if: !hasBegun(to, by: day))
    for code in codes {
      guard let duty = duty(code) else {
        ruling.refuse("noSuchDuty")
        continue
      }
      let present = inCharge(of: code, on: day)
      ruling.refuse("alreadyInCharge", if: present.contains(to))
      if giver != nil {
        ruling.refuse("notInCharge", if: from.map { !present.contains($0) } ?? false)
      } else {
        ruling.refuse("notInCharge", if: present.count > 1)
      }
      judgeOrder(of: code, from: from ?? present.first, to: to, on: day, &ruling)
      ruling.events.append(
        .dutyTransferred(
          DutyTransferred(
            duty: duty, from: from ?? present.first, to: to, effective: command.effective,
            grounds: said(command.grounds))))
    }
  }
}
