/// Which events a reading passes over: those of some types, a few positions excepted.
package struct SparseReading {
  private let types: Set<Int>
  private let kept: Set<Int>

  /// `kept` are the positions of events of these types that are read all the same.
  package init(passingOver types: Set<String>, exceptAt kept: [Position], in log: LogReader) throws
  {
    self.types = try log.numbers(ofTypes: types)
    self.kept = Set(kept.map(\.seq))
  }

  func callAsFunction(_ type: Int, at seq: Int) -> Bool {
    types.contains(type) && !kept.contains(seq)
  }
}

extension LogReader {
  /// The numbers that the log has given to types of events.
  fileprivate func numbers(ofTypes names: Set<String>) throws -> Set<Int> {
    var numbers: Set<Int> = []
    try SQLStatement.cached("SELECT id, name FROM event_type", in: database).forEach { row in
      if names.contains(row.text(1)) { numbers.insert(row.integer(0)) }
    }
    return numbers
  }
}
