import Testing

/// Every file keeps the rules of the house; each rule is shown to find what it is for.
struct TidyTests {
  @Test func `nothing is left open`() throws {
    // Fixtures are other people's words.
    for file in try written(in: ["Sources", "Tests", "Tools", "Migrations"]) {
      #expect(TidyRules.openEnds(in: file) == [])
    }
    #expect(findings(TidyRules.openEnds, in: "// TO" + "DO later") == 1)
    #expect(findings(TidyRules.openEnds, in: "let FIX" + "ME = 1") == 1)
    #expect(findings(TidyRules.openEnds, in: "// todo in lower case is a word") == 0)
  }

  @Test func `no file names a place of one machine`() throws {
    let folders = ["Sources", "Tests", "Tools", "Migrations", "Documentation", "Examples"]
    let files = [
      "Package.swift", "README.md", "README.ja.md", "ARCHITECTURE.md", "CONTRIBUTING.md",
      "CHANGELOG.md", ".ci/run",
    ]
    for file in try written(in: folders) + files.map(Repository.file) {
      #expect(TidyRules.foreignPaths(in: file) == [])
    }
    for folder in ["work", "opt", "home"] {
      #expect(findings(TidyRules.foreignPaths, in: "cd /" + folder + "/main") == 1)
    }
    #expect(findings(TidyRules.foreignPaths, in: "Sources/homework and work/life") == 0)
  }

  @Test func `no line is wider than 100 columns`() throws {
    // Tests hold SQL and documents whose lines are what they are.
    for file in try Repository.swiftFiles(under: ["Sources", "Migrations"]) {
      #expect(TidyRules.longLines(in: file) == [])
    }
    let wide = String(repeating: "字", count: 101)
    #expect(findings(TidyRules.longLines, in: "short\n" + wide) == 1)
    #expect(findings(TidyRules.longLines, in: String(wide.dropFirst())) == 0)
    let generated = "// swift-format-ignore-file: written by Tools/generate\n"
    #expect(findings(TidyRules.longLines, in: generated + wide) == 0)
  }

  @Test func `no source file is longer than 300 lines`() throws {
    for file in try Repository.swiftFiles(under: ["Sources", "Migrations"]) {
      #expect(TidyRules.length(of: file) == [])
    }
    #expect(findings(TidyRules.length, in: String(repeating: "\n", count: 301)) == 1)
    #expect(findings(TidyRules.length, in: String(repeating: "\n", count: 300)) == 0)
  }

  @Test func `only the command line prints`() throws {
    let files = try Repository.swiftFiles(under: ["Sources", "Migrations"])
    for file in files where !file.path.hasPrefix("Sources/planledger/") {
      #expect(TidyRules.debugging(in: file) == [])
    }
    #expect(findings(TidyRules.debugging, in: "  print(event)\ndebugPrint(a); dump(b)") == 2)
    #expect(findings(TidyRules.debugging, in: "// print(a)\nprinter.print(a)\nblueprint(a)") == 0)
  }

  /// Everything under the folders that the project itself wrote.
  private func written(in folders: [String]) throws -> [TextFile] {
    try folders.flatMap { try Repository.files(under: $0) }
      .filter { !$0.path.hasPrefix("Tests/Fixtures/") }
  }

  private func findings(_ rule: (TextFile) -> [TidyRules.Finding], in text: String) -> Int {
    rule(TextFile(path: "Sample.swift", text: text)).count
  }
}
