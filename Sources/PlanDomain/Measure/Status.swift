/// How far an undertaking has come: 未着手 … 統合.
package enum Status: String, Sendable, CaseIterable {
  case notStarted = "not-started"
  case planning
  case inProgress = "in-progress"
  case continuing
  case done
  case suspended
  case cancelled
  case abolished
  case merged

  /// Whether the undertaking is over: leaving such a state needs a reason.
  package var isEnded: Bool {
    switch self {
    case .done, .cancelled, .abolished, .merged: true
    case .notStarted, .planning, .inProgress, .continuing, .suspended: false
    }
  }
}

/// How the year went against the plan: 計画どおり … 評価困難.
package enum Judgement: String, Sendable, CaseIterable {
  case onPlan = "on-plan"
  case mostly
  case behind
  case cannotJudge = "cannot-judge"
}

/// What is to become of it next year (今後の方向性): 拡充 … 終了.
package enum NextDirection: String, Sendable, CaseIterable {
  case expand, `continue`, improve, shrink, end
}
