/// Which 32 bytes may stand for a public key.
enum Ed25519Point {
  /// Refuses what RFC 8032 section 5.1.3 would not decode because y is not below p = 2^255 - 19,
  /// and the points of low order, under which one signature fits many messages.
  static func isAcceptable(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 32 else { return false }
    var y = bytes
    y[31] &= 0x7F
    return isBelowPrime(y) && !lowOrder.contains(y)
  }

  /// Little-endian: only 0xED.. up to 0xFF in the first byte under all ones is p or more.
  private static func isBelowPrime(_ y: [UInt8]) -> Bool {
    !(y[31] == 0x7F && y[1..<31].allSatisfy { $0 == 0xFF } && y[0] >= 0xED)
  }

  /// The y of the eight points whose order divides 8, without their signs.
  private static let lowOrder: Set<[UInt8]> = [
    [0] + zeros,
    [1] + zeros,
    // p - 1
    [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
    bytes("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"),
    bytes("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
  ]

  private static let zeros = [UInt8](repeating: 0, count: 31)

  private static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap { $0.hexDigitValue }
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
