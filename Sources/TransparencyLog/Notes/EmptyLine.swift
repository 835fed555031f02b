extension [UInt8] {
  /// Whether the byte at `index` ends a line and the next line is empty: there the parts of notes
  /// and of proof files are divided.
  func isEmptyLine(after index: Int) -> Bool { self[index...].starts(with: [0x0A, 0x0A]) }
}
