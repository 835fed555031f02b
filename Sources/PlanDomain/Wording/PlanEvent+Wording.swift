extension PlanEvent {
  /// What happened, in a sentence without who and when: `2023年度の値 25.1％（確報）を記録`.
  package func wording(for audience: Audience) -> Wording {
    switch self {
    case .ledgerCreated(let event):
      return Wording(ja: "台帳を作成（\(event.origin)）", en: "created the ledger (\(event.origin))")
    case .actorRegistered(let event):
      return Wording(
        ja: "記録者を登録（\(event.role.wording.ja)、\(event.department)）",
        en: "registered an actor (\(event.role.wording.en), \(event.department))")
    case .departmentRegistered(let event):
      return Wording(
        ja: "部署「\(event.name)」を登録", en: "registered the department \(event.name)")
    case .planAdopted(let event):
      return Wording(ja: "計画「\(event.plan.title)」を採択", en: "adopted the plan \(event.plan.title)")
    case .policyAdded(let event):
      return Wording(ja: "運営方針「\(event.title)」を登録", en: "added the policy \(event.title)")
    case .measureAdded(let event):
      return Wording(ja: "取組「\(event.title)」を登録", en: "added the measure \(event.title)")
    case .projectAdded(let event):
      return Wording(ja: "事業「\(event.name)」を登録", en: "added the project \(event.name)")
    case .indicatorDefined(let event):
      return Wording(
        ja: "指標「\(event.definition.name)」を定義",
        en: "defined the indicator \(event.definition.name)")
    case .baselineSet(let event):
      let year = event.baseline.fiscalYear.map { audience.year($0) }
      return Wording(
        ja: "基準値 \(event.baseline.value.grouped(.ja))\(year.map { "（\($0.ja)）" } ?? "") を設定",
        en:
          "set the baseline \(event.baseline.value.grouped(.en))\(year.map { " (\($0.en))" } ?? "")"
      )
    case .targetAdopted(let event):
      let target = event.target.wording(unit: UnitLabel(""))
      return Wording(ja: "目標 \(target.ja) を設定", en: "set the target \(target.en)")
    case .targetRevised(let event):
      let target = event.target.wording(unit: UnitLabel(""))
      let year = audience.year(event.effective)
      return Wording(
        ja: "目標を\(year.ja)から \(target.ja) に改定",
        en: "revised the target to \(target.en) from \(year.en) on")
    case .measurementRecorded(let event):
      return event.figure.said(of: event.fiscalYear, ja: "を記録", en: "recorded", audience)
    case .measurementConfirmed(let event):
      return event.figure.said(of: event.fiscalYear, ja: "に確定", en: "confirmed", audience)
    case .measurementCorrected(let event):
      return event.figure.said(of: event.fiscalYear, ja: "に訂正", en: "corrected to", audience)
    case .measurementRetracted(let event):
      let year = audience.year(event.fiscalYear)
      return Wording(
        ja: "\(year.ja)の値を取消（\(event.retracts)）",
        en: "retracted the entry for \(year.en) (\(event.retracts))")
    case .measurementDeclaredMissing(let event):
      let year = audience.year(event.fiscalYear)
      return Wording(
        ja: "\(year.ja)は値なし（\(event.because.wording.ja)）",
        en: "declared \(year.en) missing (\(event.because.wording.en))")
    case .statusChanged(let event):
      return event.wording
    case .noteAdded:
      return Wording(ja: "メモを追加", en: "added a note")
    }
  }
}

extension Figure {
  fileprivate func said(
    of year: FiscalYear, ja: String, en: String, _ audience: Audience
  ) -> Wording {
    let label = audience.year(year)
    let stated = Measurement.figure(self).wording
    return Wording(ja: "\(label.ja)の値 \(stated.ja)\(ja)", en: "\(en) \(stated.en) for \(label.en)")
  }
}

extension StatusChanged {
  /// `未着手 → 実施中（2024-04-01から、計画どおり、来年度 継続）`.
  fileprivate var wording: Wording {
    var details = Wording(ja: "\(effective.iso)から", en: "from \(effective.iso)")
    if let judgement {
      details = Wording(
        ja: "\(details.ja)、\(judgement.wording.ja)", en: "\(details.en), \(judgement.wording.en)")
    }
    if let next {
      details = Wording(
        ja: "\(details.ja)、来年度 \(next.wording.ja)",
        en: "\(details.en), next year: \(next.wording.en)")
    }
    return Wording(
      ja: "\(from.map { "\($0.wording.ja) → " } ?? "状況 ")\(to.wording.ja)（\(details.ja)）",
      en: "\(from.map { "\($0.wording.en) → " } ?? "status ")\(to.wording.en) (\(details.en))")
  }
}

extension PlanEvent {
  /// The code people use for what the event is about; an item's own, where it is about an item.
  package var code: String {
    switch self {
    case .statusChanged(let event): return event.undertaking.code
    case .noteAdded(let event): return event.about.code
    default: break
    }
    return switch subject {
    case .ledger: "ledger"
    case .plan: "plan"
    case .actor(let id): id.text
    case .department(let code): code.text
    case .policy(let code): code.text
    case .measure(let code): code.text
    case .project(let code): code.text
    case .indicator(let code): code.text
    }
  }

  /// Why somebody said so, and on what ground, as far as the ledger still holds the words.
  package var texts: [(name: Wording, text: String)] {
    let reason = Wording(ja: "理由", en: "reason")
    let source = Wording(ja: "出典", en: "source")
    let note = Wording(ja: "メモ", en: "note")
    let authority = Wording(ja: "根拠", en: "authority")
    let texts: [(Wording, String?)] =
      switch self {
      case .measurementRecorded(let event): [(source, event.source), (note, event.note)]
      case .measurementConfirmed(let event): [(source, event.source), (note, event.note)]
      case .measurementCorrected(let event): [(reason, event.reason), (source, event.source)]
      case .measurementRetracted(let event): [(reason, event.reason)]
      case .measurementDeclaredMissing(let event): [(note, event.note)]
      case .targetRevised(let event): [(authority, event.authority), (reason, event.reason)]
      case .statusChanged(let event): [(reason, event.reason)]
      case .noteAdded(let event): [(note, event.note)]
      case .actorRegistered(let event): [(Wording(ja: "氏名", en: "name"), event.name)]
      default: []
      }
    return texts.compactMap { name, text in text.map { (name, $0) } }
  }
}
