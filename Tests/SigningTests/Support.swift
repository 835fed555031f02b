import Foundation
import Signing
import TransparencyLog

/// A folder for one test that goes with it.
final class Scratch {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "planledger-signing-\(UUID().uuidString)").resolvingSymlinksInPath()

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The names of everything in the folder.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: name)))
  }

  func write(_ text: String, to name: String, mode: Int = 0o600) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path(name))
  }

  func mode(of name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }
}

/// One history of a log: the same numbers give the same leaves, others another history.
struct History: HashStore {
  static let origin = "ledger.city.example.jp/plan"
  private(set) var leaves: [UInt8] = []
  private var hashes: [NodeAddress: TreeHash] = [:]
  private var frontier = Frontier()

  init(_ leaves: [UInt8] = []) { for leaf in leaves { append(leaf) } }

  mutating func append(_ leaf: UInt8) {
    leaves.append(leaf)
    frontier.append(MerkleTree.leafHash([leaf])) { hashes[$0] = $1 }
  }

  struct Missing: Error {}

  func hash(at address: NodeAddress) throws -> TreeHash {
    guard let hash = hashes[address] else { throw Missing() }
    return hash
  }

  func checkpoint(_ size: Int? = nil, origin: String = origin) throws -> Checkpoint {
    let size = size ?? leaves.count
    return Checkpoint(
      origin: origin, size: size, root: try MerkleProof.root(size: size, in: self))
  }

  /// What a ledger with this history asks a signer that remembers `old` events.
  func request(from old: Int, origin: String = origin) throws -> ConsistencyFile {
    ConsistencyFile(
      old: old, hashes: try MerkleProof.consistency(from: old, to: leaves.count, in: self),
      checkpoint: try checkpoint(origin: origin).unsignedBytes)
  }
}

extension SigningKey {
  /// A key whose seed is one byte, thirty-two times.
  init(named name: String = History.origin, seed: UInt8) throws(EvidenceFault) {
    try self.init(name: name, seed: [UInt8](repeating: seed, count: 32))
  }
}

/// SplitMix64: the same seed gives the same numbers.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
