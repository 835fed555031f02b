/// The plan office's words for ratings, methods and reasons (domain.md 2.3).
extension Rating {
  package var wording: Wording {
    switch self {
    case .achieved: Wording(ja: "達成", en: "achieved")
    case .onTrack: Wording(ja: "順調", en: "on track")
    case .mostlyOnTrack: Wording(ja: "概ね順調", en: "mostly on track")
    case .slightlyBehind: Wording(ja: "やや遅れ", en: "slightly behind")
    case .behind: Wording(ja: "遅れ", en: "behind")
    case .mostlyAchieved: Wording(ja: "概ね達成", en: "mostly achieved")
    case .partlyAchieved: Wording(ja: "一部達成", en: "partly achieved")
    case .notAchieved: Wording(ja: "未達成", en: "not achieved")
    case .regressed: Wording(ja: "後退", en: "regressed")
    case .met: Wording(ja: "達成（維持）", en: "met")
    case .notMet: Wording(ja: "未達", en: "not met")
    case .judged: Wording(ja: "判断による", en: "judged")
    case .undetermined: Wording(ja: "判定保留", en: "undetermined")
    }
  }
}

extension RuleSet {
  /// The word for a rating: the plan's own, which is Japanese, or the built-in one.
  package func word(for rating: Rating) -> Wording {
    words[rating].map(rating.wording.saying(inJapanese:)) ?? rating.wording
  }
}

extension AssessmentMethod {
  package var wording: Wording {
    switch self {
    case .change: Wording(ja: "基準値からの達成率", en: "share of the way from the baseline")
    case .threshold: Wording(ja: "目標を満たすか", en: "met or not met")
    case .level: Wording(ja: "目標比", en: "level against the target")
    case .narrative: Wording(ja: "人による判断", en: "a person's judgement")
    case .none: Wording(ja: "判定しない", en: "not judged")
    }
  }
}

extension ReasonCode {
  package var wording: Wording {
    switch self {
    case .notDue: Wording(ja: "未到来", en: "not due yet")
    case .notAsked: Wording(ja: "未報告（照会なし）", en: "not reported (not asked for)")
    case .notReported: Wording(ja: "未報告（期限超過）", en: "not reported (overdue)")
    case .awaitingApproval: Wording(ja: "確認中", en: "being checked")
    case .noSurvey: MissingReason.noSurvey.wording
    case .notAvailable: MissingReason.notAvailable.wording
    case .planEnded: Wording(ja: "対象計画の終了", en: "plan followed has ended")
    case .noTarget: Wording(ja: "目標なし", en: "no target")
    case .noBaseline: Wording(ja: "比べられる基準値なし", en: "no usable baseline")
    case .baselineEqualsTarget: Wording(ja: "基準値が目標値と同じ", en: "baseline equals target")
    case .qualitative: Wording(ja: "数値によらない目標", en: "no target in numbers")
    case .definitionBreak: Wording(ja: "定義の変更", en: "break in definition")
    case .discontinued: Wording(ja: "廃止", en: "discontinued")
    case .superseded: Wording(ja: "後継へ", en: "superseded")
    case .suspended: Wording(ja: "休止", en: "suspended")
    case .paceUnknown: Wording(ja: "ペースの計算なし", en: "no pace")
    }
  }
}

extension StartYear {
  /// The year and who says so, behind a baseline: `（令和4年度）`.
  func aside(_ style: FiscalYearStyle) -> Wording {
    let year = fiscalYear.wording(style)
    return switch self {
    case .baseline: Wording(ja: "（\(year.ja)）", en: " in \(year.en)")
    case .planDefault:
      Wording(
        ja: "（計画の既定の基準年度である\(year.ja)の値とみなす）",
        en: ", taken as of \(year.en), the plan's default baseline year,")
    case .beforePlan:
      Wording(
        ja: "（計画初年度の前年である\(year.ja)の値とみなす）",
        en: ", taken as of \(year.en), the year before the plan's first,")
    }
  }
}

extension FiscalYear {
  /// The label in both languages.
  func wording(_ style: FiscalYearStyle) -> Wording {
    Wording(ja: label(style, language: .ja), en: label(style, language: .en))
  }
}

extension Wording {
  /// The same in English, and this in Japanese.
  fileprivate func saying(inJapanese ja: String) -> Wording { Wording(ja: ja, en: en) }
}
