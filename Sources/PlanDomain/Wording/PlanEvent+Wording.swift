extension PlanEvent {
  /// What happened, in a sentence without who and when: `2023年度の値 25.1％（確報）を記録`.
  package func wording(for audience: Audience) -> Wording {
    switch self {
    case .ledgerCreated(let event):
      return Wording(ja: "台帳を作成（\(event.origin)）", en: "created the ledger (\(event.origin))")
    case .actorRegistered, .actorMoved, .actorRetired, .departmentRegistered, .departmentRenamed,
      .departmentMerged, .departmentSplit, .departmentAbolished, .dutyTransferred:
      return organisationWording(for: audience)
    case .keyEnrolled, .keyRevoked, .keyRotated, .signingPolicyAdopted:
      return signatureWording
    case .ruleSetAdopted, .assessmentConfigured, .interimTargetSet, .indicatorJudged,
      .reviewRecorded, .reviewCorrected:
      return assessmentWording(for: audience)
    case .yearOpened, .dueDateSet, .yearClosed, .yearReopened, .yearAttested,
      .signOffPolicyAdopted, .signOffStep:
      return cycleWording(for: audience)
    case .publicationMade(let event):
      let year = audience.year(event.terms.asOf)
      return Wording(
        ja: "\(event.terms.name) を公表（\(year.ja)末、#\(event.terms.position) まで）",
        en: "published \(event.terms.name) (\(year.en), by #\(event.terms.position))")
    case .publicationWithdrawn(let event):
      return Wording(ja: "公表 \(event.name) を取下げ", en: "withdrew the publication \(event.name)")
    case .planAdopted, .planAmended, .planRevised, .policyAdded, .policyAmended, .measureAdded,
      .measureAmended, .projectAdded, .projectAmended, .partClosed:
      return planWording(for: audience)
    case .indicatorDefined, .indicatorAmended, .indicatorRedefined, .indicatorClosed,
      .indicatorSuperseded, .baselineSet, .baselineRestated, .targetAdopted, .targetRevised,
      .targetWithdrawn:
      return indicatorWording(for: audience)
    case .measurementRecorded(let event):
      return event.figure.said(of: event.fiscalYear, ja: "を記録", en: "recorded", audience)
    case .measurementConfirmed(let event):
      return event.figure.said(of: event.fiscalYear, ja: "に確定", en: "confirmed", audience)
    case .measurementCorrected(let event):
      return event.figure.said(of: event.fiscalYear, ja: "に訂正", en: "corrected to", audience)
    case .measurementCorrectedLate(let event):
      return event.correction.figure.said(
        of: event.correction.fiscalYear, ja: "に訂正（締め後）", en: "corrected, after closing, to",
        audience)
    case .correctionProposed(let event):
      return event.correction.figure.said(
        of: event.correction.fiscalYear, ja: "への訂正を申請", en: "proposed a correction to",
        audience)
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
    case .statusCorrected(let event):
      let status = event.status.wording
      return Wording(
        ja: "\(event.replaces) を訂正: \(status.ja)", en: "corrected \(event.replaces): \(status.en)")
    case .noteAdded:
      return Wording(ja: "メモを追加", en: "added a note")
    case .noteAmended(let event):
      return Wording(ja: "\(event.amends) に追記", en: "added to \(event.amends)")
    case .factVoided(let event):
      return Wording(ja: "\(event.voids) を取消", en: "voided \(event.voids)")
    case .checkpointAnchored(let event):
      let tokens = event.tokens.count
      let witnesses = event.cosignatures.count
      return Wording(
        ja: "\(event.size) までの記録を外部が証明（時刻印 \(tokens)、立会者 \(witnesses)）",
        en: "anchored the record up to \(event.size) outside "
          + "(timestamps: \(tokens), witnesses: \(witnesses))")
    case .textRedacted(let event):
      return event.erasure.wording
    case .actorErased(let event):
      return event.erasure.wording
    }
  }
}

extension Figure {
  fileprivate func said(
    of year: FiscalYear, ja: String, en: String, _ audience: Audience
  ) -> Wording {
    let label = audience.year(year)
    let stated = Measurement.figure(self).wording
    let days = measured?.wording ?? Wording(ja: "", en: "")
    return Wording(
      ja: "\(label.ja)の値 \(stated.ja)\(ja)\(days.ja)",
      en: "\(en) \(stated.en) for \(label.en)\(days.en)")
  }
}

extension MeasuredPeriod {
  /// `（2024-10-01～2025-03-31 測定）`, behind what was measured.
  fileprivate var wording: Wording {
    let isOneDay = from == to
    return Wording(
      ja: "（\(from.iso)\(isOneDay ? "" : "～\(to.iso)") 測定）",
      en: ", measured \(from.iso)\(isOneDay ? "" : " to \(to.iso)")")
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
