import Testing

/// Every case of Documentation/evidence-cases.md has a test that is found by its number.
struct EvidenceCaseTests {
  private static let cases = 1...53

  @Test func `the table lists every case once, in order`() throws {
    let rows = try Repository.file("Documentation/evidence-cases.md").lines
      .compactMap { $0.firstMatch(of: /^\| (\d+) \| [^|]+ \| [^|]+ \|$/) }
    #expect(rows.compactMap { Int($0.1) } == Array(Self.cases))
  }

  @Test func `every case has a test whose name begins with its number`() throws {
    let named = try Repository.swiftFiles(under: ["Tests"]).reduce(into: Set<Int>()) {
      $0.formUnion(Self.cases(in: $1.text))
    }
    #expect(Self.cases.filter { !named.contains($0) } == [])
  }

  @Test func `a name may begin with several numbers, and one inside it does not count`() {
    let source = """
      func `case 6: case 49: a ledger cut short`() {}
      func `what follows case 7: nothing`() {}
      // case 8: no test
      """
    #expect(Self.cases(in: source) == [6, 49])
  }

  /// The numbers that the names of the tests of a source begin with.
  private static func cases(in source: String) -> Set<Int> {
    source.matches(of: /func `((?:case \d+: )+)/).reduce(into: []) { numbers, name in
      numbers.formUnion(name.1.matches(of: /\d+/).compactMap { Int($0.0) })
    }
  }
}
