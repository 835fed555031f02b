import CanonicalJSON

/// Random values that reach every branch of the reader and the writer.
struct RandomJSON {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func value(depth: Int = 4) -> JSONValue {
    switch Int.random(in: 0..<(depth > 0 ? 8 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(integer())
    case 3: return .number(number())
    case 4, 5: return .string(text())
    case 6:
      let count = Int.random(in: 0..<5, using: &random)
      return .array((0..<count).map { _ in value(depth: depth - 1) })
    default:
      var object = JSONObject()
      for _ in 0..<Int.random(in: 0..<6, using: &random) {
        object[text()] = value(depth: depth - 1)
      }
      return .object(object)
    }
  }

  /// An integer that a double can hold, of every length.
  mutating func integer() -> Int64 {
    let bits = Int.random(in: 0...53, using: &random)
    let magnitude = Int64.random(in: 0...(1 << bits - 1), using: &random)
    return Bool.random(using: &random) ? magnitude : -magnitude
  }

  /// A finite double from all of its bit patterns that is not written like an integer of 64 bits.
  mutating func number() -> Double {
    while true {
      let number = Double(bitPattern: random.next())
      if number.isFinite, number.rounded() != number || number.magnitude >= 0x1p63 { return number }
    }
  }

  /// A text with its share of escapes, surrogate pairs and characters that normalisation would
  /// change.
  mutating func text() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<12, using: &random) {
      text.append(scalar())
    }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x1F, 0x20...0x7F, 0x20...0x7F, 0x80...0x3FF, 0x3041...0x309A, 0xE000...0xFFFF,
      0x10000...0x10FFFF,
    ]
    let range = ranges[Int.random(in: ranges.indices, using: &random)]
    return Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "\u{301}"
  }
}
