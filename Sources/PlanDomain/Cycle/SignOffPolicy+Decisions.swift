extension SignOffPolicies {
  /// Whether a policy may be adopted. Throws `reasonRequired` and `signOffPolicyUnchanged`.
  package func decide(
    adopting policy: SignOffPolicy, _ grounds: Grounds
  ) throws(Rejection) -> Decision {
    let present = current(at: policy.effective)
    let isUnchanged =
      present.map { $0.content.demandsSame(as: policy) } ?? policy.stages.isEmpty
    if isUnchanged { throw .signOffPolicyUnchanged(policy.effective, present?.fact) }
    guard grounds.trimmed.authority != nil || grounds.trimmed.reason != nil else {
      throw .authorityRequired("sign-off policy")
    }
    return Decision([
      .signOffPolicyAdopted(SignOffPolicyAdopted(policy: policy, grounds: grounds.trimmed))
    ])
  }
}

extension SignOffPolicy {
  /// Whether two policies ask the same, from whatever year on.
  fileprivate func demandsSame(as other: SignOffPolicy) -> Bool {
    if stages.isEmpty && other.stages.isEmpty { return true }
    return stages == other.stages && allowsOwnApproval == other.allowsOwnApproval
      && locksClosedYears == other.locksClosedYears
  }
}
