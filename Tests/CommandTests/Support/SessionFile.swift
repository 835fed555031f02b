import Foundation
import Testing

/// A text file that a person could have typed at a terminal, with everything the program answered.
///
///     ## What it is about: lines that begin so are for the reader.
///     $ planledger record 05-2 --fy R5 25.2
///     what it wrote to stdout
///     2> what it wrote to stderr
///     # exit 2
///
/// A blank line parts an answer from what follows. `export` and `cd` hold for all commands below.
struct SessionFile: CustomTestStringConvertible {
  enum Line {
    case comment(String)
    case command(String)
  }

  let url: URL
  let lines: [Line]
  let text: String

  init(_ url: URL) throws {
    self.url = url
    text = try String(contentsOf: url, encoding: .utf8)
    lines = Self.lines(of: text)
  }

  /// Every session in a folder below `Sessions`; a folder without one fails the test that asks.
  static func all(in folder: String = "") throws -> [SessionFile] {
    let urls = try FileManager.default.contentsOfDirectory(
      at: Repository.sessions.appending(path: folder), includingPropertiesForKeys: nil)
    let found = urls.filter { $0.pathExtension == "session" }
    try #require(!found.isEmpty, "no sessions in \(folder)")
    return try found.sorted { $0.path < $1.path }.map(SessionFile.init)
  }

  /// The comments and commands of a text. A command that ends with `\` goes on in the next line.
  static func lines(of text: String) -> [Line] {
    var lines: [Line] = []
    var unfinished: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var command = unfinished.map { $0 + "\n" + line }
      if command == nil && line.hasPrefix("$ ") { command = String(line.dropFirst(2)) }
      guard let command else {
        if line.hasPrefix("## ") { lines.append(.comment(String(line))) }
        continue
      }
      unfinished = command.hasSuffix("\\") ? command : nil
      if unfinished == nil { lines.append(.command(command)) }
    }
    return lines
  }

  var testDescription: String {
    url.deletingPathExtension().lastPathComponent
  }
}
