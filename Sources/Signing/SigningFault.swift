package import TransparencyLog

/// Why a key, the signer's memory or the signer itself said no. Nothing was signed then.
package enum SigningFault: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// Something is at the path already, and nothing is written over it.
  case exists(path: String)
  /// Others than its owner may read a key file, or change a memory.
  case openToOthers(path: String)
  /// There is no memory. It may be lost, and a lost one must not become a fresh start by itself.
  case noMemory(path: String)
  /// The memory is no checkpoint.
  case damagedMemory(path: String, EvidenceFault)
  /// A first signature was asked of a signer that has signed before.
  case notFirst(path: String, size: Int)
  /// The keys that are to sign one text do not all bear one name, or one is a witness's.
  case keysDiffer
  /// The proof does not begin where the memory ends; the caller can ask again from `remembered`.
  case otherSize(asked: Int, remembered: Int)
  /// The storage failed. Whether the memory went on is unknown; the signature was not released.
  case storage(path: String, why: String)
}
