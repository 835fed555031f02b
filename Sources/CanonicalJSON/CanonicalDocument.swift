/// A document read in place: its bytes, and where each value stands among them.
///
/// Reading a log is reading leaves, and of most of a leaf only one thing is asked or none. So
/// nothing is copied out of a document before somebody asks for it. Only documents spelled as RFC
/// 8785 spells them are read this way; whoever holds other bytes asks `JSONValue` what is wrong
/// with them.
package final class CanonicalDocument: Sendable {
  /// The document as it was given.
  package let bytes: [UInt8]
  /// Whether it could stand in a leaf: `LeafProfile` finds nothing in it.
  package let fitsLeaf: Bool
  let nodes: [CanonicalNode]

  /// Takes over bytes; nil unless they are one canonical document, nested at most 64 levels deep
  /// and below 4 GiB.
  package init?(_ bytes: [UInt8]) {
    guard bytes.count < UInt32.max else { return nil }
    let scan = bytes.withUnsafeBufferPointer { buffer in
      var scanner = CanonicalScanner(buffer)
      return scanner.scan() ? (scanner.nodes, scanner.fitsLeaf) : nil
    }
    guard let scan else { return nil }
    self.bytes = bytes
    (nodes, fitsLeaf) = scan
  }

  /// The value that the whole document is.
  package var root: CanonicalValue { CanonicalValue(document: self, index: 0) }
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
