import Foundation

/// The files that the tests read, found from this file's own place.
enum Repository {
  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func path(_ path: String) -> String { root.appending(path: path).path }

  static var root: URL {
    var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
    while folder.path() != "/" {
      folder.deleteLastPathComponent()
      let examples = folder.appending(path: "Examples/tomakomai/plan.yaml")
      if FileManager.default.fileExists(atPath: examples.path()) { return folder }
    }
    preconditionFailure("The tests stand in the repository that has Examples/tomakomai/plan.yaml.")
  }
}
