/// What Package.swift says of one target that is built into the product.
struct DeclaredTarget: Hashable {
  let name: String
  let folder: String
  /// Targets and products, by their own names.
  let dependencies: Set<String>
}

extension DeclaredTarget {
  /// The targets of a manifest that are no tests.
  ///
  /// Reads the text: asking `swift package` from within `swift test` would wait for its own lock.
  static func all(in manifest: TextFile) -> [DeclaredTarget] {
    let code = manifest.lines.filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      .joined(separator: "\n")
    let products = Dictionary(
      uniqueKeysWithValues: code.matches(of: productAlias).map { (String($0.1), String($0.2)) })
    return code.matches(of: declaration).map { declaration in
      let name = String(declaration.1)
      let settings = declaration.2
      let list = settings.firstMatch(of: dependencyList).map { $0.1 } ?? ""
      return DeclaredTarget(
        name: name,
        folder: settings.firstMatch(of: path).map { String($0.1) } ?? "Sources/\(name)",
        dependencies: Set(
          list.split(separator: ",").map { $0.trimming(while: \.isWhitespace) }
            .filter { !$0.isEmpty }
            .map { item in
              item.hasPrefix("\"")
                ? String(item.trimming { $0 == "\"" }) : products[String(item)] ?? String(item)
            }))
    }
  }

  /// `let database: Target.Dependency = .product(name: "GRDB", …`
  private static var productAlias: Regex<(Substring, Substring, Substring)> {
    /let (\w+): Target\.Dependency\s*=\s*\.product\(\s*name: "(\w+)"/
  }

  /// `.target(name: "A", …)`, with calls one level deep inside.
  private static var declaration: Regex<(Substring, Substring, Substring)> {
    /\.(?:target|executableTarget)\(\s*name: "([\w-]+)"((?:[^()]|\([^()]*\))*)\)/
  }

  private static var dependencyList: Regex<(Substring, Substring)> {
    /dependencies:\s*\[([^\]]*)\]/
  }

  private static var path: Regex<(Substring, Substring)> { /path: "([^"]+)"/ }
}

extension Substring {
  /// Without the characters at both ends for which the condition holds.
  fileprivate func trimming(while condition: (Character) -> Bool) -> Substring {
    var rest = drop(while: condition)
    while let last = rest.last, condition(last) { rest.removeLast() }
    return rest
  }
}
