/// An object of a canonical document.
package struct CanonicalObject: Sendable {
  private let document: CanonicalDocument
  private let index: Int

  init(document: CanonicalDocument, index: Int) {
    self.document = document
    self.index = index
  }

  /// The value of a member, or nil when there is none.
  package subscript(name: String) -> CanonicalValue? {
    var name = name
    return name.withUTF8 { wanted in
      document.bytes.withUnsafeBufferPointer { bytes in
        var child = index + 1
        let end = Int(document.nodes[index].next)
        while child < end {
          let node = document.nodes[child]
          if node.kind == .string, bytes[node].spells(wanted) {
            return CanonicalValue(document: document, index: child + 1)
          }
          child = Int(document.nodes[child + 1].next)
        }
        return nil
      }
    }
  }

  /// The members in their order, which is that of RFC 8785.
  package var members: [(name: String, value: CanonicalValue)] {
    var members: [(name: String, value: CanonicalValue)] = []
    var child = index + 1
    while child < Int(document.nodes[index].next) {
      let name = CanonicalValue(document: document, index: child).string ?? ""
      members.append((name, CanonicalValue(document: document, index: child + 1)))
      child = Int(document.nodes[child + 1].next)
    }
    return members
  }

  /// The number of members.
  package var count: Int { members.count }

  /// The names in their order.
  package var names: [String] { members.map(\.name) }

  /// The members in their order, taken one by one.
  package var walk: CanonicalMembers { CanonicalMembers(document: document, index: index) }

  /// Whether it has just these members; names that hold an escape are nobody's.
  package func isMade(of names: StaticString...) -> Bool {
    document.bytes.withUnsafeBufferPointer { bytes in
      var child = index + 1
      let end = Int(document.nodes[index].next)
      for name in names {
        guard child < end, document.nodes[child].kind == .string,
          bytes[document.nodes[child]].spells(name.bytes)
        else { return false }
        child = Int(document.nodes[child + 1].next)
      }
      return child == end
    }
  }

  /// The value itself.
  package var value: CanonicalValue { CanonicalValue(document: document, index: index) }
}

extension StaticString {
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always) subscript(node: CanonicalNode) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[Int(node.start)..<Int(node.end)])
  }

  /// Whether the bytes are these. Names differ in their length or at their beginning, which is
  /// looked at first.
  @inline(__always) func spells(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == name.count else { return false }
    for place in 0..<count where self[place] != name[place] { return false }
    return true
  }
}
