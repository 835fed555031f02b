internal import Yams

extension YAMLTree {
  /// The file's only document.
  ///
  /// Throws what stops the reading; what does not (a key that stands twice) goes into `findings`.
  /// Anchors, aliases, tags and keys of more than a word are refused: a plan says each thing in
  /// full where it belongs.
  init(_ source: YAMLSource, findings: Findings) throws(PlanFileError) {
    // A few lines of aliases or of nested keys can keep Yams busy for ever while it composes (the
    // "billion laughs"). So a text with their signs is first composed with a character in their
    // place that means nothing to YAML, which shows whether any of them is more than a part of a
    // text.
    if source.scalars.contains(where: { $0 == "*" || $0 == "?" }) {
      let plain = source.replacing("*", with: "\u{10FFFE}").replacing("?", with: "\u{10FFFE}")
      let composition = try Composition(plain)
      _ = try YAMLTree(composition.root, of: composition, in: source, findings: Findings())
    }
    let composition = try Composition(source)
    self = try YAMLTree(composition.root, of: composition, in: source, findings: findings)
  }

  private init(
    _ node: Node, of composition: Composition, in source: YAMLSource, findings: Findings
  ) throws(PlanFileError) {
    let place = node.mark.map(Place.init) ?? .start
    if let sign = source.elaborateSign(at: place) {
      throw PlanFileError(.elaborateYAML(sign), at: place)
    }
    self.place = place
    switch node {
    case .scalar(let scalar):
      content = .value(YAMLValue(text: scalar.string, isPlain: scalar.style == .plain))
    case .sequence(let nodes):
      var list: [YAMLTree] = []
      for node in nodes {
        list.append(try YAMLTree(node, of: composition, in: source, findings: findings))
      }
      content = .list(list)
    case .mapping(let pairs):
      content = .mapping(
        try Self.entries(pairs, of: composition, in: source, findings: findings))
    case .alias:
      preconditionFailure("Yams composes aliases into the nodes they stand for")
    }
  }

  private static func entries(
    _ pairs: Node.Mapping, of composition: Composition, in source: YAMLSource, findings: Findings
  ) throws(PlanFileError) -> [Entry] {
    var entries: [Entry] = []
    var places: [String: Place] = [:]
    for pair in pairs {
      let key = try YAMLTree(pair.key, of: composition, in: source, findings: findings)
      let value = try YAMLTree(pair.value, of: composition, in: source, findings: findings)
      guard case .value(let name) = key.content else {
        findings.add(.key(.expected(.value)), at: key.place, path: "")
        continue
      }
      let text = composition.renamedKeys[key.place] ?? name.text
      if let first = places[text] {
        findings.add(.key(.twice(text, first: first)), at: key.place, path: "")
      } else {
        places[text] = key.place
        entries.append(Entry(key: text, place: key.place, value: value))
      }
    }
    return entries
  }
}

extension YAMLSource {
  /// The sign with which a node begins that is more than a value, a list or a mapping.
  ///
  /// A node's mark is where its anchor, alias or tag stands, or the `?` before a key; no plain text
  /// begins with these, but for a `?` that a blank does not follow.
  fileprivate func elaborateSign(at place: Place) -> Unicode.Scalar? {
    guard let index = index(of: place) else { return nil }
    switch scalars[index] {
    case "&", "*", "!": return scalars[index]
    case "?":
      let isFollowed = index + 1 < scalars.count && !scalars[index + 1].properties.isWhitespace
      return isFollowed ? nil : "?"
    default: return nil
    }
  }
}
