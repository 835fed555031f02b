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
    for (code, part) in mine {
      guard let counterpart = theirs.first(where: { $0.code == code }) else {
        differences.append(PlanDifference(.removed, code))
        continue
      }
      if counterpart.part != part { differences.append(PlanDifference(.changed, code)) }
    }
    for (code, _) in theirs where !mine.contains(where: { $0.code == code }) {
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
