import Testing

@testable import planledger

struct CommandWordsTests {
  @Test(arguments: [
    ("a b  c", ["a", "b", "c"]), ("  a\tb\n", ["a", "b"]), ("", []), (" ", []),
    ("'a b' c", ["a b", "c"]), (#""a b"c"#, ["a bc"]), ("''", [""]), (#"a "" b"#, ["a", "", "b"]),
    (#"a\ b"#, ["a b"]), (#"'a\b'"#, [#"a\b"#]), (#""a\"b\\c\d""#, [#"a"b\c\d"#]),
    ("$HOME *.c ~ `x` a;b|c", ["$HOME", "*.c", "~", "`x`", "a;b|c"]),
    ("'鍵 の' ファイル", ["鍵 の", "ファイル"]),
  ])
  func `a command is parted as a shell does it, and nothing is expanded`(
    command: String, words: [String]
  ) {
    #expect(CommandWords.split(command) == words)
  }

  @Test(arguments: ["'a", "\"a", "a 'b\" c", #"a\"#])
  func `an open quote is no command`(command: String) {
    #expect(CommandWords.split(command) == nil)
  }
}
