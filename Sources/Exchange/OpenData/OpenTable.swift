/// A table of open data: its columns in order, and those that together name a row.
package struct OpenTable<Row>: Sendable {
  package let columns: [OpenColumn<Row>]
  /// Names of columns; no two rows agree in all of them.
  package let key: [String]

  package var header: [String] { columns.map(\.name) }
}
