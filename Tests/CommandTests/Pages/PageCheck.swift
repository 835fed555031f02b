import Foundation
import Testing

/// What the peer `check-page` says of one page: Chromium, axe, poppler and the Nu checker.
struct PageCheck: Decodable {
  /// The page as it was named to the peer.
  let page: String
  let title: String
  /// The names of all pictures, as a screen reader says them.
  let pictures: [String]
  let links: Int
  /// How many sheets of paper it takes.
  let sheets: Int
  let findings: [Finding]

  struct Finding: Decodable, CustomStringConvertible {
    let check: String
    let what: String

    var description: String { "\(check): \(what)" }
  }

  /// Checks pages in one start of the browser; `options` are the peer's.
  static func run(_ pages: [URL], _ options: String..., in workplace: Workplace) throws -> [Self] {
    let python = Repository.root.appending(path: ".build-peers/bin/python").path
    let peer = Repository.root.appending(path: "Tests/Peers/check-page").path
    let result = try workplace.start(python, [peer] + options + pages.map(\.path)).finish()
    try #require(result.status == 0, "\(result.error)")
    return try result.output.split(separator: "\n").map {
      try JSONDecoder().decode(Self.self, from: Data($0.utf8))
    }
  }
}
