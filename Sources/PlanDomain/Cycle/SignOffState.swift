/// Where a statement stands on its way to counting.
package enum SignOffState: Hashable, Sendable {
  /// No policy demands anything of it: recorded is approved.
  case notRequired
  /// Recorded and not handed in.
  case recorded
  /// Handed in, with the stages that have approved so far.
  case submitted(approved: [SignOffStage])
  /// Handed back; the event says why.
  case returned(EventNumber)
  /// Every stage has approved; the last approval.
  case approved(EventNumber)

  /// Whether it may be shown outside.
  package var counts: Bool {
    switch self {
    case .notRequired, .approved: true
    case .recorded, .submitted, .returned: false
    }
  }
}
