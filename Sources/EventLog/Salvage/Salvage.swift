package import TransparencyLog

/// What can still be read of a ledger's file that SQLite may no longer open, and how far it is to
/// be believed.
///
/// The file is only read. No event is called genuine unless a hash stored apart from it says so;
/// where the log ended, and whether it is the one that was published, no damaged file can tell.
package final class Salvage {
  /// What is known of an event.
  package enum Standing: String, Sendable, CaseIterable {
    /// Proved, as is everything before it: `restore` takes it.
    case restorable
    /// Proved, but something before it is not there.
    case later
    /// There, and nothing left in the file proves it.
    case doubtful
    /// Gone.
    case missing
  }

  /// Events in a row of which the same is known.
  package struct Part: Equatable, Sendable {
    package let standing: Standing
    package let first: Position
    package fileprivate(set) var last: Position
  }

  /// All positions up to the last that the file knows of, in order.
  package private(set) var parts: [Part] = []
  /// How many events can be restored, and the root they have.
  package private(set) var head = (position: Position.start, root: MerkleTree.emptyRoot)
  /// How many texts the proved events should have that were not erased.
  package var expectedTexts: Int { texts.count }

  let pages: SQLitePages
  private(set) var found: [Found] = []
  private(set) var texts: Set<TextAddress> = []

  /// An event, and where it lies.
  struct Found {
    let seq: Int
    /// Nil for bytes that are no leaf.
    let hash: TreeHash?
    let place: SalvagedPlace
    var standing = Standing.doubtful
  }

  /// Looks through a file, twice.
  ///
  /// - Parameters:
  ///   - erasures: as in `audit`; a text that was erased is not brought back.
  ///   - progress: hears how many of how many pages were looked at; what it throws ends it.
  /// - Throws: `missing`, `storage` and, where not one event is found, `notALedger` of
  ///   `LogFailure`.
  package init(
    ofFileAt path: String, erasures: ErasureReading = { _, _ in [] },
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    pages = try SQLitePages(of: path)
    let proved = try look { try progress($0, pages.count) }
    guard !found.isEmpty else { throw LogFailure.notALedger(path: path, .withoutEvents) }
    found.removeAll { event in
      proved.hashes[event.seq].map { $0 != event.hash } ?? false
    }
    found.sort { $0.seq < $1.seq }
    judge(proved.hashes, erasures)
    settleParts(atLeast: proved.size)
  }

  /// Finds the events, and tells which of them are proved and how long the log was at least.
  private func look(
    _ progress: (Int) throws -> Void
  ) throws -> (hashes: [Int: TreeHash], size: Int) {
    var proofs = SalvageProofs()
    var unreadable: Set<[UInt8]> = []
    try pages.forEachRow(numbered: true, progress: progress) { place, row in
      switch row {
      case .node(let id, let hash): proofs.add(node: hash, id: id)
      case .text: break
      case .event(let number, let bytes):
        let (leaf, faults) = StoredLeaf.examine(bytes)
        if let leaf, faults.isEmpty {
          let hash = leaf.leafHash
          guard proofs.add(leaf: hash, seq: leaf.seq, previous: leaf.previous) else { return }
          found.append(Found(seq: leaf.seq, hash: hash, place: place))
        } else if (0..<1 << 48).contains(number), unreadable.insert(bytes).inserted {
          found.append(Found(seq: number, hash: nil, place: place))
        }
      }
    }
    return (proofs.proved(), proofs.leastSize())
  }

  /// Says of each event what is known of it, and which texts the proved ones have.
  private func judge(_ proved: [Int: TreeHash], _ erasures: ErasureReading) {
    var tree = Frontier()
    var chain = LeafChain()
    var erased: Set<TextAddress> = []
    for index in found.indices where proved[found[index].seq] != nil {
      guard let bytes = pages.leaf(at: found[index].place),
        let leaf = try? StoredLeaf(decoding: bytes)
      else { continue }
      let follows = leaf.seq == tree.size && chain.takes(leaf)
      found[index].standing = follows ? .restorable : .later
      if follows { tree.append(leaf.leafHash) }
      for digest in leaf.digests {
        texts.insert(TextAddress(position: Position(seq: leaf.seq), digest: digest))
      }
      erased.formUnion(leaf.erased(by: erasures))
    }
    texts.subtract(erased)
    head = (Position(tree.size), tree.root)
  }

  private func settleParts(atLeast size: Int) {
    var known: [Int: Standing] = [:]
    for event in found { known[event.seq] = event.standing }
    // What a doubtful event calls itself may be the damage.
    let proved = known.filter { $0.value != .doubtful }.keys.max() ?? -1
    var end = max(size, proved + 1)
    while known[end] != nil { end += 1 }
    // By runs, not one by one: a damaged number may be as large as it likes.
    let seqs = known.keys.sorted()
    var next = 0
    for seq in seqs.prefix(while: { $0 < end }) {
      note(.missing, next..<seq)
      note(known[seq] ?? .missing, seq..<seq + 1)
      next = seq + 1
    }
    note(.missing, next..<end)
    for seq in seqs.drop(while: { $0 < end }) { note(.doubtful, seq..<seq + 1) }
  }

  private func note(_ standing: Standing, _ seqs: Range<Int>) {
    guard !seqs.isEmpty else { return }
    let (first, last) = (Position(seq: seqs.lowerBound), Position(seq: seqs.upperBound - 1))
    if let part = parts.last, part.standing == standing, part.last.number == seqs.lowerBound {
      parts[parts.count - 1].last = last
    } else {
      parts.append(Part(standing: standing, first: first, last: last))
    }
  }
}
