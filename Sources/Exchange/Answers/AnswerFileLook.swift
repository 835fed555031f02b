import ProgressLedger
import Spreadsheets

/// What the first reading of a file finds out, piece by piece, before any row is read.
struct AnswerFileLook {
  let format: AnswerFormat
  /// Nil for a workbook.
  let encoding: TextEncoding?
  /// SHA-256 of the bytes, in hexadecimal.
  let digest: String
  /// How many records say something, the heading included; 0 for a workbook.
  let recordCount: Int
  /// The bytes of a workbook, whose parts lie anywhere in it; of another file none.
  let bytes: [UInt8]

  /// How large a workbook may be.
  static let largestWorkbook = 64 << 20

  /// - Parameter told: the encoding that a person named.
  init(_ source: @escaping ByteChunks, told: TextEncoding?) throws {
    var start: [UInt8] = []
    while start.count < AnswerFormat.telltale, let chunk = try source() { start += chunk }
    let format: AnswerFormat
    do throws(CellProblem) {
      format = try AnswerFormat.recognise(start)
    } catch {
      throw AnswerFaults([error.fault(at: AnswerPlace(row: 1), typed: nil)])
    }
    var digest = ContentDigest()
    // JSON is UTF-8 and nothing else (RFC 8259, section 8.1).
    var detector = EncodingDetector(told: format == .jsonLines ? .utf8 : told)
    var kept: [UInt8] = []
    var isFirst = true
    func next() throws -> [UInt8]? {
      guard let chunk = isFirst && !start.isEmpty ? start : try source() else { return nil }
      isFirst = false
      digest.take(chunk)
      if format == .workbook {
        kept += chunk
        guard kept.count <= Self.largestWorkbook else {
          let problem = CellProblem.tooLarge(bytes: Self.largestWorkbook)
          throw AnswerFaults([problem.fault(at: AnswerPlace(row: 1), typed: nil)])
        }
      } else {
        detector.take(chunk)
      }
      return chunk
    }
    switch format {
    case .workbook:
      while try next() != nil {}
      (encoding, recordCount) = (nil, 0)
    case .csv, .tsv, .jsonLines:
      recordCount = try RecordCount.records(of: next, isQuoting: format != .jsonLines)
      while try next() != nil {}
      do throws(EncodingDetector.Fault) {
        encoding = try detector.encoding()
      } catch {
        throw AnswerFaults([AnswerFault(error)])
      }
    }
    self.format = format
    self.digest = digest.text
    bytes = kept
  }
}
