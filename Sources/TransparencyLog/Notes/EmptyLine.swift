extension [UInt8] {
  /// Whether the byte at `index` ends a line and the next line is empty: there the parts of notes
  /// and of proof files are divided.
  func isEmptyLine(after index: Int) -> Bool {
    self[index] == 0x0A && index + 1 < count && self[index + 1] == 0x0A
  }
}
