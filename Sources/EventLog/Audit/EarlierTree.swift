import GRDB
import TransparencyLog

/// What lies before the beginning of an audit: read where the walk needs it, and proved against the
/// root there, never believed.
struct EarlierTree {
  /// The right edge of the tree at the beginning, as the stored nodes have it.
  let frontier: Frontier
  private let nodes: NodeTable

  init(size: Int, in nodes: NodeTable) throws {
    frontier = try Frontier(size: size, in: nodes)
    self.nodes = nodes
  }

  /// The number of events that are not walked.
  var size: Int { frontier.size }

  /// The root of an earlier size; nil when the stored nodes do not prove it.
  func root(at size: Int) throws -> TreeHash? {
    let root = try MerkleProof.root(size: size, in: nodes)
    let proof = try MerkleProof.consistency(from: size, to: self.size, in: nodes)
    return MerkleProof.verifyConsistency(
      from: size, to: self.size, oldRoot: root, newRoot: frontier.root, proof: proof) ? root : nil
  }

  /// The hash of an earlier leaf; nil when the stored nodes do not prove it.
  func leafHash(at index: Int) throws -> TreeHash? {
    let hash = try nodes.hash(at: NodeAddress(level: 0, index: index))
    return try proves(hash, at: index) ? hash : nil
  }

  /// Whether a leaf with this hash stands there.
  func proves(_ leafHash: TreeHash, at index: Int) throws -> Bool {
    MerkleProof.verifyInclusion(
      leafHash: leafHash, index: index, size: size,
      proof: try MerkleProof.inclusion(of: index, size: size, in: nodes), root: frontier.root)
  }
}
