/// Payloads by the names of their types, found by a name's bytes: every event that is read is
/// looked up here, and a dictionary of strings would make a string of each and hash it.
struct EventTypes: Sendable {
  private struct Slot {
    let name: [UInt8]
    let payload: any EventPayload.Type
  }

  /// A power of two, some four times as many as there are names.
  private static let count = 512

  /// Open addressing: a name stands in the first free slot from its own on.
  private var slots: [Slot?] = Array(repeating: nil, count: count)

  /// Takes each payload under all of its names; none comes twice.
  init(_ payloads: [any EventPayload.Type]) {
    for payload in payloads {
      for type in payload.types {
        let name = Array(type.utf8)
        let place = name.withUnsafeBufferPointer(place)
        precondition(slots[place] == nil, "a type of event has one payload")
        slots[place] = Slot(name: name, payload: payload)
      }
    }
  }

  /// The payload of a name; nil for one that nobody has.
  subscript(name: UnsafeBufferPointer<UInt8>) -> (any EventPayload.Type)? {
    slots[place(of: name)]?.payload
  }

  /// Where a name stands, or would.
  private func place(of name: UnsafeBufferPointer<UInt8>) -> Int {
    // FNV-1a: names are short, and nobody chooses them to collide.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (Self.count - 1)
    while let slot = slots[place], !Self.isSame(slot.name, name) {
      place = (place + 1) & (Self.count - 1)
    }
    return place
  }

  private static func isSame(_ name: [UInt8], _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard name.count == other.count else { return false }
    for place in 0..<name.count where name[place] != other[place] { return false }
    return true
  }
}
