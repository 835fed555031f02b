import Crypto
import Foundation
import Testing
import TransparencyLog

/// The files of the worked example, and its keys: each seed is the digest of a text.
struct ExampleEvidence {
  let log: SigningKey
  let witness: SigningKey
  let cosignatureTime: UInt64
  let tree: GrownTree
  let leaves: [[UInt8]]

  private struct Keys: Decodable {
    struct Key: Decodable {
      let name: String
      let seed_text: String
      let vkey: String
      let cosignature_time: UInt64?

      func signingKey(_ algorithm: VerifierKey.Algorithm) throws -> SigningKey {
        let key = try SigningKey(
          name: name, algorithm: algorithm,
          seed: Array(SHA256.hash(data: Data(seed_text.utf8))))
        #expect(key.verifier.text == vkey)
        return key
      }
    }
    let log: Key
    let witness: Key
  }

  init() throws {
    let keys = try Fixtures.decode("ledger-example/keys.json", as: Keys.self)
    log = try keys.log.signingKey(.note)
    witness = try keys.witness.signingKey(.cosignature)
    cosignatureTime = try #require(keys.witness.cosignature_time)
    leaves = try Fixtures.lines("ledger-example/events.jsonl")
    tree = GrownTree(leaves.map { MerkleTree.leafHash($0) })
  }

  var trusted: [TrustedKey] { [TrustedKey(log.verifier)] }

  /// A file of the example.
  func file(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Fixtures.vectors.appending(path: "ledger-example/\(name)")))
  }

  func policy() throws -> WitnessPolicy { try WitnessPolicy(parsing: file("policy")) }

  func checkpoint(_ size: Int) -> Checkpoint {
    Checkpoint(origin: log.verifier.name, size: size, root: tree.roots[size])
  }

  /// A checkpoint of the example, signed by the log; also by the witness if it is asked for.
  func note(_ size: Int, isCosigned: Bool = false) throws -> [UInt8] {
    let text = checkpoint(size).text
    var note = SignedNote(text: text, signatures: [try log.sign(text)])
    if isCosigned { note.add(try witness.cosign(text, at: cosignatureTime)) }
    return note.bytes
  }

  /// Any text as a note of the log.
  func note(_ text: String) throws -> [UInt8] {
    SignedNote(text: text, signatures: [try log.sign(text)]).bytes
  }

  /// The proof of one leaf, as it would be handed out.
  func inclusion(_ index: Int) throws -> InclusionFile {
    InclusionFile(
      leaf: leaves[index], index: index,
      hashes: try MerkleProof.inclusion(of: index, size: 8, in: tree),
      checkpoint: try note(8, isCosigned: true))
  }

  func consistency(from old: Int, to new: Int = 8) throws -> ConsistencyFile {
    ConsistencyFile(
      old: old, hashes: try MerkleProof.consistency(from: old, to: new, in: tree),
      checkpoint: try note(new))
  }
}

/// The kind of fault that something throws, nil when it throws nothing; any other error fails the
/// test.
func fault<Value>(in body: () throws -> Value) -> EvidenceFault.Kind? {
  do {
    _ = try body()
  } catch let fault as EvidenceFault {
    return fault.kind
  } catch {
    Issue.record(error)
  }
  return nil
}
