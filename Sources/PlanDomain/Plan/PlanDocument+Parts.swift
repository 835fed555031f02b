/// What an edition prints of an indicator beside its figures.
struct PrintedIndicator: Hashable {
  var policy: PolicyCode
  var definition: IndicatorDefinition
}

extension PlanDocument {
  /// A measure with the words and departments that this document prints.
  func measure(_ code: MeasureCode) -> (content: MeasureContent, departments: [String])? {
    for policy in policies {
      guard let measure = policy.measures.first(where: { $0.code == code }) else { continue }
      return (measure.content(in: policy), measure.departments)
    }
    return nil
  }

  /// A project with the words and department that this document prints.
  func project(_ code: ProjectCode) -> (content: ProjectContent, departments: [String])? {
    for policy in policies {
      guard let project = policy.projects.first(where: { $0.code == code }) else { continue }
      return (project.content(in: policy), project.departments)
    }
    return nil
  }

  /// An indicator with the policy it hangs on in this document.
  func indicator(
    _ code: IndicatorCode
  ) -> (part: IndicatorDocument, printed: PrintedIndicator, departments: [String])? {
    for policy in policies {
      guard let part = policy.indicators.first(where: { $0.code == code }) else { continue }
      return (
        part, PrintedIndicator(policy: policy.code, definition: part.definition),
        part.department.map { [$0] } ?? []
      )
    }
    return nil
  }
}

extension ProjectDocument {
  /// The department in charge; none where nobody is.
  var departments: [String] { department.isEmpty ? [] : [department] }
}
