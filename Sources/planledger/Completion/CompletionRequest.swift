import ArgumentParser

/// A command line up to the cursor, and what may stand there.
///
/// The shells ask the program itself at every Tab, so all of them know the same, global options may
/// stand before the command, and a code that was recorded a minute ago is offered.
struct CompletionRequest {
  /// What a shell is told.
  enum Answer: Equatable {
    case candidates([Candidate])
    /// The shell knows files better.
    case files
  }

  /// A word with what it means.
  struct Candidate: Equatable {
    let word: String
    var meaning = ""
  }

  /// The file that `--ledger` names.
  private(set) var ledger: String?
  private var path = CommandPath()
  private var positionals = 0
  private var isOptionsOver = false
  /// The option whose value comes next.
  private var awaited: ArgumentEntry?
  private var given: Set<String> = []
  private let typed: String

  /// - Parameter words: behind the program's name; the last is the one being typed, perhaps empty.
  init(_ words: [String]) {
    let words = words.map(ShellWord.plain)
    // bash hands over `--to=done` as three words.
    typed = words.last == "=" ? "" : words.last ?? ""
    for word in words.dropLast() { take(word) }
  }

  private mutating func take(_ word: String) {
    if let option = awaited {
      if word == "=" { return }
      awaited = nil
      if option.typedNames.contains("--ledger") { ledger = word }
    } else if word == "--" {
      isOptionsOver = true
    } else if word.hasPrefix("-"), !isOptionsOver {
      takeOption(word)
    } else if positionals > 0 || !path.enter(word) {
      path.enterDefault()
      positionals += 1
    }
  }

  private mutating func takeOption(_ word: String) {
    given.insert(word)
    if let value = Self.joinedValue(of: word) {
      if word.hasPrefix("--ledger=") { ledger = value.text }
    } else if let option = option(word), option.kind == .option {
      awaited = option
    }
  }

  /// What may stand at the cursor.
  func answer(from source: (ValueSource) -> [Candidate]) -> Answer {
    if let awaited { return values(of: awaited, typed: typed, from: source) }
    if typed.hasPrefix("-"), !isOptionsOver {
      guard let value = Self.joinedValue(of: typed), let option = option(value.option) else {
        return .candidates(matching(optionNames))
      }
      return values(of: option, typed: value.text, joinedTo: value.option + "=", from: source)
    }
    if !path.children.isEmpty {
      return positionals == 0 ? commands(from: source) : .candidates([])
    }
    let places = entry.positionals
    let place = positionals < places.count ? places[positionals] : places.last
    guard let place, positionals < places.count || place.isRepeating else {
      return .candidates(typed.isEmpty ? optionNames : [])
    }
    return values(of: place, typed: typed, from: source)
  }

  /// The commands of a group, and what its default takes first.
  private func commands(from source: (ValueSource) -> [Candidate]) -> Answer {
    let commands = path.children.map { $0.configuration }.filter(\.shouldDisplay)
    let names = matching(
      commands.map { Candidate(word: $0.commandName ?? "", meaning: $0.abstract) })
    var inside = path
    guard inside.enterDefault(), let place = CommandEntry(of: inside.type).positionals.first,
      case .candidates(let values) = values(of: place, typed: typed, from: source)
    else { return .candidates(names) }
    return .candidates(names + values)
  }

  private func values(
    of argument: ArgumentEntry, typed: String, joinedTo prefix: String = "",
    from source: (ValueSource) -> [Candidate]
  ) -> Answer {
    guard let kind = ValueSource(of: argument, in: path.names) else { return .candidates([]) }
    if kind == .files { return .files }
    return .candidates(
      source(kind).filter { $0.word.hasPrefix(typed) }
        .map { Candidate(word: prefix + $0.word, meaning: $0.meaning) })
  }

  private func matching(_ candidates: [Candidate]) -> [Candidate] {
    candidates.filter { $0.word.hasPrefix(typed) }
  }

  // MARK: Options

  /// The long names of what was not given yet.
  private var optionNames: [Candidate] {
    options.filter { $0.isRepeating || given.isDisjoint(with: $0.typedNames) }.compactMap {
      option in
      option.typedNames.first { $0.hasPrefix("--") }
        .map { Candidate(word: $0, meaning: option.abstract ?? "") }
    }
  }

  private var entry: CommandEntry { CommandEntry(of: path.type) }

  /// Before a command stand only the options that any command may have.
  private var options: [ArgumentEntry] {
    guard !path.children.isEmpty, positionals == 0 else { return entry.options }
    return
      (CommandEntry(of: GlobalOptions.self).options + CommandEntry(of: WriteOptions.self).options)
      .filter { !GlobalArguments.names.isDisjoint(with: $0.typedNames) }
  }

  private func option(_ name: String) -> ArgumentEntry? {
    options.first { $0.typedNames.contains(name) }
  }

  /// The two halves of `--to=done`.
  private static func joinedValue(of word: String) -> (option: String, text: String)? {
    guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return nil }
    return (String(word[..<equals]), String(word[word.index(after: equals)...]))
  }
}
