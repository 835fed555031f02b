import Testing

/// Rooms import what their row of the table names, and nothing else.
struct ImportTests {
  @Test(arguments: Architecture.rooms)
  func `a target imports only what its row names`(room: Room) throws {
    for file in try Repository.swiftFiles(under: [room.folder]) {
      for found in Import.all(in: file) {
        #expect(
          Architecture.allows(found.module, in: file.path, of: room),
          "\(file.path):\(found.line) imports \(found.module)")
      }
    }
  }

  @Test func `every source file belongs to a room`() throws {
    let folders = Architecture.rooms.map { $0.folder + "/" }
    for file in try Repository.swiftFiles(under: ["Sources", "Migrations"]) {
      #expect(folders.contains { file.path.hasPrefix($0) }, "\(file.path) belongs to no target")
    }
  }

  @Test(arguments: Architecture.foundation)
  func `an exception for Foundation is still needed`(path: String) throws {
    let imports = Import.all(in: try Repository.file(path))
    #expect(imports.contains { $0.module == "Foundation" })
  }

  @Test func `the table allows each room its own and no more`() throws {
    let log = try #require(Architecture.rooms.first { $0.target == "EventLog" })
    let path = "Sources/EventLog/SQLStatement.swift"
    for module in ["Swift", "FoundationEssentials", "GRDB", "GRDBSQLite", "Synchronization"] {
      #expect(Architecture.allows(module, in: path, of: log))
    }
    for module in ["PlanDomain", "ProgressLedger", "Foundation", "ArgumentParser", ""] {
      #expect(!Architecture.allows(module, in: path, of: log))
    }
  }
}

/// The reader of imports sees every form of one: a form it missed would let every import through.
struct ImportReaderTests {
  @Test(arguments: [
    ("import GRDB", "GRDB"),
    ("  import Glibc", "Glibc"),
    ("package import EventLog", "EventLog"),
    ("internal import Yams", "Yams"),
    ("private  import\tYams", "Yams"),
    ("public import PlanDomain // why", "PlanDomain"),
    ("@testable import planledger", "planledger"),
    ("@_exported import GRDB", "GRDB"),
    ("@preconcurrency package import GRDB", "GRDB"),
    ("@_spi(_Unicode) import Swift", "Swift"),
    ("@_spi(A)@_spi(B) public import Crypto", "Crypto"),
    ("import struct Foundation.Data", "Foundation"),
    ("package import class GRDB.DatabaseQueue", "GRDB"),
    ("import func Glibc.strlen", "Glibc"),
    ("import Foundation.NSRegularExpression", "Foundation"),
    ("import `Yams`", "Yams"),
    ("let a = 1; import GRDB", "GRDB"),
  ])
  func `an import is seen in every form`(line: String, module: String) {
    #expect(imports(in: line) == [module])
  }

  @Test func `imports are seen on every branch of a condition`() {
    let source = """
      #if canImport(Darwin)
        import Darwin
      #elseif canImport(Glibc)
        import Glibc
      #endif
      """
    #expect(imports(in: source) == ["Darwin", "Glibc"])
  }

  @Test(arguments: [
    "// import GRDB", "/// import GRDB", "case web, `import`", "important(GRDB)",
    "let importer = 1",
    "#if canImport(GRDB)", "\"import GRDB\"",
  ])
  func `what only looks like an import is none`(line: String) {
    #expect(imports(in: line).isEmpty)
  }

  @Test func `a line of a text is no import`() {
    let quotes = "\"\"\""
    #expect(
      imports(in: "let help = \(quotes)\n  import FILE\n  \(quotes)\nimport GRDB") == ["GRDB"])
  }

  @Test(arguments: ["import", "import /* why */ GRDB"])
  func `an import that cannot be read is allowed nowhere`(line: String) throws {
    let unreadable = try #require(imports(in: line).first)
    for room in Architecture.rooms {
      #expect(!Architecture.allows(unreadable, in: "Sample.swift", of: room))
    }
  }

  private func imports(in source: String) -> [String] {
    Import.all(in: TextFile(path: "Sample.swift", text: source)).map(\.module)
  }
}
