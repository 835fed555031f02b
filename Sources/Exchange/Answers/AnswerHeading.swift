import PlanDomain

/// Which column of a table is which, by what stands above it and never by where it stands.
struct AnswerHeading {
  struct Cell {
    /// From 1.
    var index: Int
    /// As the file writes it.
    var text: String
  }

  /// Where each column stands, from 1.
  private(set) var indexes: [AnswerColumn: Int] = [:]
  /// Headings that mean nothing to us, as the file writes them.
  private(set) var unread: [String] = []
  /// Whether the file is an export of the ledger: it has columns that nobody writes by hand.
  let isExport: Bool
  private(set) var problems: [(cell: Cell, problem: CellProblem)] = []

  init(_ cells: [Cell], of form: AnswerForm) {
    let names = Set(cells.map { Self.key($0.text) })
    isExport = names.isSuperset(of: ["plan_id", "is_current"])
    let known = Dictionary(
      uniqueKeysWithValues: form.columns.flatMap { column in
        [(Self.key(column.name), column), (Self.key(column.heading), column)]
      })
    let absent = form.columns.filter { column in
      !names.contains(Self.key(column.name)) && !names.contains(Self.key(column.heading))
    }.flatMap { [$0.name, $0.heading] }
    for cell in cells where !Self.key(cell.text).isEmpty {
      let name = Self.key(cell.text)
      if let column = known[name] {
        if indexes.updateValue(cell.index, forKey: column) != nil {
          problems.append((cell, .doubledColumn(cell.text)))
        }
      } else if !Self.passedOver.contains(name) {
        let near = Nearest.candidates(to: name, among: absent)
        if near.isEmpty {
          unread.append(cell.text)
        } else {
          problems.append((cell, .unknownColumn(cell.text, near: near)))
        }
      }
    }
  }

  /// The columns without which the table cannot be read.
  func missing(of form: AnswerForm) -> [AnswerColumn] {
    form.required.filter { indexes[$0] == nil }
  }

  /// Widths, case and blanks do not matter: `対象 年度` is 対象年度.
  static func key(_ text: String) -> String {
    folded(text).lowercased().filter { !$0.isWhitespace }
  }

  /// Columns of domain 5.1 and 5.2 that say what the ledger knows already.
  static let passedOver = Set(
    [
      "municipality_code", "plan_id", "policy_code", "indicator_version", "indicator_name",
      "unit_code", "unit_label", "direction", "baseline_value", "baseline_fiscal_year",
      "target_kind", "target_value", "target_value_max", "target_text", "target_fiscal_year",
      "target_revision", "fiscal_year", "fiscal_year_label", "period_start", "period_end",
      "obs_text", "decimals", "position", "revision_no", "recorded_at", "approved_at",
      "snapshot_id",
      "rule_set", "method", "rate", "rating", "reason_code", "department_id",
      "department_name", "source_url",
      "様式ID", "計画ID", "版", "運営方針", "指標名", "単位", "基準値", "基準年度", "目標値", "目標年度",
      "前年度実績", "担当部", "番号", "細目", "取組名", "前回状況", "対象年度",
    ].map(key))
}
