/// One place where a plan file differs from the adopted plan.
package struct PlanDifference: Hashable, Sendable {
  package enum Kind: Hashable, Sendable { case added, removed, changed }
  package var kind: Kind
  /// The code of the part that differs; nil for the plan as a whole.
  package var code: String?

  package init(_ kind: Kind, _ code: String?) {
    self.kind = kind
    self.code = code
  }
}

extension PlanDocument {
  /// What another document adds, lacks or changes, in the order of the codes here, then there.
  package func differences(to other: PlanDocument) -> [PlanDifference] {
    var differences: [PlanDifference] = []
    if facts != other.facts { differences.append(PlanDifference(.changed, nil)) }
    let mine = parts
    let theirs = other.parts
    let known = Set(mine.map(\.code))
    let counterparts = Dictionary(
      theirs.map { ($0.code, $0.part) }, uniquingKeysWith: { first, _ in first })
    for (code, part) in mine {
      guard let counterpart = counterparts[code] else {
        differences.append(PlanDifference(.removed, code))
        continue
      }
      if counterpart != part { differences.append(PlanDifference(.changed, code)) }
    }
    for (code, _) in theirs where !known.contains(code) {
      differences.append(PlanDifference(.added, code))
    }
    if differences.isEmpty && self != other { differences.append(PlanDifference(.changed, nil)) }
    return differences
  }

  /// Each part by its code, without the parts that hang on it.
  private var parts: [(code: String, part: AnyHashable)] {
    policies.flatMap { policy in
      var bare = policy
      bare.measures = []
      bare.projects = []
      bare.indicators = []
      return [(policy.code.text, AnyHashable(bare))]
        + policy.measures.map { ($0.code.text, AnyHashable($0)) }
        + policy.projects.map { ($0.code.text, AnyHashable($0)) }
        + policy.indicators.map { ($0.code.text, AnyHashable($0)) }
    }
  }
}
