/// Checks that no two events have the same id, holding eight bytes for each.
struct EventIDAudit {
  private let audit: LogAudit
  private var hashes: [Int] = []

  init(_ audit: LogAudit) {
    self.audit = audit
  }

  /// Takes the hash value of an id.
  mutating func visit(_ hash: Int) { hashes.append(hash) }

  /// Sorts what was seen after the first `size` events; only if two hashes agree are the events
  /// themselves read again.
  mutating func checkDuplicates(after size: Int) throws {
    hashes.sort()
    let suspects = Set(zip(hashes, hashes.dropFirst()).lazy.filter { $0 == $1 }.map(\.0))
    guard !suspects.isEmpty else { return }
    var first: [EventID: Position] = [:]
    try SQLStatement.scan(
      "SELECT seq, leaf FROM event WHERE seq >= ? ORDER BY seq", in: audit.database
    ).forEach(.integer(size)) { row in
      guard
        let id = try? StoredLeaf(decoding: row.bytes(1)).id,
        suspects.contains(id.hashValue)
      else { return }
      let position = Position(seq: row.integer(0))
      if let earlier = first[id] {
        try audit.find(
          "id", at: position, ja: "事象のID が \(earlier) と同じです: \(id)",
          en: "has the id of \(earlier): \(id)")
      } else {
        first[id] = position
      }
    }
  }
}
