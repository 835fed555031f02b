package import PlanDomain

/// One column of a table of open data: what programs and people call it, what its cells hold, and
/// how a row fills them.
package struct OpenColumn<Row>: Sendable {
  /// What the cells hold, which decides how they are written and described.
  package enum Kind: Sendable {
    /// Words of a person: the only cells with escapes and the guard.
    case text
    /// An identifier, ASCII.
    case code
    /// A word of a closed list, which the code table explains.
    case word
    /// A plain decimal with a point: no unit, no separator.
    case decimal
    case integer
    /// `2024-03-31`.
    case date
    /// An RFC 3339 instant.
    case moment
    /// `true` or `false`.
    case flag
  }

  /// ASCII, in small letters; an SDMX component in capitals.
  package let name: String
  package let title: Wording
  package let kind: Kind
  /// Whether no row leaves it empty.
  package let isRequired: Bool
  /// The cell's plain content; nil leaves it empty, which is never a zero.
  let content: @Sendable (Row) -> String?

  init(
    _ name: String, _ ja: String, _ en: String, _ kind: Kind, required: Bool = false,
    _ content: @escaping @Sendable (Row) -> String?
  ) {
    self.name = name
    title = Wording(ja: ja, en: en)
    self.kind = kind
    isRequired = required
    self.content = content
  }

  /// The cell as it is written into a file.
  package func cell(of row: Row, in script: OpenScript) -> String {
    guard let content = content(row) else { return "" }
    // Spelled first: what it is spelled with may begin like a formula.
    return kind == .text ? OpenText.cell(script.spelled(content)) : content
  }
}
