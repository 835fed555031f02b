import Testing

/// Package.swift and the table of rooms say the same.
struct ManifestTests {
  @Test func `the manifest declares what the table says`() throws {
    let declared = DeclaredTarget.all(in: try Repository.file("Package.swift"))
    #expect(declared.map(\.name).sorted() == Architecture.rooms.map(\.target).sorted())
    for room in Architecture.rooms {
      let target = try #require(declared.first { $0.name == room.target })
      #expect(target.folder == room.folder)
      #expect(target.dependencies == room.dependencies, "\(room.target)")
    }
  }

  @Test func `the reader of the manifest sees targets, products, paths and comments`() {
    let manifest = """
      let database: Target.Dependency = .product(
        name: "GRDB", package: "GRDB.swift")
      // .target(name: "Old", dependencies: ["Older"]),
      .target(name: "Alone"),
      .target(
        name: "Inside", dependencies: [database], path: "Elsewhere",
        resources: [.embedInCode("SQL")]),
      .executableTarget(
        name: "tool",
        dependencies: [
          "Alone", "Inside", database,
        ]),
      .testTarget(name: "AloneTests", dependencies: ["Alone"]),
      """
    #expect(
      DeclaredTarget.all(in: TextFile(path: "Package.swift", text: manifest)) == [
        DeclaredTarget(name: "Alone", folder: "Sources/Alone", dependencies: []),
        DeclaredTarget(name: "Inside", folder: "Elsewhere", dependencies: ["GRDB"]),
        DeclaredTarget(
          name: "tool", folder: "Sources/tool", dependencies: ["Alone", "Inside", "GRDB"]),
      ])
  }
}
