extension PlanEvent {
  /// What happened to departments, actors and duties.
  func organisationWording(for audience: Audience) -> Wording {
    switch self {
    case .actorRegistered(let event):
      let department = audience.department(event.department, nil)
      return Wording(
        ja: "記録者を登録（\(event.role.wording.ja)、\(department)）",
        en: "registered an actor (\(event.role.wording.en), \(department))")
    case .actorMoved(let event):
      let department = audience.department(event.department, event.effective)
      return Wording(
        ja: "\(department)へ異動（\(event.effective.iso)から）",
        en: "moved to \(department) from \(event.effective.iso) on")
    case .actorRetired(let event):
      return Wording(
        ja: "記録者を退く（\(event.effective.iso)から）", en: "retired from \(event.effective.iso) on")
    case .departmentRegistered(let event):
      let since = event.effective.map {
        Wording(ja: "（\($0.iso)から）", en: " from \($0.iso) on")
      }
      return Wording(
        ja: "部署\(Quotation.inJapanese(event.name))を登録\(since?.ja ?? "")",
        en: "registered the department \(event.name)\(since?.en ?? "")")
    case .departmentRenamed(let event):
      let before = audience.department(event.department, event.effective.dayBefore)
      return Wording(
        ja:
          "\(Quotation.inJapanese(before))を\(Quotation.inJapanese(event.name))に改称"
          + "（\(event.effective.iso)から）",
        en: "renamed \(before) to \(event.name) from \(event.effective.iso) on")
    case .departmentMerged(let event):
      let names = (
        audience.department(event.department, event.effective.dayBefore),
        audience.department(event.into, event.effective)
      )
      return Wording(
        ja:
          "\(Quotation.inJapanese(names.0))を\(Quotation.inJapanese(names.1))に統合"
          + "（\(event.effective.iso)から）",
        en: "merged \(names.0) into \(names.1) from \(event.effective.iso) on")
    case .departmentSplit(let event):
      let before = audience.department(event.department, event.effective.dayBefore)
      let into = event.into.map { audience.department($0, event.effective) }
      return Wording(
        ja:
          "\(Quotation.inJapanese(before))を\(into.map(Quotation.inJapanese).joined())に分割"
          + "（\(event.effective.iso)から）",
        en: "split \(before) into \(into.joined(separator: ", ")) "
          + "from \(event.effective.iso) on")
    case .departmentAbolished(let event):
      let before = audience.department(event.department, event.effective.dayBefore)
      let successor = event.successor.map { audience.department($0, event.effective) }
      return Wording(
        ja:
          "\(Quotation.inJapanese(before))を廃止"
          + "（\(event.effective.iso)から\(successor.map { "、引継ぎ \($0)" } ?? "")）",
        en: "abolished \(before) from \(event.effective.iso) on"
          + (successor.map { ", followed by \($0)" } ?? ""))
    case .dutyTransferred(let event):
      return event.wording(for: audience)
    default:
      preconditionFailure("an event of the organisation has its words here")
    }
  }
}

extension DutyTransferred {
  fileprivate func wording(for audience: Audience) -> Wording {
    let giver = from.map { audience.department($0, effective?.dayBefore) }
    let taker = to.map { audience.department($0, effective) }
    let since = effective.map { Wording(ja: "（\($0.iso)から）", en: " from \($0.iso) on") }
    let what =
      switch (giver, taker) {
      case (let giver?, let taker?):
        Wording(
          ja: "担当を\(giver)から\(taker)へ移管",
          en: "moved the duty from \(giver) to \(taker)")
      case (nil, let taker?):
        Wording(ja: "担当に\(taker)を追加", en: "put \(taker) in charge")
      case (let giver?, nil):
        Wording(ja: "担当から\(giver)を除外", en: "took \(giver) out of charge")
      case (nil, nil):
        Wording(ja: "担当は変わらず", en: "left the duty as it was")
      }
    return Wording(ja: what.ja + (since?.ja ?? ""), en: what.en + (since?.en ?? ""))
  }
}

extension CivilDate {
  /// The day before; the same day at the beginning of the calendar.
  package var dayBefore: CivilDate { CivilDate(dayNumber: dayNumber - 1) ?? self }
}
