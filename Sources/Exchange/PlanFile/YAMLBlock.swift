/// A mapping of a YAML file that is written, a line or more for each key, in the order of adding.
struct YAMLBlock {
  private(set) var lines: [String] = []

  /// Nothing is written for nil.
  mutating func add(_ key: String, _ value: YAMLText?) {
    if let value { lines.append("\(key): " + value.written()) }
  }

  mutating func add(_ key: String, _ block: YAMLBlock) {
    lines.append("\(key):")
    lines += indented(block.lines)
  }

  /// A list, a line an element; nothing is written for an empty one.
  mutating func add(_ key: String, _ values: [YAMLText], apart: Bool = false) {
    add(key, elements: values.map { [$0.written()] }, apart: apart, spaced: false)
  }

  /// A list of mappings; nothing is written for an empty one.
  ///
  /// - Parameters:
  ///   - apart: whether a blank line stands before the key.
  ///   - spaced: whether a blank line stands between the elements.
  mutating func add(
    _ key: String, _ blocks: [YAMLBlock], apart: Bool = false, spaced: Bool = false
  ) {
    add(key, elements: blocks.map(\.lines), apart: apart, spaced: spaced)
  }

  mutating func addBlankLine() { lines.append("") }

  private mutating func add(_ key: String, elements: [[String]], apart: Bool, spaced: Bool) {
    guard !elements.isEmpty else { return }
    if apart { addBlankLine() }
    lines.append("\(key):")
    for (index, element) in elements.enumerated() {
      if spaced && index > 0 { addBlankLine() }
      lines.append("  - " + (element.first ?? ""))
      lines += indented(indented(Array(element.dropFirst())))
    }
  }
}

/// Lines one level deeper; blank lines stay blank.
private func indented(_ lines: [String]) -> [String] {
  lines.map { $0.isEmpty ? $0 : "  " + $0 }
}
