/// The plan office's words for the closed lists of the domain.
extension Status {
  package var wording: Wording {
    switch self {
    case .notStarted: Wording(ja: "未着手", en: "not started")
    case .planning: Wording(ja: "検討中", en: "planning")
    case .inProgress: Wording(ja: "実施中", en: "in progress")
    case .continuing: Wording(ja: "継続実施", en: "continuing")
    case .done: Wording(ja: "完了", en: "done")
    case .suspended: Wording(ja: "休止", en: "suspended")
    case .cancelled: Wording(ja: "中止", en: "cancelled")
    case .abolished: Wording(ja: "廃止", en: "abolished")
    case .merged: Wording(ja: "統合", en: "merged")
    }
  }
}

extension Judgement {
  package var wording: Wording {
    switch self {
    case .onPlan: Wording(ja: "計画どおり", en: "on plan")
    case .mostly: Wording(ja: "概ね計画どおり", en: "mostly on plan")
    case .behind: Wording(ja: "遅れ", en: "behind")
    case .cannotJudge: Wording(ja: "評価困難", en: "cannot be judged")
    }
  }
}

extension NextDirection {
  package var wording: Wording {
    switch self {
    case .expand: Wording(ja: "拡充", en: "expand")
    case .continue: Wording(ja: "継続", en: "continue")
    case .improve: Wording(ja: "改善", en: "improve")
    case .shrink: Wording(ja: "縮小", en: "shrink")
    case .end: Wording(ja: "終了", en: "end")
    }
  }
}

extension Review.Grade {
  package var wording: Wording {
    switch self {
    case .high: Wording(ja: "高い", en: "high")
    case .fair: Wording(ja: "普通", en: "fair")
    case .low: Wording(ja: "低い", en: "low")
    }
  }
}

extension FigureState {
  package var wording: Wording {
    switch self {
    case .forecast: Wording(ja: "見込", en: "forecast")
    case .provisional: Wording(ja: "速報", en: "provisional")
    case .final: Wording(ja: "確報", en: "final")
    }
  }
}

extension MissingReason {
  package var wording: Wording {
    switch self {
    case .noSurvey: Wording(ja: "調査なしの年", en: "no survey that year")
    case .notAvailable: Wording(ja: "把握不能", en: "not available")
    }
  }
}

extension Direction {
  package var wording: Wording {
    switch self {
    case .higher: Wording(ja: "高いほどよい", en: "higher is better")
    case .lower: Wording(ja: "低いほどよい", en: "lower is better")
    case .none: Wording(ja: "向きなし", en: "no direction")
    }
  }
}

extension Role {
  package var wording: Wording {
    switch self {
    case .recorder: Wording(ja: "記録者", en: "recorder")
    case .approver: Wording(ja: "承認者", en: "approver")
    case .planner: Wording(ja: "企画", en: "planner")
    case .auditor: Wording(ja: "監査", en: "auditor")
    case .administrator: Wording(ja: "管理者", en: "administrator")
    }
  }
}

extension Target {
  /// The target in words, with the unit: `30.0％`, `90.0％以下`.
  package func wording(unit: UnitLabel) -> Wording {
    func both(_ value: Quantity, ja suffix: String, en prefix: String) -> Wording {
      Wording(
        ja: value.grouped(.ja) + unit.text + suffix, en: prefix + value.grouped(.en) + unit.text)
    }
    switch aim {
    case .reach(let value): return both(value, ja: "", en: "")
    case .atMost(let value): return both(value, ja: "以下", en: "at most ")
    case .atLeast(let value): return both(value, ja: "以上", en: "at least ")
    case .maintain(let value): return both(value, ja: "を維持", en: "keep ")
    case .range(let lower, let upper):
      return Wording(
        ja: "\(lower.grouped(.ja))～\(upper.grouped(.ja))\(unit.text)",
        en: "\(lower.grouped(.en)) to \(upper.grouped(.en))\(unit.text)")
    case .qualitative(let text): return Wording(ja: text, en: text)
    case .undecided: return Wording(ja: "未定", en: "undecided")
    }
  }
}
