// swift-tools-version: 6.2
import PackageDescription

/// One list of settings for every target: Swift 6 mode is the tools version's own.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let database: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let csv: Target.Dependency = .product(name: "SwiftCSV", package: "SwiftCSV")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "PlanLedger",
  products: [
    .executable(name: "planledger", targets: ["planledger"]),
    // Loaded by tests before a command of theirs.
    .library(name: "PreloadedFaults", type: .dynamic, targets: ["PreloadedFaults"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
  ],
  targets: [
    // The event log's pillar: it has never heard of a plan.
    .target(name: "CanonicalJSON"),
    .target(name: "TransparencyLog", dependencies: [crypto]),
    // What stands outside the ledger: its administrator has no hand on it.
    .target(name: "Signing", dependencies: ["TransparencyLog"]),
    .target(
      name: "Migrations", dependencies: [database], path: "Migrations", exclude: ["README.md"],
      resources: [.embedInCode("EventLog")]),
    .target(
      name: "EventLog",
      dependencies: ["CanonicalJSON", "TransparencyLog", "Migrations", database, crypto]),

    // The plan's pillar: it has never heard of a database.
    .target(name: "PlanDomain"),

    // Tables as files: cells in, cells out, whatever they mean.
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "Spreadsheets", dependencies: ["CXlsxWriter", "CZip", csv]),

    // The bridge, and the documents and words around it.
    .target(
      name: "ProgressLedger", dependencies: ["EventLog", "PlanDomain", "CanonicalJSON", database]),
    .target(
      name: "Exchange",
      dependencies: ["PlanDomain", "ProgressLedger", "Spreadsheets", "CanonicalJSON", yaml]),
    // Reports for people: the same value on every page, chart, table and document.
    .target(
      name: "Publication",
      dependencies: ["PlanDomain", "ProgressLedger", "Spreadsheets", "CanonicalJSON"]),
    .executableTarget(
      name: "planledger",
      dependencies: [
        "Exchange", "Publication", "ProgressLedger", "PlanDomain", "EventLog", "TransparencyLog",
        "Signing",
        "CanonicalJSON", "Spreadsheets", arguments,
      ]),

    // What developers run.
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "ProgressLedger", "PlanDomain", "EventLog", "TransparencyLog", "CanonicalJSON", database,
        crypto,
      ], path: "Tools/benchmark"),
    // What the same work takes in C; the benchmark runs it beside us.
    .executableTarget(
      name: "limit", path: "Tools/limit",
      linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("crypto")]),
    // Readers of strangers' bytes, for libFuzzer, which `Tools/fuzz` builds it with.
    .systemLibrary(name: "FuzzDriver", path: "Tools/fuzz-driver"),
    .executableTarget(
      name: "fuzz-inputs",
      dependencies: [
        "Exchange", "ProgressLedger", "PlanDomain", "EventLog", "TransparencyLog", "Spreadsheets",
        "CanonicalJSON", "FuzzDriver",
      ], path: "Tools/fuzz-inputs", exclude: ["Corpus"]),
    // What `Tools/sanitize` must find before it is believed.
    .executableTarget(name: "planted-bugs", path: "Tools/planted-bugs"),
    .executableTarget(
      name: "sample-city", dependencies: ["ProgressLedger", "PlanDomain", "EventLog"],
      path: "Tools/sample-city"),

    // For tests only: what power cuts and faults leave of a ledger.
    .target(
      name: "PowerCutVFS", path: "Tests/PowerCutVFS", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(
      name: "PreloadedFaults", path: "Tests/PreloadedFaults",
      cSettings: [.headerSearchPath("../PowerCutVFS/include")]),
    .target(name: "Endurance", dependencies: ["PowerCutVFS"], path: "Tests/Endurance"),

    .testTarget(name: "CanonicalJSONTests", dependencies: ["CanonicalJSON"]),
    .testTarget(name: "TransparencyLogTests", dependencies: ["TransparencyLog", crypto]),
    .testTarget(name: "SigningTests", dependencies: ["Signing", "TransparencyLog"]),
    .testTarget(
      name: "EventLogTests",
      dependencies: [
        "EventLog", "CanonicalJSON", "TransparencyLog", "Migrations", "PowerCutVFS", "Endurance",
        database, crypto,
      ]),
    .testTarget(name: "SpreadsheetsTests", dependencies: ["Spreadsheets"]),
    .testTarget(name: "PlanDomainTests", dependencies: ["PlanDomain"]),
    .testTarget(
      name: "ProgressLedgerTests",
      dependencies: [
        "ProgressLedger", "Exchange", "Spreadsheets", "EventLog", "PlanDomain", "CanonicalJSON",
        "TransparencyLog", "Endurance", database,
      ], exclude: ["Goldens"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Exchange", "ProgressLedger", "EventLog", "PlanDomain", "Spreadsheets", "CanonicalJSON",
        yaml,
      ]),
    .testTarget(
      name: "PublicationTests",
      dependencies: [
        "Publication", "ProgressLedger", "Exchange", "Spreadsheets", "EventLog", "PlanDomain",
        "CanonicalJSON",
      ], exclude: ["Goldens"]),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "planledger", "ProgressLedger", "CanonicalJSON", "PlanDomain", "TransparencyLog", "Signing",
        "EventLog", "Endurance",
      ],
      exclude: ["Sessions", "Material"]),
    .testTarget(
      name: "BenchmarkTests", dependencies: ["benchmark", "limit", "sample-city", "Endurance"]),
    .testTarget(name: "FuzzInputsTests", dependencies: ["fuzz-inputs"]),
    .testTarget(name: "ArchitectureTests"),
  ],
  cLanguageStandard: .gnu11
)

for target in package.targets where target.type != .system {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
