import PlanDomain

/// A mapping of the file: hands out what stands under its keys, and notes everything that should
/// not be so.
///
/// What is missing or wrong comes back as nil and is in `findings`; so a reader can go on and find
/// the rest.
struct Fields {
  let place: Place
  let path: String
  let findings: Findings
  private let entries: [String: YAMLTree.Entry]

  /// Nil when the node is no mapping. Keys other than `keys` are noted.
  init?(_ node: YAMLTree, keys: [String], path: String, findings: Findings) {
    guard case .mapping(let entries) = node.content else {
      findings.add(.key(.expected(.mapping)), at: node.place, path: path)
      return nil
    }
    place = node.place
    self.path = path
    self.findings = findings
    self.entries = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries where !keys.contains(entry.key) {
      let near = Nearest.candidates(to: entry.key, among: keys).first
      findings.add(.key(.unknown(entry.key, near: near)), at: entry.place, path: path)
    }
  }

  /// What stands under a key; nil when the key is absent or its value is `null`.
  func node(_ key: String) -> YAMLTree? {
    guard let node = entries[key]?.value else { return nil }
    if case .value(let value) = node.content, value.isNull { return nil }
    return node
  }

  /// Where the value under a key stands, or the whole mapping if there is none.
  func place(ofValue key: String) -> Place { entries[key]?.value.place ?? place }

  /// Notes what is wrong with the value under a key.
  func note(_ fault: PlanFileError.ValueFault, at key: String) {
    findings.add(.value(fault), at: place(ofValue: key), path: path(key))
  }

  /// Notes what is wrong with a key itself, or with the mapping that lacks it.
  func note(_ fault: PlanFileError.KeyFault, at key: String) {
    findings.add(.key(fault), at: entries[key]?.place ?? place, path: path)
  }

  /// The value under a key that may be absent.
  func optional<Value>(_ key: String, _ form: Form<Value>) -> Value? {
    node(key).flatMap { read($0, form, path: path(key)) }
  }

  /// The value under a key that must be there.
  func required<Value>(_ key: String, _ form: Form<Value>) -> Value? {
    requiredNode(key).flatMap { read($0, form, path: path(key)) }
  }

  /// The code of the thing, under `code`; no other thing of the file may have it.
  func code<Value: Code>() -> Value? {
    let path = path("code")
    guard let node = requiredNode("code"), let code = read(node, Form<Value>.code, path: path)
    else { return nil }
    findings.claim(code, at: node.place, path: path)
    return code
  }

  /// The values of a list; none when the key is absent.
  func list<Value>(_ key: String, of form: Form<Value>) -> [Value] {
    elements(key).compactMap { read($0.node, form, path: $0.path) }
  }

  /// The mapping under a key that may be absent.
  func optional(_ key: String, keys: [String]) -> Fields? {
    node(key).flatMap { Fields($0, keys: keys, path: path(key), findings: findings) }
  }

  /// The mapping under a key that must be there.
  func required(_ key: String, keys: [String]) -> Fields? {
    requiredNode(key).flatMap { Fields($0, keys: keys, path: path(key), findings: findings) }
  }

  /// The mappings of a list; none when the key is absent.
  func list(_ key: String, keys: [String]) -> [Fields] {
    elements(key).compactMap { Fields($0.node, keys: keys, path: $0.path, findings: findings) }
  }

  /// Notes a key that must be there and is not.
  @discardableResult
  func requiredNode(_ key: String) -> YAMLTree? {
    guard let node = node(key) else {
      note(.missing(key), at: key)
      return nil
    }
    return node
  }

  private func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func read<Value>(_ node: YAMLTree, _ form: Form<Value>, path: String) -> Value? {
    guard case .value(let value) = node.content else {
      findings.add(.key(.expected(.value)), at: node.place, path: path)
      return nil
    }
    do {
      return try form.read(value)
    } catch {
      findings.add(.value(error), at: node.place, path: path)
      return nil
    }
  }

  private func elements(_ key: String) -> [(node: YAMLTree, path: String)] {
    guard let node = node(key) else { return [] }
    guard case .list(let elements) = node.content else {
      findings.add(.key(.expected(.list)), at: node.place, path: path(key))
      return []
    }
    return elements.enumerated().map { index, element in
      (element, "\(path(key))[\(element.code ?? "#\(index + 1)")]")
    }
  }
}

extension YAMLTree {
  /// The code of a list's element, by which people know it.
  fileprivate var code: String? {
    guard case .mapping(let entries) = content,
      let entry = entries.first(where: { $0.key == "code" }),
      case .value(let value) = entry.value.content
    else { return nil }
    return PolicyCode(value.text)?.text
  }
}
