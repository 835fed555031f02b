import Testing

/// The documents name what the code has, and nothing that it has not.
struct DocumentTests {
  @Test func `the table of ARCHITECTURE.md is the table of rooms`() throws {
    let rows = try Repository.file("ARCHITECTURE.md").lines.compactMap(Row.init)
    let rooms = Architecture.rooms.map { Row(target: $0.target, imports: $0.dependencies) }
    #expect(Set(rows) == Set(rooms))
    #expect(rows.count == rooms.count)
  }

  @Test func `every migration is released in the order of its name`() throws {
    let files = try Repository.files(under: "Migrations/EventLog").map(\.path)
    let steps = try Repository.file("Migrations/Migrations.swift").text
      .matches(of: /Step\(name: "(\w+)", sql: text\(PackageResources\.(\w+)_sql\)\)/)
    #expect(steps.map { "Migrations/EventLog/\($0.1).sql" } == files)
    #expect(steps.allSatisfy { $0.1 == $0.2 })
  }

  @Test func `every type of event stands in the catalogue`() throws {
    let declared = try bodies().flatMap { file in
      file.text.matches(of: /static let types = \[([^\]]*)\]/)
        .flatMap { $0.1.matches(of: /"([^"]+)"/).map { String($0.1) } }
    }
    try #require(!declared.isEmpty)
    let headings = try catalogue().lines.compactMap { line in
      line.wholeMatch(of: /### `([^`]+)`.*/).map { String($0.1) }
    }
    #expect(headings.sorted() == declared.sorted())
  }

  @Test func `every member of a body stands in the catalogue`() throws {
    let documented = Set(try catalogue().text.matches(of: /`(\w+)`/).map { String($0.1) })
    for file in try bodies() {
      for member in file.text.matches(of: /body\.(?:set|text)\("(\w+)"/) {
        #expect(documented.contains(String(member.1)), "\(member.1) of \(file.path)")
      }
    }
  }

  @Test func `every link of a document leads somewhere`() throws {
    let documents =
      try [
        "README.md", "README.ja.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md",
      ].map(Repository.file)
      + ["Documentation", "Migrations"].flatMap(Repository.files(under:))
      .filter { $0.path.hasSuffix(".md") }
    for document in documents {
      for link in document.text.matches(of: /\]\(([^)]+)\)/) where !link.1.contains("://") {
        #expect(Repository.leads(String(link.1), from: document), "\(document.path): \(link.1)")
      }
    }
    let readme = try Repository.file("README.md")
    #expect(Repository.leads("Migrations/README.md", from: readme))
    #expect(Repository.leads("ARCHITECTURE.md#eight-laws", from: readme))
    #expect(!Repository.leads("Nowhere.md", from: readme))
    #expect(!Repository.leads("ARCHITECTURE.md#nine-laws", from: readme))
  }

  private func bodies() throws -> [TextFile] {
    let files = try Repository.files(under: "Sources/ProgressLedger/Events")
      .filter { $0.path.hasSuffix("Bodies.swift") }
    try #require(!files.isEmpty)
    return files
  }

  private func catalogue() throws -> TextFile { try Repository.file("Documentation/events.md") }
}

/// One row of the table of targets: ``| `Target` | what it does | imports |``.
private struct Row: Hashable {
  let target: String
  let imports: Set<String>

  init(target: String, imports: Set<String>) {
    self.target = target
    self.imports = imports
  }

  init?(_ line: Substring) {
    guard let match = line.wholeMatch(of: /\| `([\w-]+)` \|[^|]*\| ([^|]*) \|/) else { return nil }
    target = String(match.1)
    imports = Set(match.2.matches(of: /\w+/).map { String($0.0) })
  }
}
