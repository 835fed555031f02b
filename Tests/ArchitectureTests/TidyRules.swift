/// What keeps a file tidy, in rules that a machine can check.
enum TidyRules {
  /// A place where a file breaks a rule, as `path:line: what`.
  typealias Finding = String

  /// Code that is offered is finished; what is still open stands in an issue.
  static func openEnds(in file: TextFile) -> [Finding] {
    // In halves, so that this file does not find itself.
    file.findings("is an open end") { line in
      ["TO" + "DO", "FIX" + "ME"].contains { line.contains($0) }
    }
  }

  /// No path of the machine it was written on: nobody else has it.
  static func foreignPaths(in file: TextFile) -> [Finding] {
    file.findings("names a place of one machine") { line in
      ["work", "opt", "home"].contains { line.contains("/\($0)/") }
    }
  }

  /// At most 100 columns, comments too, which swift-format lets pass; not for generated tables.
  static func longLines(in file: TextFile) -> [Finding] {
    file.isGenerated ? [] : file.findings("is wider than 100 columns") { $0.count > 100 }
  }

  /// At most 300 lines: in a longer file a second noun is usually living.
  static func length(of file: TextFile) -> [Finding] {
    let count = file.lines.count - (file.text.last?.isNewline == true ? 1 : 0)
    return file.isGenerated || count <= 300 ? [] : ["\(file.path) has \(count) lines"]
  }

  /// Only the command line speaks to a terminal; elsewhere it is debugging left behind.
  static func debugging(in file: TextFile) -> [Finding] {
    file.findings("prints") { line in
      !line.drop(while: \.isWhitespace).hasPrefix("//")
        && line.contains(/(?:^|[^\w.`])(?:print|debugPrint|dump)\(/)
    }
  }
}

extension TextFile {
  /// A generated file says so to swift-format, and then which tool writes it.
  fileprivate var isGenerated: Bool { text.hasPrefix("// swift-format-ignore-file: written by ") }

  fileprivate func findings(_ what: String, _ isBroken: (Substring) -> Bool) -> [String] {
    lines.enumerated().compactMap { index, line in
      isBroken(line) ? "\(path):\(index + 1) \(what)" : nil
    }
  }
}
