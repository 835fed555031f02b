import Spreadsheets

/// Where the bytes of a file go.
package typealias ByteSink = ([UInt8]) throws -> Void

/// Writes one table as CSV, record by record, and remembers which words of closed lists it used.
struct OpenTableWriter<Row> {
  private let table: OpenTable<Row>
  /// The end of the file's name, for those who look for a cell.
  private let name: String
  private let script: OpenScript
  private let sink: ByteSink
  private var line = 0
  /// By column.
  private(set) var words: [String: Set<String>] = [:]
  private(set) var unwritable = UnwritableCells()

  /// Writes the header at once.
  init(
    _ table: OpenTable<Row>, named name: String, in script: OpenScript, to sink: @escaping ByteSink
  ) throws {
    self.table = table
    self.name = name
    self.script = script
    self.sink = sink
    try sink(script.encoding.mark)
    try write(table.header)
  }

  mutating func write(_ row: Row) throws {
    try write(
      table.columns.map { column in
        let cell = column.cell(of: row, in: script)
        if column.kind == .word, !cell.isEmpty { words[column.name, default: []].insert(cell) }
        return cell
      })
  }

  /// A record with a cell that cannot be written is remembered, and not written.
  private mutating func write(_ cells: [String]) throws {
    line += 1
    let record = CSVWriter.record(cells)
    guard script.unwritable(in: record).isEmpty else {
      for (column, cell) in zip(table.columns, cells) {
        let scalars = script.unwritable(in: cell)
        guard !scalars.isEmpty else { continue }
        unwritable.add(
          UnwritableCell(table: name, line: line, column: column.name, scalars: scalars))
      }
      return
    }
    try sink(script.bytes(of: record))
  }
}
