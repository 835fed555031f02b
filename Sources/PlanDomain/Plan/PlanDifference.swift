/// One place where a plan file differs from the plan.
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
