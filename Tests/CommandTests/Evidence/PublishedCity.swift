import EventLog
import Foundation
import Testing
import TransparencyLog

/// The ledger of a city that does not exist, on a desk, and what its log would have published of it
/// at any size: signed here, so that no signer is needed.
struct PublishedCity {
  let workplace: Workplace
  let log: EventLog
  let key: SigningKey
  let witness: SigningKey

  static let size = 700
  static let ledger = "city.ledger"
  static let origin = "ledger.minamihama.example.jp/plan"

  init() throws {
    workplace = try Workplace()
    try Self.bytes.get().write(to: workplace.file(Self.ledger))
    log = try EventLog.open(at: workplace.file(Self.ledger).path, access: .readOnly)
    key = try SigningKey(name: Self.origin, seed: [UInt8](repeating: 1, count: 32))
    witness = try SigningKey(
      name: "witness.example", algorithm: .cosignature, seed: [UInt8](repeating: 2, count: 32))
  }

  private static let bytes = Result {
    let workplace = try Workplace()
    let words = [
      ledger, "--indicators", "20", "--measures", "30", "--years", "5", "--events", "\(size)",
    ]
    let made = try workplace.start(Tool.executable(named: "sample-city").path, words).finish()
    try #require(made.status == 0, "\(made.error)")
    return try Data(contentsOf: workplace.file(ledger))
  }

  // MARK: What is published

  /// A signed checkpoint; with another root where one is given.
  func note(_ size: Int, root: TreeHash? = nil, isCosigned: Bool = false) throws -> [UInt8] {
    let root = try root ?? log.read { try $0.root(at: Position(size)) }
    let text = Checkpoint(origin: Self.origin, size: size, root: root).text
    var note = SignedNote(text: text, signatures: [try key.sign(text)])
    if isCosigned { note.add(try witness.cosign(text, at: 1_770_000_000)) }
    return note.bytes
  }

  func inclusion(of index: Int, size: Int) throws -> InclusionFile {
    InclusionFile(
      leaf: try leaf(index), index: index,
      hashes: try log.read {
        try $0.inclusionProof(of: Position(index + 1), at: Position(size))
      }, checkpoint: try note(size, isCosigned: true))
  }

  func consistency(from old: Int, to new: Int, root: TreeHash? = nil) throws -> ConsistencyFile {
    ConsistencyFile(
      old: old,
      hashes: try log.read { try $0.consistencyProof(from: Position(old), to: Position(new)) },
      checkpoint: try note(new, root: root))
  }

  func leaf(_ index: Int) throws -> [UInt8] {
    var found: [UInt8] = []
    try log.read {
      try $0.forEachLeaf(after: Position(index), through: Position(index + 1)) { found = $1 }
    }
    return found
  }

  // MARK: The desk

  func write(_ bytes: [UInt8], _ name: String) throws {
    try Data(bytes).write(to: workplace.file(name))
  }

  func run(_ words: String...) throws -> ProcessResult {
    try workplace.run(words, setting: ["PLANLEDGER_FILE": Self.ledger, "PLANLEDGER_LANG": "en"])
  }

  /// Exports a mirror up to a size into `mirror`.
  func mirror(_ size: Int, into folder: String = "mirror") throws -> ProcessResult {
    try write(note(size), "checkpoint")
    return try run(
      "export", "tiles", folder, "--checkpoint", "checkpoint", "--vkey", key.verifier.text)
  }

  /// Every file in a folder with its bytes and the moment it was written.
  func files(in folder: String) throws -> [String: (bytes: Data, written: Date)] {
    let root = workplace.file(folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try names.reduce(into: [:]) { files, name in
      let url = root.appending(path: name)
      let values = try url.resourceValues(
        forKeys: [.isRegularFileKey, .contentModificationDateKey])
      guard values.isRegularFile == true else { return }
      files[name] = (try Data(contentsOf: url), try #require(values.contentModificationDate))
    }
  }
}

/// A verifier of another author, installed by Tools/setup. Without it a test fails.
enum EvidencePeer: String, CaseIterable {
  /// The packages behind Go's checksum database.
  case go
  /// PyPI's proofbundle.
  case python

  /// What it says of files on the city's desk.
  func check(_ words: String..., at city: PublishedCity) throws -> ProcessResult {
    try check(words, in: city.workplace)
  }

  /// What it says of files on a desk.
  func check(_ words: [String], in workplace: Workplace) throws -> ProcessResult {
    let programs = Repository.root.appending(path: ".build-peers")
    switch self {
    case .go:
      return try workplace.start(programs.appending(path: "check-log").path, words).finish()
    case .python:
      let script = Repository.root.appending(path: "Tests/Peers/check-evidence").path
      return try workplace.start(
        programs.appending(path: "bin/python").path, [script] + words
      ).finish()
    }
  }
}
