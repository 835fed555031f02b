/// How much a workbook may hold: beyond that it is refused before it takes the memory.
package struct WorkbookLimits: Hashable, Sendable {
  /// Entries of the archive.
  package var parts = 2_000
  /// Bytes of all parts when unpacked.
  package var bytes = 256 << 20
  /// How many times as large as packed a part may be. Sheets come to 10 to 50.
  package var ratio = 250
  /// Parts up to this many bytes may be packed as small as they like.
  package var bytesWithoutRatio = 1 << 20
  /// Cells that hold something, on all sheets.
  package var cells = 2_000_000

  package init() {}
}
