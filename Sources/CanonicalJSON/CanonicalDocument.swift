/// A document read in place: its bytes, and where each value stands among them.
///
/// Reading a log is reading leaves, and of most of a leaf only one thing is asked or none. So
/// nothing is copied out of a document before somebody asks for it. Only documents spelled as RFC
/// 8785 spells them are read this way; whoever holds other bytes asks `JSONValue` what is wrong
/// with them.
///
/// The bytes and nodes are memory of its own and not arrays: an array that lies in a class is
/// counted for each look at it, and every member of every leaf is looked at. They are written in
/// `init`, never after it, and freed with the document, which every value keeps.
package final class CanonicalDocument: @unchecked Sendable {
  /// Whether it could stand in a leaf: `LeafProfile` finds nothing in it.
  package let fitsLeaf: Bool
  /// The document as it was given.
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<CanonicalNode>

  private init(_ scan: CanonicalScan) {
    (bytes, nodes, fitsLeaf) = (scan.bytes, scan.nodes, scan.fitsLeaf)
  }

  /// Copies bytes; nil unless they are one canonical document, nested at most 64 levels deep and
  /// below 4 GiB.
  package convenience init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let scan = CanonicalScan(bytes) else { return nil }
    self.init(scan)
  }

  /// The same of an array.
  package convenience init?(_ bytes: [UInt8]) {
    guard let scan = bytes.withUnsafeBufferPointer(CanonicalScan.init) else { return nil }
    self.init(scan)
  }

  deinit {
    bytes.deallocate()
    nodes.deallocate()
  }

  /// The value that the whole document is.
  package var root: CanonicalValue { self[rootPlace] }

  /// Where it stands.
  package var rootPlace: CanonicalPlace { CanonicalPlace(index: 0) }
}

/// What a scan found, in memory that belongs to nobody yet.
private struct CanonicalScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let nodes: UnsafeBufferPointer<CanonicalNode>
  let fitsLeaf: Bool

  init?(_ given: UnsafeBufferPointer<UInt8>) {
    guard given.count < UInt32.max else { return nil }
    var scanner = CanonicalScanner(given)
    guard scanner.scan() else {
      scanner.nodes.free()
      return nil
    }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: given.count)
    _ = copy.initialize(from: given)
    bytes = UnsafeBufferPointer(copy)
    nodes = scanner.nodes.all
    fitsLeaf = scanner.fitsLeaf
  }
}

/// One value of a document, by the bytes from its first to its last; those of a string lie between
/// its quotation marks.
struct CanonicalNode {
  enum Kind: UInt8 {
    case null, bool, integer, number
    /// A string that stands as it is, and one that holds an escape.
    case string, escapedString
    case array
    /// Its members follow as a name, which is a string, and a value in turn.
    case object
  }

  let kind: Kind
  let start: UInt32
  var end: UInt32
  /// The node after this one and all it holds.
  var next: UInt32
}
