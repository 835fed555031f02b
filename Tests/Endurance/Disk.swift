/// What is on a disk, and what only its cache holds: by it, what a power cut would leave.
///
/// What is written to a file outlasts the cut once that file was synced; a name, once its folder
/// was. Until then writes reach the disk in any order and in pieces of 512 bytes, and names in the
/// order they were given. A folder itself is there as soon as anything in it is.
package struct Disk {
  /// By number; a file without a name is gone.
  private var contents: [Int32: [UInt8]] = [:]
  private var names: [String: Int32] = [:]
  /// What no sync has covered yet, in the order it was done.
  private var pending: [DiskOperation] = []

  /// A disk with these files, all of them safe.
  package init(_ files: [String: [UInt8]] = [:]) {
    for (number, file) in files.enumerated() {
      names[file.key] = -Int32(number) - 1
      contents[-Int32(number) - 1] = file.value
    }
  }

  /// Whether any cut now leaves the same.
  package var isSettled: Bool { pending.isEmpty }

  /// Does what the program did next.
  package mutating func perform(_ operation: DiskOperation) {
    switch operation {
    case .found(let name, let file):
      contents[file] = names.updateValue(file, forKey: name).flatMap { contents[$0] } ?? []
    case .synced(let file): settle { $0.file == file }
    case .syncedFolder(let folder): settle { $0.folders.contains(folder) }
    case .acknowledged: break
    default: pending.append(operation)
    }
  }

  private mutating func settle(_ isSafe: (DiskOperation) -> Bool) {
    let safe = pending.filter(isSafe)
    pending.removeAll(where: isSafe)
    for operation in safe { apply(operation) }
  }

  private mutating func apply(_ operation: DiskOperation) {
    switch operation {
    case .linked(let name, let file):
      names[name] = file
      contents[file, default: []] += []
    case .unlinked(let name): names[name] = nil
    case .renamed(let old, let new): names[new] = names.removeValue(forKey: old)
    case .wrote(let file, let offset, let bytes):
      contents[file, default: []].put(bytes[...], at: offset)
    case .truncated(let file, let size): contents[file, default: []].resize(to: size)
    default: preconditionFailure("what changes nothing is never pending")
    }
  }

  // MARK: The cut

  /// How much of what was in the cache a cut leaves.
  package enum Cut: CaseIterable, Sendable {
    /// Nothing: the least that the syncs demand.
    case nothing
    /// Everything: what the end of the process alone leaves.
    case everything
    /// The first so many operations, the last of them torn.
    case beginning
    /// Any pieces of 512 bytes.
    case pieces
    /// The same, and a piece that was lost may hold anything.
    case garbage
  }

  /// The files that are found after a cut now; the same for the same `seed`.
  package func after(_ cut: Cut, seed: UInt64) -> [String: [UInt8]] {
    var chance = Chance(seed: seed)
    var disk = self
    let reached = Int.random(in: 0...pending.count, using: &chance)
    let named = Int.random(in: 0...pending.count { $0.file == nil }, using: &chance)
    var namesSeen = 0
    for (index, operation) in pending.enumerated() {
      if operation.file == nil { namesSeen += 1 }
      switch cut {
      case .nothing: break
      case .everything: disk.apply(operation)
      case .beginning:
        if index < reached { disk.apply(operation) }
        if index == reached { disk.tear(operation, &chance) }
      case .pieces, .garbage:
        if operation.file != nil {
          disk.tear(operation, leavingGarbage: cut == .garbage, &chance)
        } else if namesSeen <= named {
          disk.apply(operation)
        }
      }
    }
    return disk.names.mapValues { disk.contents[$0] ?? [] }
  }

  /// Writes some pieces of what is written, and cuts off or does not.
  private mutating func tear(
    _ operation: DiskOperation, leavingGarbage: Bool = false, _ chance: inout Chance
  ) {
    guard case .wrote(let file, let offset, let bytes) = operation else {
      if operation.file != nil, Bool.random(using: &chance) { apply(operation) }
      return
    }
    var start = 0
    while start < bytes.count {
      let end = min(((offset + start) / Self.piece + 1) * Self.piece - offset, bytes.count)
      if Bool.random(using: &chance) {
        contents[file, default: []].put(bytes[start..<end], at: offset + start)
      } else if leavingGarbage, Int.random(in: 0..<4, using: &chance) == 0 {
        let garbage = (start..<end).map { _ in UInt8.random(in: 0...255, using: &chance) }
        contents[file, default: []].put(garbage[...], at: offset + start)
      }
      start = end
    }
  }

  private static let piece = 512
}

extension [UInt8] {
  fileprivate mutating func put(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    if count < offset + bytes.count { resize(to: offset + bytes.count) }
    replaceSubrange(offset..<offset + bytes.count, with: bytes)
  }

  fileprivate mutating func resize(to size: Int) {
    if size < count { removeLast(count - size) }
    append(contentsOf: repeatElement(0, count: size - count))
  }
}
