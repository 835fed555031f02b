/// A plan file with one of everything, for tests that change one place of it.
enum SmallPlan {
  static let text = """
    plan_file: 1
    plan: {id: small, title: 計画, target_fiscal_year: R9}
    policies:
      - code: "05"
        title: 方針
        issues: [課題]
        measures:
          - code: M05-1
            number: 1
            title: 取組
            departments: [総務部]
            items: [{code: M05-1.1, mark: ⑴, text: 細目}]
        projects:
          - {code: P05-1, department: 総務部, name: 事業}
        indicators:
          - code: "05-1"
            name: 指標
            unit: ％
            direction: higher
            baseline: {value: "24.0"}
            target: {kind: reach, value: "30.0"}

    """

  /// The plan with one place changed; the place must be there once.
  static func replacing(_ old: String, with new: String) -> String {
    precondition(text.ranges(of: old).count == 1, "“\(old)” stands once in the small plan")
    return text.replacing(old, with: new)
  }
}
