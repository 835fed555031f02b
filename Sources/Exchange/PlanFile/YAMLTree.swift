/// A YAML document as the file states it: text, lists and mappings with their places, and nothing
/// resolved.
///
/// A value is the text that stands in the file, so `24.0` keeps its zero and `05` is no octal
/// number.
struct YAMLTree {
  let place: Place
  let content: Content

  enum Content {
    case value(YAMLValue)
    case list([YAMLTree])
    /// Each key once, in the file's order.
    case mapping([Entry])
  }

  struct Entry {
    let key: String
    let place: Place
    let value: YAMLTree
  }
}

/// A single value of a YAML document.
struct YAMLValue {
  let text: String
  /// Whether it stands without quotes: only then `null` and `true` are words of YAML.
  let isPlain: Bool

  /// Whether the file says that there is nothing here.
  var isNull: Bool { isPlain && text == "null" }

  /// The plain words that YAML 1.1 takes for nothing or for a truth value, in small letters.
  static let ambiguousWords: Set<String> = [
    "null", "~", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]
}
