/// Why the bytes of a file are no workbook that can be read. Parts are named as in the archive.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// Another kind of file, or an archive with no workbook in it.
  case notWorkbook
  /// An Excel file of before 2007 (.xls), or a workbook locked with a password.
  case oldOrLocked
  /// Cut off, changed on the way, or against the format; the part where that shows.
  case damaged(String?)
  /// A part that declares a document type, which a workbook never does and an attack may.
  case declaresType(String)
  case tooLarge(Excess)

  /// What there is more of than any workbook of an office has.
  package enum Excess: String, Hashable, Sendable, CaseIterable {
    /// Parts in the archive.
    case parts
    /// Bytes when unpacked, in all or beside the packed ones.
    case bytes
    /// Cells that hold something.
    case cells
  }
}
