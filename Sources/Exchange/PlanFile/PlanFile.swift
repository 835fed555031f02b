package import PlanDomain

/// The plan file: a whole plan as people write it, in strict YAML. `Documentation/plan-file.md`
/// describes it.
package enum PlanFile {
  /// The version of the format that this program reads, the value of `plan_file`.
  package static let version = 1

  /// Reads a plan file from its bytes.
  ///
  /// Throws every error that can be found at once, each with its place and in the file's order. A
  /// file that cannot be taken apart at all (no UTF-8, no YAML, an alias) gives one.
  package static func read(_ bytes: [UInt8]) throws(PlanFileErrors) -> PlanDocument {
    let findings = Findings()
    var document: PlanDocument?
    do {
      let tree = try YAMLTree(YAMLSource(bytes), findings: findings)
      document = try planDocument(tree, findings: findings)
    } catch {
      throw PlanFileErrors(errors: [error])
    }
    guard findings.errors.isEmpty, let document else {
      throw PlanFileErrors(errors: findings.errors.sorted { $0.place < $1.place })
    }
    return document
  }

  /// Which state of which ledger a readable file was exported from, `ORIGIN#N`; nil for a file that
  /// somebody wrote.
  package static func exported(_ bytes: [UInt8]) -> String? {
    let findings = Findings()
    guard let tree = try? YAMLTree(YAMLSource(bytes), findings: findings) else { return nil }
    let keys = ["plan_file", "exported", "plan", "policies"]
    return Fields(tree, keys: keys, path: "", findings: findings)?.optional("exported", .text)
  }

  private static func planDocument(
    _ tree: YAMLTree, findings: Findings
  ) throws(PlanFileError) -> PlanDocument? {
    guard
      let file = Fields(
        tree, keys: ["plan_file", "exported", "plan", "policies"], path: "", findings: findings)
    else { return nil }
    // Another version has other keys: what could be said about them would only mislead.
    if let found = file.required("plan_file", .number), found != version {
      throw PlanFileError(.unknownVersion(found), at: file.place(ofValue: "plan_file"))
    }
    _ = file.optional("exported", .text)
    let plan = file.required(
      "plan",
      keys: [
        "id", "title", "municipality", "edition", "section", "label_style", "first_fiscal_year",
        "last_fiscal_year", "default_baseline_fiscal_year", "target_fiscal_year",
      ])
    var document = plan.flatMap(planDocument)
    file.requiredNode("policies")
    let policies = policyDocuments(file, targetYear: document?.targetFiscalYear)
    document?.policies = policies
    return document
  }

  private static func planDocument(_ plan: Fields) -> PlanDocument? {
    let id = plan.required("id", .planID)
    let title = plan.required("title", .text)
    let first = plan.optional("first_fiscal_year", .fiscalYear)
    let last = plan.optional("last_fiscal_year", .fiscalYear)
    if let first, let last, last < first { plan.note(.reversed, at: "last_fiscal_year") }
    let facts = PlanFacts(
      id: id ?? "", title: title ?? "",
      municipality: plan.optional("municipality", .text),
      edition: plan.optional("edition", .text),
      section: plan.optional("section", .text),
      labelStyle: plan.optional("label_style", .word) ?? .era,
      firstFiscalYear: first, lastFiscalYear: last,
      defaultBaselineFiscalYear: plan.optional("default_baseline_fiscal_year", .fiscalYear),
      targetFiscalYear: plan.optional("target_fiscal_year", .fiscalYear))
    return id == nil || title == nil ? nil : PlanDocument(facts: facts)
  }
}
