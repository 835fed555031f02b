import Testing

/// Every promise of Documentation/contract.md has the test that it names.
struct ContractTests {
  /// One row: its number, the sentence, and the name of its test.
  private struct Promise {
    let number: Int
    let test: String
  }

  private static func promises() throws -> [Promise] {
    try Repository.file("Documentation/contract.md").lines
      .compactMap { $0.firstMatch(of: /^\| (\d+) \| [A-Z][^|]+\. \| `([^`|]+)` \|$/) }
      .map { Promise(number: Int($0.1) ?? 0, test: String($0.2)) }
  }

  @Test func `the promises are numbered in order, and every row of a table is one`() throws {
    let rows = try Repository.file("Documentation/contract.md").lines
      .filter { $0.hasPrefix("| ") && !$0.hasPrefix("| | ") && !$0.hasPrefix("| ---") }
    let promises = try Self.promises()
    #expect(promises.map(\.number) == Array(1...rows.count))
    #expect(rows.count >= 45)
  }

  @Test func `every promise names a test that there is`() throws {
    let tests = try Repository.swiftFiles(under: ["Tests"]).reduce(into: Set<String>()) {
      $0.formUnion(Self.tests(in: $1.text))
    }
    #expect(try Self.promises().filter { !tests.contains($0.test) }.map(\.number) == [])
  }

  @Test func `only a function that is a test counts`() {
    let source = """
      @Test func `one promise`() {}
      @Test(arguments: [1, 2])
      func `another: promise`(number: Int) {}
      func `no test`() {}
      // @Test func `a comment`() {}
      """
    #expect(Self.tests(in: source) == ["one promise", "another: promise"])
  }

  /// The names of the tests of a source.
  private static func tests(in source: String) -> Set<String> {
    let code = source.split(separator: "\n")
      .filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }.joined(separator: "\n")
    let names = code.matches(
      of: /@Test(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?\s+func `([^`]+)`/)
    return Set(names.map { String($0.1) })
  }
}
