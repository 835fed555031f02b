extension Rejection {
  /// Why it was refused: the present fact, and the next command.
  package func explanation(for audience: Audience) -> Explanation {
    switch self {
    case .alreadyStated(let code, let year, let fact):
      let label = audience.year(year)
      let stated = fact.content.wording
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "指標 \(code) の\(label.ja)はすでに記録されています: \(stated.ja)（\(by)）。",
          en: "Indicator \(code) already has an entry for \(label.en): \(stated.en) (\(by))."),
        advice: fact.content.isProvisionalFigure
          ? Wording(ja: "確報にするとき", en: "To make it final")
          : Wording(ja: "直すとき", en: "To correct it"),
        command: fact.content.isProvisionalFigure
          ? "confirm \(code) --fy \(year.number) VALUE --expect '\(fact.occurrence.number)'"
          : "correct \(code) --fy \(year.number) VALUE "
            + "--expect '\(fact.occurrence.number)' --reason REASON")

    case .nothingStated(let code, let year):
      let label = audience.year(year)
      return Explanation(
        Wording(
          ja: "指標 \(code) の\(label.ja)には記録がありません。",
          en: "Indicator \(code) has no entry for \(label.en)."),
        advice: Wording(ja: "記録するとき", en: "To record one"),
        command: "record \(code) --fy \(year.number) VALUE")

    case .unchanged(let code, let year, let fact):
      let label = audience.year(year)
      let stated = fact.content.wording
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "指標 \(code) の\(label.ja)はすでにその値です: \(stated.ja)（\(by)）。",
          en: "Indicator \(code) already has that value for \(label.en): \(stated.en) (\(by))."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"), command: "log \(code)")

    case .notProvisional(let code, let year, let fact):
      let label = audience.year(year)
      let stated = fact.content.wording
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "確報にできるのは速報だけです。指標 \(code) の\(label.ja)は \(stated.ja)（\(by)）。",
          en: "Only a provisional figure can be confirmed. "
            + "Indicator \(code) has \(stated.en) for \(label.en) (\(by))."),
        advice: fact.content.isForecastFigure
          ? Wording(ja: "実績を記録するとき", en: "To record the actual figure")
          : Wording(ja: "直すとき", en: "To correct it"),
        command: fact.content.isForecastFigure
          ? "record \(code) --fy \(year.number) VALUE"
          : "correct \(code) --fy \(year.number) VALUE --reason REASON")

    case .unitMismatch(let code, let expected, let found):
      return Explanation(
        Wording(
          ja: "単位が違います: 指標 \(code) の単位は「\(expected.text)」ですが「\(found)」とあります。",
          en: "Another unit: indicator \(code) is in \"\(expected.text)\", not \"\(found)\"."),
        advice: Wording(ja: "指標を確かめるとき", en: "To look at the indicator"),
        command: "show \(code)")

    case .beyondLimits(let code, let value, let limits, let unit):
      let range = limits.wording(unit: unit)
      return Explanation(
        Wording(
          ja: "指標 \(code) の値は \(range.ja) でなければなりません: \(value.grouped(.ja))\(unit.text)。",
          en: "Indicator \(code) must be \(range.en), "
            + "so \(value.grouped(.en))\(unit.text) cannot be."),
        advice: Wording(ja: "指標を確かめるとき", en: "To look at the indicator"),
        command: "show \(code)")

    case .yearNotBegun(let code, let year):
      let label = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(label.ja)はまだ始まっていません。記録できるのは見込だけです。",
          en: "\(label.en) has not begun: only a forecast can be recorded."),
        advice: Wording(ja: "見込を記録するとき", en: "To record a forecast"),
        command: "record \(code) --fy \(year.number) VALUE --state forecast")

    case .outsidePlan(let year, let plan):
      let label = audience.year(year)
      let first = plan?.firstFiscalYear.map { audience.year($0) }
      let last = plan?.lastFiscalYear.map { audience.year($0) }
      return Explanation(
        Wording(
          ja: "\(label.ja)は計画期間（\(first?.ja ?? "…")～\(last?.ja ?? "…")）の外です。",
          en: "\(label.en) lies outside the plan (\(first?.en ?? "…") to \(last?.en ?? "…"))."),
        advice: Wording(ja: "計画を確かめるとき", en: "To look at the plan"), command: "plan show")

    case .reasonRequired(let code):
      let what = audience.called(code)
      return Explanation(
        Wording(
          ja: "\(what.ja): この記録には理由が要ります。",
          en: "\(what.en): this entry needs a reason."),
        advice: Wording(ja: "理由を添えてください", en: "Say why"), command: "… --reason REASON")

    case .targetShape(let code, let kind):
      let word = kind?.rawValue ?? "target"
      return Explanation(
        Wording(
          ja: "指標 \(code): 目標の種類「\(word)」と値が合いません。\(Aim.Kind.shapes.ja)",
          en: "Indicator \(code): the figures do not fit a target of kind \(word). "
            + Aim.Kind.shapes.en),
        advice: Wording(ja: "今の目標を見るとき", en: "To see the present target"),
        command: "show \(code)")

    case .statusUnchanged(let undertaking, let fact):
      let by = audience.attribution(fact.occurrence)
      let status = fact.content.to.wording
      return Explanation(
        Wording(
          ja: "\(undertaking.code) はすでに \(fact.content.effective.iso) から「\(status.ja)」です（\(by)）。",
          en: "\(undertaking.code) is already \(status.en) "
            + "from \(fact.content.effective.iso) on (\(by))."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"),
        command: "log \(undertaking.code)")

    case .endedStatusNeedsReason(let undertaking, let fact, let to):
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "\(undertaking.code) は「\(fact.content.to.wording.ja)」です（\(by)）。"
            + "「\(to.wording.ja)」に戻すには理由が要ります。",
          en: "\(undertaking.code) is \(fact.content.to.wording.en) (\(by)). "
            + "Going back to \(to.wording.en) needs a reason."),
        advice: Wording(ja: "理由を添えてください", en: "Say why"),
        command: "status \(undertaking.code) --to \(to.rawValue) --effective DATE --reason REASON")

    case .emptyNote(let code):
      let what = audience.called(code)
      return Explanation(
        Wording(ja: "\(what.ja): メモが空です。", en: "\(what.en): the note is empty."),
        advice: Wording(ja: "書くとき", en: "To write one"),
        command: code.hasPrefix("#") ? "note amend '\(code)' TEXT" : "note \(code) TEXT")

    case .noSuchStatus(let undertaking, let number):
      return Explanation(
        Wording(
          ja: "\(number) は \(undertaking.code) の今の状況の記録ではありません。",
          en: "\(number) states no standing state of \(undertaking.code)."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"),
        command: "log \(undertaking.code)")

    case .movedSince, .statusMovedSince, .statusStated:
      return answerExplanation(for: audience)

    case .authorityRequired, .effectiveRequired, .noSuchRevision, .notVoidable, .factGone,
      .basisRequired, .noSuchText:
      return groundsExplanation(for: audience)

    case .targetUnchanged, .noTarget, .baselineExists, .noBaseline, .baselineUnchanged,
      .indicatorClosed, .definitionOrder, .successorInvalid, .nothingDeclared, .limitsExclude:
      return definitionExplanation(for: audience)

    case .ruleSetTaken, .ruleSetUnchanged, .settingInvalid, .interimNotAsked, .interimUnchanged,
      .alreadyJudged, .noSuchJudgement, .alreadyReviewed, .noSuchReview, .costOfPolicy, .yearAhead,
      .partEnded:
      return assessmentExplanation(for: audience)

    case .actorExists, .actorRetired, .lastActor, .alreadyThere, .noSuchDepartment,
      .ambiguousDepartment,
      .nameTaken, .departmentEnded, .departmentNotBegun, .laterStands, .departmentInvalid,
      .notInCharge, .alreadyInCharge,
      .noSuchDuty:
      return organisationExplanation(for: audience)

    case .keyEnrolled, .keyOfNobody, .unknownKey, .keyEnded, .sinceBeyond, .sizeInvalid,
      .signingPolicyUnchanged, .nobodyCouldSign:
      return signatureExplanation(for: audience)

    case .planDiffers, .codeTwice, .codeClosed, .yearsReversed, .yearsUnchanged, .emptyText:
      return planExplanation(for: audience)

    case .alreadyPublished, .publishedBeyond, .nothingToPublish, .publishedAhead,
      .alreadyWithdrawn:
      return publicationExplanation(for: audience)

    case .yearLocked, .yearClosed, .yearNotClosed, .yearNotOver, .roundOpened, .roundNotOpened,
      .dueBeforeYear, .dueUnchanged, .attestedDay, .attestedBefore:
      return cycleExplanation(for: audience)

    case .notTheirRole, .nobodyCouldApprove, .notTheirStage, .ownApproval:
      return roleExplanation(for: audience)

    case .signOffPolicyUnchanged, .nothingToSignOff, .nothingReviewed, .signOffNotDemanded,
      .statementGone, .severalWait, .nothingWaits, .signOffOutOfTurn, .alreadyProposed,
      .proposalSettled, .proposalOvertaken, .notForProposals:
      return signOffExplanation(for: audience)

    case .otherHistory, .nothingVouches:
      return anchorExplanation
    }
  }
}

extension Measurement {
  fileprivate var isProvisionalFigure: Bool {
    if case .figure(let figure) = self { figure.state == .provisional } else { false }
  }

  fileprivate var isForecastFigure: Bool {
    if case .figure(let figure) = self { figure.state == .forecast } else { false }
  }
}

extension Limits {
  /// `0以上100以下`.
  package func wording(unit: UnitLabel) -> Wording {
    let minimum = minimum.map {
      (ja: "\($0.text)\(unit.text)以上", en: "at least \($0.text)\(unit.text)")
    }
    let maximum = maximum.map {
      (ja: "\($0.text)\(unit.text)以下", en: "at most \($0.text)\(unit.text)")
    }
    return Wording(
      ja: [minimum?.ja, maximum?.ja].compactMap { $0 }.joined(separator: "、"),
      en: [minimum?.en, maximum?.en].compactMap { $0 }.joined(separator: " and "))
  }
}

extension Aim.Kind {
  static let shapes = Wording(
    ja:
      "reach・at_most・at_least・maintain は --value、"
      + "range は --value と --upper、qualitative は --text です。",
    en: "reach, at_most, at_least and maintain take --value, range --value and --upper, "
      + "qualitative --text.")
}
