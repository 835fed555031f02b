import CanonicalJSON

extension Leaf {
  /// Reads bytes that claim to be a leaf, and tells everything that is wrong with them alone.
  ///
  /// The leaf is nil when its envelope cannot be read; it may be there although there are faults.
  static func examine(_ bytes: UnsafeBufferPointer<UInt8>) -> (leaf: Leaf?, faults: [String]) {
    var faults: [String] = []
    if bytes.count > maximumSize { faults.append("it has \(bytes.count) bytes") }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      return (nil, faults + ["it is no JSON, \(error)"])
    }
    var canonical: [UInt8] = []
    canonical.reserveCapacity(bytes.count)
    value.write(to: &canonical)
    if !canonical.elementsEqual(bytes) { faults.append("it is not canonical") }
    if let violation = LeafProfile.violation(in: value) { faults.append("\(violation)") }
    do {
      return (try Leaf(value), faults)
    } catch {
      return (nil, faults + [error.reason])
    }
  }

  /// Whether the recorded time does not run backwards.
  func isRecordedInOrder(after last: Timestamp?) -> Bool {
    last.map { recorded >= $0 } ?? true
  }

  /// Whether the mark of a clock that was behind, if there is one, fits: such a commit took over
  /// the time of the event before it.
  func hasPlausibleClock(after last: Timestamp?) -> Bool {
    clockBehind.map { $0 > CommitTime.tolerated && recorded == last } ?? true
  }
}
