/// One `import` of a source file.
struct Import: Hashable {
  /// The module, without the path into it; the rest of the line where no module can be read.
  let module: String
  /// Counted from 1.
  let line: Int
}

extension Import {
  /// Every import of a source, whatever stands around the word, on any branch of an `#if`.
  ///
  /// Comments and the lines of texts between `"""` are no code.
  static func all(in file: TextFile) -> [Import] {
    var imports: [Import] = []
    var isInText = false
    for (index, line) in file.lines.enumerated() {
      let code = line.drop(while: \.isWhitespace)
      if !isInText && code.hasPrefix("//") { continue }
      if !isInText {
        imports += code.split(separator: ";").compactMap(module(importedBy:))
          .map { Import(module: $0, line: index + 1) }
      }
      if !code.ranges(of: "\"\"\"").count.isMultiple(of: 2) { isInText.toggle() }
    }
    return imports
  }

  /// The module of a statement, nil when it imports nothing.
  private static func module(importedBy statement: Substring) -> String? {
    // Most statements fail here, without the price of a regular expression.
    guard statement.contains("import"), let match = statement.prefixMatch(of: importing) else {
      return nil
    }
    let rest = statement[match.range.upperBound...]
    return rest.prefixMatch(of: moduleName).map { String($0.1) } ?? String(rest)
  }

  /// Attributes, an access level, `import`.
  private static var importing: Regex<Substring> {
    /\s*(?:@\w+(?:\([^)]*\))?\s*)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\b/
  }

  /// A kind of declaration where one is named, and the first word of the path.
  private static var moduleName: Regex<(Substring, Substring)> {
    /\s+(?:(?:struct|class|enum|protocol|typealias|actor|macro|func|var|let)\s+)?`?(\w+)`?/
  }
}
