import PlanDomain

/// Writes the parts of a plan file, as the plan as a whole asks: its facts hold the year that
/// targets need not name and the style of years.
struct PlanFileWriter {
  let facts: PlanFacts

  /// The plan as a whole. What nobody said of it is written as `null`: the reader of the file sees
  /// what could be.
  var plan: YAMLBlock {
    func orNull(_ value: YAMLText?) -> YAMLText { value ?? .word("null") }
    var plan = YAMLBlock()
    plan.add("id", .text(facts.id))
    plan.add("municipality", orNull(facts.municipality.map(YAMLText.text)))
    plan.add("title", .text(facts.title))
    plan.add("edition", orNull(facts.edition.map(YAMLText.text)))
    plan.add("section", orNull(facts.section.map(YAMLText.text)))
    plan.add("label_style", .word(facts.labelStyle.rawValue))
    plan.add("first_fiscal_year", orNull(facts.firstFiscalYear.map(year)))
    plan.add("last_fiscal_year", orNull(facts.lastFiscalYear.map(year)))
    plan.add("default_baseline_fiscal_year", orNull(facts.defaultBaselineFiscalYear.map(year)))
    plan.add("target_fiscal_year", orNull(facts.targetFiscalYear.map(year)))
    return plan
  }

  func policy(_ policy: PolicyDocument) -> YAMLBlock {
    var block = YAMLBlock()
    block.add("code", .text(policy.code.text))
    block.add("title", .text(policy.title))
    block.add("page", policy.page.map { .word("\($0)") })
    block.add("issues", policy.issues.map(YAMLText.text), apart: true)
    block.add("goals", policy.goals.map(YAMLText.text), apart: true)
    block.add("related_plans", policy.relatedPlans.map(YAMLText.text), apart: true)
    block.add("measures", policy.measures.map(measure), apart: true, spaced: true)
    block.add("projects", policy.projects.map(project), apart: true)
    block.add("indicators", policy.indicators.map(indicator), apart: true, spaced: true)
    return block
  }

  /// A year as the plan shows years: `R9` or `2027`.
  func year(_ year: FiscalYear) -> YAMLText {
    switch facts.labelStyle {
    case .era: .word(year.shortEra)
    case .western: .word("\(year.number)")
    }
  }

  /// A name by which something is known. A footnote mark would be a slip in it, unless quoted.
  func name(_ name: String) -> YAMLText {
    name.unicodeScalars.contains("※") ? .quoted(name) : .text(name)
  }

  private func measure(_ measure: MeasureDocument) -> YAMLBlock {
    var block = YAMLBlock()
    block.add("code", .text(measure.code.text))
    block.add("number", .word("\(measure.number)"))
    block.add("title", .text(measure.title))
    if !measure.departments.isEmpty {
      block.add("departments", .list(measure.departments.map(name)))
    }
    block.add("items", measure.items.map(item))
    return block
  }

  private func item(_ item: MeasureItem) -> YAMLBlock {
    var block = YAMLBlock()
    block.add("code", .text(item.code.text))
    block.add("mark", item.mark.map(YAMLText.text))
    block.add("text", .text(item.text))
    return block
  }

  private func project(_ project: ProjectDocument) -> YAMLText {
    .mapping([
      "code": .text(project.code.text), "department": name(project.department),
      "name": .text(project.name),
    ])
  }
}
