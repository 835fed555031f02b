package import Foundation

/// The disks that power cuts leave of a recorded run, one after another.
package struct PowerCuts {
  /// What the run began with.
  package var files: [String: [UInt8]] = [:]
  package let operations: [DiskOperation]

  package init(of operations: [DiskOperation], beginningWith files: [String: [UInt8]] = [:]) {
    self.operations = operations
    self.files = files
  }

  /// One cut: what it left, and what had been acknowledged before it.
  package struct Moment: CustomStringConvertible {
    package let files: [String: [UInt8]]
    /// The largest number that was acknowledged.
    package let acknowledged: Int
    /// All words that were told.
    package let told: [UInt8]
    /// Whether the program had come to its end.
    package let isOver: Bool
    /// Says how to see it again.
    package let description: String

    /// Puts the files into a folder that is empty otherwise.
    package func restore(in folder: URL) throws {
      let manager = FileManager.default
      try? manager.removeItem(at: folder)
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, bytes) in files {
        let file = folder.appending(path: name)
        if name.contains("/") {
          try manager.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        }
        try Data(bytes).write(to: file)
      }
    }
  }

  /// Cuts before every operation and after the last one, in every way, and hands out what is left;
  /// where nothing is in the cache every way leaves the same, and there is one.
  ///
  /// `stride` takes only every so-manieth cut, beginning where `seed` says.
  package func forEach(
    stride: Int = 1, rounds: Int = 1, seed: UInt64 = Endurance.seed,
    _ body: (Moment) throws -> Void
  ) rethrows {
    var disk = Disk(files)
    var (acknowledged, told): (Int, [UInt8]) = (0, [])
    var cut = Int(seed % UInt64(stride))
    for index in 0...operations.count {
      for way in disk.isSettled ? [.nothing] : Disk.Cut.allCases {
        for round in 0..<(way.isByChance ? rounds : 1) {
          cut += 1
          guard cut % stride == 0 else { continue }
          let files = disk.after(way, seed: seed &+ UInt64(index &* 31 &+ round))
          try body(
            Moment(
              files: files, acknowledged: acknowledged, told: told,
              isOver: index == operations.count,
              description: "before operation \(index), \(way) left, round \(round), seed \(seed)"))
        }
      }
      guard index < operations.count else { break }
      disk.perform(operations[index])
      if case .acknowledged(let number, let words) = operations[index] {
        acknowledged = max(acknowledged, number)
        told += words
      }
    }
  }
}

extension Disk.Cut {
  fileprivate var isByChance: Bool { self != .nothing && self != .everything }
}
