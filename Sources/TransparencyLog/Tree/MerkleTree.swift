import Crypto

/// The hashes of RFC 9162 section 2.1.1.
///
/// Leaves and nodes start with different bytes, so that nobody can pass the 64 bytes below a node
/// off as a leaf.
package enum MerkleTree {
  /// The root of a tree without leaves: the digest of no bytes at all.
  package static let emptyRoot = TreeHash(SHA256.hash(data: [UInt8]()))

  /// The hash of a leaf: SHA-256 over 0x00 and the leaf's bytes.
  package static func leafHash(_ leaf: UnsafeRawBufferPointer) -> TreeHash {
    var hasher = SHA256()
    withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: leaf)
    return TreeHash(hasher.finalize())
  }

  /// The hash of a leaf: SHA-256 over 0x00 and the leaf's bytes.
  package static func leafHash(_ leaf: [UInt8]) -> TreeHash {
    leaf.withUnsafeBytes(leafHash)
  }

  /// The hash of the node above two subtrees: SHA-256 over 0x01, the left hash, the right hash.
  package static func nodeHash(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    // One block and one call: three small updates take a fifth longer, and every append makes one.
    withUnsafeTemporaryAllocation(byteCount: 1 + 2 * TreeHash.byteCount, alignment: 8) { node in
      node[0] = 0x01
      left.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: node[1...]).copyMemory(from: $0)
      }
      right.withUnsafeBytes {
        UnsafeMutableRawBufferPointer(rebasing: node[33...]).copyMemory(from: $0)
      }
      var hasher = SHA256()
      hasher.update(bufferPointer: UnsafeRawBufferPointer(node))
      return TreeHash(hasher.finalize())
    }
  }
}

extension TreeHash {
  fileprivate init(_ digest: SHA256.Digest) {
    guard let hash = digest.withUnsafeBytes({ TreeHash(bytes: $0) }) else {
      preconditionFailure("a SHA-256 digest has 32 bytes")
    }
    self = hash
  }
}
