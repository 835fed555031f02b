extension [Notice] {
  /// Adds a notice; what concerns the duties of the same departments stays one, however many codes
  /// there are.
  package mutating func join(_ notice: Notice) {
    guard case .othersDuty(let codes, of: let departments, by: let own) = notice else {
      append(notice)
      return
    }
    for (index, other) in enumerated() {
      if case .othersDuty(let known, of: departments, by: own) = other {
        let new = codes.filter { !known.contains($0) }
        self[index] = .othersDuty(known + new, of: departments, by: own)
        return
      }
    }
    append(notice)
  }
}
