import FoundationEssentials

/// A word as it stands on a command line, with its quotes.
enum ShellWord {
  /// The word without quotes and backslashes, and with the home folder for a leading `~/`.
  static func plain(_ raw: String) -> String {
    var plain = ""
    var quote: Character?
    var isEscaped = false
    for character in raw {
      if isEscaped {
        plain.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        plain.append(character)
      }
    }
    if raw.hasPrefix("~/"), let home = ProcessInfo.processInfo.environment["HOME"] {
      plain = home + plain.dropFirst()
    }
    return plain
  }

  /// The word so that any shell takes it as it is.
  static func quoted(_ plain: String) -> String {
    "'" + plain.replacing("'", with: "'\\''") + "'"
  }
}
