import CanonicalJSON
import PlanDomain

/// What a command answers: rows under named columns, the same for a person and for a program.
///
/// `TableRenderer` writes it in every form of `-O`. Texts are given as they are stored; escaping is
/// the form's work.
struct Table: Sendable {
  /// What `--table` calls it, where a command tells several.
  var name: TableName?
  let columns: [Column]
  private(set) var rows: [[Cell]] = []
  /// Among several tables people are shown it only with so many rows: one step of a target says no
  /// more than the facts do.
  var leastRows = 0
  /// Lines above the rows, for people only.
  var caption: [String] = []
  /// Lines below the rows, for people only.
  var note: [String] = []
  /// The last lines: the two times, position and root of what is shown. A form that has no place
  /// for them leaves them to whoever shows the table.
  var citation: [String] = []
  /// What the citation says, for programs: the member `meta` of the JSON document.
  var meta: JSONObject = [:]

  init(_ name: TableName? = nil, columns: [Column]) {
    self.name = name
    self.columns = columns
    precondition(Set(keys).count == keys.count, "two columns of a table have the same key")
  }

  /// Adds a row; it has one cell for each column.
  mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count, "a row has one cell for each column")
    rows.append(row)
  }
}

extension Table {
  /// A column: a key that programs may rely on, and a title for people.
  struct Column: Sendable {
    enum Alignment: Sendable {
      case leading, trailing
    }

    /// A name such as `fiscal_year`: the CSV header and the JSON member, never translated.
    let key: String
    let title: Wording
    let alignment: Alignment
    /// In cells of a terminal: there a longer text ends in `…`. Figures are never cut.
    let maximumWidth: Int?
    /// The key under which programs read why a value is missing; nil where there is no such word.
    let missingKey: String?

    init(
      _ key: String, title: Wording, alignment: Alignment = .leading, maximumWidth: Int? = nil,
      missingKey: String? = nil
    ) {
      self.key = key
      self.title = title
      self.alignment = alignment
      self.maximumWidth = maximumWidth
      self.missingKey = missingKey
    }
  }

  /// The keys of the machine forms in order: each column's own, then that of its missing word.
  var keys: [String] {
    columns.flatMap { [$0.key] + ($0.missingKey.map { [$0] } ?? []) }
  }

  /// The values of a row in the order of `keys`.
  func values(of row: [Cell]) -> [Cell.Value] {
    zip(columns, row).flatMap { column, cell in
      guard column.missingKey != nil else { return [cell.value] }
      guard case .missing(let word?) = cell.value else { return [cell.value, .missing(nil)] }
      return [.missing(nil), .text(word)]
    }
  }
}
