/// The options that may stand before the command as well as behind it.
enum GlobalArguments {
  private static let withValue: Set<String> = [
    "--ledger", "--actor", "--on-behalf-of", "--request", "-O", "--format", "--lang", "--color",
    "--pager", "--sign", "--prepare", "--prepared",
  ]
  private static let flags: Set<String> = [
    "--quiet", "-q", "--no-input", "--yes", "--accept-clock",
  ]

  /// Every way to type one of them.
  static let names = withValue.union(flags)

  /// The words with every global option that stands before the command put behind it.
  ///
  /// The argument parser knows options only behind the command they belong to. They go to the
  /// end, but not behind a `--`, after which nothing is an option.
  static func moved(behindTheCommandIn words: [String]) -> [String] {
    var leading: [String] = []
    var rest = words[...]
    while let word = rest.first {
      if flags.contains(word) || isJoined(word) {
        leading.append(word)
        rest = rest.dropFirst()
      } else if withValue.contains(word), rest.count >= 2 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard !leading.isEmpty, !rest.isEmpty else { return words }
    let end = rest.firstIndex(of: "--") ?? rest.endIndex
    return Array(rest[..<end]) + leading + Array(rest[end...])
  }

  /// `--ledger=FILE` and `-Ojson` are one word.
  private static func isJoined(_ word: String) -> Bool {
    if word.hasPrefix("-O") && word.count > 2 { return true }
    guard let equals = word.firstIndex(of: "=") else { return false }
    return withValue.contains(String(word[..<equals]))
  }
}
