import Foundation
import Testing

/// A text file of the repository.
struct TextFile: CustomTestStringConvertible {
  /// Relative to the repository, with `/`.
  let path: String
  let text: String

  var lines: [Substring] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  var testDescription: String { path }
}

/// The files of the repository these tests were compiled from.
enum Repository {
  // .../Tests/ArchitectureTests/Repository.swift, three steps up.
  private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func file(_ path: String) throws -> TextFile {
    let bytes = try Data(contentsOf: root.appending(path: path))
    return TextFile(path: path, text: String(decoding: bytes, as: UTF8.self))
  }

  /// Every file under a folder, in the order of the paths; hidden ones left out.
  ///
  /// A folder without files fails the test that asks: it would pass without having looked at one.
  static func files(under folder: String) throws -> [TextFile] {
    let found = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: [.isRegularFileKey],
      options: .skipsHiddenFiles)
    let urls = try #require(found).compactMap { $0 as? URL }.filter { url in
      try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
    }
    try #require(!urls.isEmpty, "nothing under \(folder)")
    let prefix = root.path(percentEncoded: false)
    return try urls.map { url in
      try file(String(url.path(percentEncoded: false).dropFirst(prefix.count)))
    }.sorted { $0.path < $1.path }
  }

  /// Whether a relative link leads to a file or folder, and to its heading where it names one.
  static func leads(_ link: String, from document: TextFile) -> Bool {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let origin = root.appending(path: document.path)
    let target =
      parts[0].isEmpty
      ? origin : origin.deletingLastPathComponent().appending(path: String(parts[0]))
    guard let heading = parts.dropFirst().first else {
      return FileManager.default.fileExists(atPath: target.path(percentEncoded: false))
    }
    guard let text = try? String(contentsOf: target, encoding: .utf8) else { return false }
    return TextFile(path: link, text: text).lines.contains { line in
      line.hasPrefix("#") && anchor(of: line) == heading
    }
  }

  /// The name by which Markdown links to a heading: lower case, hyphens for blanks, no punctuation.
  private static func anchor(of heading: Substring) -> String {
    heading.drop { $0 == "#" || $0 == " " }.lowercased()
      .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      .replacing(" ", with: "-")
  }

  static func swiftFiles(under folders: [String]) throws -> [TextFile] {
    try folders.flatMap { try files(under: $0) }.filter { $0.path.hasSuffix(".swift") }
  }
}
