import ProgressLedger
import Spreadsheets

/// Finds out whether a file that is read a second time is still the one that was looked at.
///
/// A class, because the source that is read and the question at the end share the digest.
final class FileChanges {
  private let expected: String
  private let open: () throws -> ByteChunks
  private var digest = ContentDigest()

  init(digest: String, opening open: @escaping () throws -> ByteChunks) {
    expected = digest
    self.open = open
  }

  /// Opens the file; what is read of it is remembered.
  func watched() throws -> ByteChunks {
    digest = ContentDigest()
    let source = try open()
    return { [self] in
      let chunk = try source()
      if let chunk { digest.take(chunk) }
      return chunk
    }
  }

  /// Throws `AnswerFaults` when it was read to its end and is another.
  func check() throws(AnswerFaults) {
    guard digest.text != expected else { return }
    throw AnswerFaults([CellProblem.changed.fault(at: AnswerPlace(row: 1), typed: nil)])
  }
}
