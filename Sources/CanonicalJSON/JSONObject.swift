/// The members of a JSON object, kept in the order in which RFC 8785 writes them.
///
/// Names are distinct by their UTF-8 bytes: が as one scalar and が as two are two names here,
/// although a Swift `Dictionary` would make them one.
package struct JSONObject: Sendable {
  typealias Member = (name: String, value: JSONValue)

  /// Sorted by `NameOrder`, no name twice.
  private(set) var members: [Member]

  /// Makes an object without members.
  package init() {
    members = []
  }

  /// Takes members that are already in canonical order, without looking at them again.
  init(sorted members: [Member]) {
    self.members = members
  }

  /// The value of the member `name`, or nil when there is none; setting nil removes the member.
  package subscript(name: String) -> JSONValue? {
    get {
      let place = place(of: name)
      return place.isTaken ? members[place.index].value : nil
    }
    set {
      let place = place(of: name)
      switch (newValue, place.isTaken) {
      case (let value?, true): members[place.index].value = value
      case (let value?, false): insert(name, value, at: place.index)
      case (nil, true): members.remove(at: place.index)
      case (nil, false): break
      }
    }
  }

  /// The members of both; where both have a name, the other's value counts.
  package func merging(_ other: JSONObject) -> JSONObject {
    var merged: [Member] = []
    merged.reserveCapacity(members.count + other.members.count)
    var next = 0
    for added in other.members {
      while next < members.count {
        let relation = NameOrder.relation(of: members[next].name, to: added.name)
        if relation == .after { break }
        if relation == .before { merged.append(members[next]) }
        next += 1
      }
      merged.append(added)
    }
    merged += members[next...]
    return JSONObject(sorted: merged)
  }

  /// The names in canonical order.
  package var names: [String] { members.map(\.name) }

  /// The number of members.
  package var count: Int { members.count }

  /// Whether there is no member.
  package var isEmpty: Bool { members.isEmpty }

  private mutating func insert(_ name: String, _ value: JSONValue, at index: Int) {
    // Seven is what most objects come to: growing to it in steps would cost three more allocations.
    if members.isEmpty { members.reserveCapacity(7) }
    members.insert((name, value), at: index)
  }

  /// Where the member `name` stands, or would have to be put in.
  private func place(of name: String) -> (index: Int, isTaken: Bool) {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      switch NameOrder.relation(of: members[middle].name, to: name) {
      case .before: low = middle + 1
      case .same: return (middle, true)
      case .after: high = middle
      }
    }
    return (low, false)
  }
}

extension JSONObject: Sequence {
  /// Iterates over the members in canonical order.
  package func makeIterator() -> IndexingIterator<[(name: String, value: JSONValue)]> {
    members.makeIterator()
  }

  /// The exact number of members, so that a copy is allocated once.
  package var underestimatedCount: Int { members.count }
}

extension JSONObject: Equatable {
  /// Whether both hold the same names, byte for byte, with the same values.
  package static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.elementsEqual(right.members) {
      NameOrder.relation(of: $0.name, to: $1.name) == .same && $0.value == $1.value
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Makes an object; the order of the literal does not matter, and no name may stand in it twice.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(literal: elements)
  }

  init(literal elements: [(String, JSONValue)]) {
    self.init()
    for (name, value) in elements {
      let place = place(of: name)
      precondition(!place.isTaken, "a literal object names the member \(name) twice")
      insert(name, value, at: place.index)
    }
  }
}
