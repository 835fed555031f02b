/// What a byte of a text may be changed to: every bit in turn, and what means something in our
/// formats.
enum FlippedBytes {
  static func values(for byte: UInt8) -> Set<UInt8> {
    Set((0..<8).map { byte ^ 1 << $0 } + [0x00, 0x0A, 0x0D, 0x20, 0x2B, 0x30, 0x3D, 0x41, 0xFF])
      .subtracting([byte])
  }

  /// Goes through a file with each of its bytes changed to each of these values.
  static func forEach(of file: [UInt8], _ body: ([UInt8], _ change: String) -> Void) {
    for index in file.indices {
      for value in values(for: file[index]) {
        var changed = file
        changed[index] = value
        body(changed, "byte \(index): \(file[index]) is \(value)")
      }
    }
  }
}
