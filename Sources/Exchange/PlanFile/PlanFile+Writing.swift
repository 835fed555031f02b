package import PlanDomain

extension PlanFile {
  /// The plan as a plan file, in the order and style of the sample plan.
  ///
  /// Reading it gives the same document again, and equal documents give equal bytes. The document
  /// is one that can stand in a ledger: texts of one line, each code once, a department once in a
  /// list. `exported` names the state it was written from, `ORIGIN#N`: an import then knows what
  /// was edited.
  package static func text(of document: PlanDocument, exported: String? = nil) -> String {
    let writer = PlanFileWriter(facts: document.facts)
    var file = YAMLBlock()
    file.add("plan_file", .word("\(version)"))
    if let exported { file.add("exported", .text(exported)) }
    file.addBlankLine()
    file.add("plan", writer.plan)
    if document.policies.isEmpty {
      file.addBlankLine()
      file.add("policies", .list([]))
    }
    file.add("policies", document.policies.map(writer.policy), apart: true, spaced: true)
    return file.lines.map { $0 + "\n" }.joined()
  }
}
