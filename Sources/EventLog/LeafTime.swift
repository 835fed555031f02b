/// What a leaf says of when it was recorded.
struct LeafTime: Sendable {
  let recorded: Timestamp
  /// The mark of a clock that was behind the event before, in seconds; nil without one.
  let clockBehind: Int?

  /// Whether the recorded time does not run backwards.
  func isInOrder(after last: Timestamp?) -> Bool { last.map { recorded >= $0 } ?? true }

  /// Whether the mark of a clock that was behind, if there is one, fits: such a commit took over
  /// the time of the event before it.
  func hasPlausibleClock(after last: Timestamp?) -> Bool {
    clockBehind.map { $0 > CommitTime.tolerated && recorded == last } ?? true
  }
}

extension StoredLeaf {
  var time: LeafTime { LeafTime(recorded: recorded, clockBehind: clockBehind) }
}
