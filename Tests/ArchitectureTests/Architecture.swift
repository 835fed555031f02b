import Testing

/// One row of the table in ARCHITECTURE.md: a target and what it may import.
struct Room: Hashable, CustomTestStringConvertible {
  let target: String
  let folder: String
  /// Other targets and the libraries of packages, as Package.swift declares them.
  let dependencies: Set<String>
  /// Modules of the system that this room alone needs.
  let system: Set<String>

  init(
    _ target: String, in folder: String? = nil, dependencies: Set<String> = [],
    system: Set<String> = []
  ) {
    self.target = target
    self.folder = folder ?? "Sources/\(target)"
    self.dependencies = dependencies
    self.system = system
  }
}

extension Room {
  var testDescription: String { target }
}

/// The laws of the architecture that a machine can check, as data.
enum Architecture {
  static let rooms = [
    Room("CanonicalJSON"),
    Room("TransparencyLog", dependencies: ["Crypto"]),
    Room("Signing", dependencies: ["TransparencyLog"], system: ["Glibc", "Darwin"]),
    Room("Migrations", in: "Migrations", dependencies: ["GRDB"]),
    // GRDBSQLite is GRDB's door to SQLite's own functions; no other room goes through it.
    Room(
      "EventLog",
      dependencies: ["CanonicalJSON", "TransparencyLog", "Migrations", "GRDB", "Crypto"],
      system: ["GRDBSQLite", "Dispatch", "Synchronization", "Glibc", "Darwin"]),
    Room("PlanDomain"),
    Room(
      "ProgressLedger", dependencies: ["EventLog", "PlanDomain", "CanonicalJSON", "GRDB"],
      system: ["Synchronization"]),
    Room(
      "Spreadsheets", dependencies: ["CXlsxWriter", "CZip", "SwiftCSV"], system: ["FoundationXML"]),
    Room(
      "Exchange",
      dependencies: ["PlanDomain", "ProgressLedger", "Spreadsheets", "CanonicalJSON", "Yams"]),
    Room(
      "Publication",
      dependencies: ["PlanDomain", "ProgressLedger", "Spreadsheets", "CanonicalJSON"]),
    Room(
      "planledger",
      dependencies: [
        "Exchange", "Publication", "ProgressLedger", "PlanDomain", "EventLog", "TransparencyLog",
        "Signing",
        "CanonicalJSON", "Spreadsheets", "ArgumentParser",
      ],
      system: ["Synchronization", "Glibc", "Darwin"]),
    Room(
      "benchmark", in: "Tools/benchmark",
      dependencies: [
        "ProgressLedger", "PlanDomain", "EventLog", "TransparencyLog", "CanonicalJSON", "GRDB",
        "Crypto",
      ], system: ["Synchronization", "Glibc", "Darwin"]),
    Room("limit", in: "Tools/limit"),
    Room(
      "sample-city", in: "Tools/sample-city",
      dependencies: ["ProgressLedger", "PlanDomain", "EventLog"],
      system: ["Synchronization", "Glibc", "Darwin"]),
    Room(
      "fuzz-inputs", in: "Tools/fuzz-inputs",
      dependencies: [
        "Exchange", "ProgressLedger", "PlanDomain", "EventLog", "TransparencyLog", "Spreadsheets",
        "CanonicalJSON", "FuzzDriver",
      ], system: ["Glibc", "Darwin"]),
    Room(
      "planted-bugs", in: "Tools/planted-bugs",
      system: ["Dispatch", "Synchronization", "Glibc", "Darwin"]),
    // For tests only; in C, but for what reads it.
    Room("PowerCutVFS", in: "Tests/PowerCutVFS"),
    Room("PreloadedFaults", in: "Tests/PreloadedFaults"),
    Room("Endurance", in: "Tests/Endurance", dependencies: ["PowerCutVFS"], system: ["Foundation"]),
  ]

  /// Free to every room.
  static let free: Set<String> = ["Swift", "FoundationEssentials"]

  /// The files that may import the whole of Foundation, each for one thing that only it has.
  static let foundation: Set<String> = [
    "Sources/ProgressLedger/LedgerZone.swift",  // the rules of time zones
    "Sources/Exchange/Folding.swift",  // the normalization form NFKC
    "Sources/Spreadsheets/Text/CP932.swift",  // the character table of Windows-31J
    "Sources/Spreadsheets/Workbook/XMLPart.swift",  // the class that a parser's delegate must be
  ]

  static func allows(_ module: String, in path: String, of room: Room) -> Bool {
    free.contains(module) || room.dependencies.contains(module) || room.system.contains(module)
      || (module == "Foundation" && foundation.contains(path))
  }
}
