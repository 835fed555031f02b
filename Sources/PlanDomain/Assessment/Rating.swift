/// How a figure stands against its target.
package enum Rating: String, Sendable, CaseIterable {
  /// 達成: the target is met, at any time.
  case achieved
  // Before the due year, by pace.
  case onTrack = "on-track"
  case mostlyOnTrack = "mostly-on-track"
  case slightlyBehind = "slightly-behind"
  case behind
  // From the due year on.
  case mostlyAchieved = "mostly-achieved"
  case partlyAchieved = "partly-achieved"
  case notAchieved = "not-achieved"
  /// 後退: worse than the baseline.
  case regressed
  // Where a bound is to be kept.
  case met
  case notMet = "not-met"
  /// A person judged what no number can tell.
  case judged
  /// 判定できない: the reason code says why.
  case undetermined
}

/// How a rating was found.
package enum AssessmentMethod: String, Sendable, CaseIterable {
  /// F2: the share of the way from the baseline to the target.
  case change
  /// Met or not met, with the headroom; never a percentage.
  case threshold
  /// F1, or F3 where lower is better: actual against target, 目標比; never paced.
  case level
  /// A person's judgement with a comment.
  case narrative
  case none
}

/// Why there is no number, or no rating.
package enum ReasonCode: String, Sendable, CaseIterable {
  case notDue = "not_due"
  /// The year is over and nobody has said by when its figure has to come: no round was opened.
  case notAsked = "not_asked"
  case notReported = "not_reported"
  /// 確認中: something is stated that has not been signed off, and these readers see only what has.
  case awaitingApproval = "awaiting_approval"
  case noSurvey = "no_survey"
  case notAvailable = "not_available"
  /// The plan that the indicator follows has ended, and nobody has said yet what follows it.
  case planEnded = "plan_ended"
  case noTarget = "no_target"
  /// None is stated, or none that the method can start from.
  case noBaseline = "no_baseline"
  case baselineEqualsTarget = "baseline_equals_target"
  case qualitative
  case definitionBreak = "definition_break"
  case discontinued
  case superseded
  /// In the contract of the output; no event suspends an indicator yet.
  case suspended
  case paceUnknown = "pace_unknown"
}
