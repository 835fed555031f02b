/// An object of a canonical document. It holds its document.
package struct CanonicalObject: Sendable {
  private let document: CanonicalDocument
  private let place: CanonicalPlace

  init(document: CanonicalDocument, place: CanonicalPlace) {
    self.document = document
    self.place = place
  }

  /// The value of a member, or nil when there is none.
  package subscript(name: String) -> CanonicalValue? {
    var name = name
    return name.withUTF8 { document.member($0, of: place) }.map { document[$0] }
  }

  /// The same for a name that the program says itself, which is faster.
  package func member(_ name: StaticString) -> CanonicalValue? {
    document.member(name.bytes, of: place).map { document[$0] }
  }

  /// The members in their order, which is that of RFC 8785.
  package var members: [(name: String, value: CanonicalValue)] {
    guard var places = document.members(of: place) else { return [] }
    var members: [(name: String, value: CanonicalValue)] = []
    while let (name, value) = places.next(of: document) {
      members.append((document[name].string ?? "", document[value]))
    }
    return members
  }

  /// The number of members.
  package var count: Int { members.count }

  /// The names in their order.
  package var names: [String] { members.map(\.name) }

  /// Whether it has just these members; names that hold an escape are nobody's.
  package func isMade(of names: StaticString...) -> Bool {
    guard var members = document.members(of: place) else { return false }
    return names.allSatisfy { members.take($0, of: document) != nil } && members.isAtEnd
  }

  /// The value itself.
  package var value: CanonicalValue { document[place] }
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
