import Foundation

/// The public vectors, found from this file so that no test depends on a working directory.
enum Fixtures {
  static let vectors = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/vectors")

  /// The lines of a file, each without its line feed.
  static func lines(_ name: String) throws -> [[UInt8]] {
    try Data(contentsOf: vectors.appending(path: name))
      .split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }
}
