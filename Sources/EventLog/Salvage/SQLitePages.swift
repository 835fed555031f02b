#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The pages of a database that SQLite may no longer be able to open: those of the file, and those
/// that were committed to the write-ahead log beside it (SQLite file format, sections 1 and 4).
///
/// Each is one image; a page that was written anew has several. Nothing is ever written.
final class SQLitePages {
  /// Bytes of a page; what this program makes where the file no longer tells.
  let size: Int
  private let file: Int32
  private let log: Int32
  private var images: [Image] = []
  /// The newest image of a page in the write-ahead log, by the page's number.
  private var newest: [Int: Int] = [:]

  private struct Image {
    let isInLog: Bool
    let offset: Int
    let isFirstPage: Bool
  }

  /// Opens the file for reading. Throws `missing`, `notALedger` and `storage` of `LogFailure`.
  init(of path: String) throws {
    let ledger = try LedgerFile(at: path)
    guard ledger.exists else { throw LogFailure.missing(path: path) }
    guard let length = ledger.size else { throw LogFailure.notALedger(path: path, .notAFile) }
    file = open(ledger.path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw LogFailure.storage(path: path, why: String(cString: strerror(errno)))
    }
    log = open(ledger.path + "-wal", O_RDONLY | O_CLOEXEC)
    let walHeader = Self.bytes(of: log, at: 0, count: 32)
    size =
      Self.pageSize(Self.bytes(of: file, at: 0, count: 32)) ?? Self.pageSize(log: walHeader)
      ?? 4_096
    images = stride(from: 0, to: length, by: size).map {
      Image(isInLog: false, offset: $0, isFirstPage: $0 == 0)
    }
    addLog(walHeader)
  }

  deinit {
    close(file)
    if log >= 0 { close(log) }
  }

  /// How many images of pages there are.
  var count: Int { images.count }

  /// Whether an image is of the first page, which begins with the header of the file.
  func isFirstPage(_ image: Int) -> Bool { images[image].isFirstPage }

  /// The bytes of an image; what cannot be read of it, or was cut off, is zero.
  func bytes(of image: Int) -> [UInt8] {
    let place = images[image]
    let bytes = Self.bytes(of: place.isInLog ? log : file, at: place.offset, count: size)
    return bytes + repeatElement(0, count: size - bytes.count)
  }

  /// The bytes of the page with this number, from 1, as it was written last; nil where there is
  /// none.
  func page(_ number: Int) -> [UInt8]? {
    if let image = newest[number] { return bytes(of: image) }
    let isInFile = number >= 1 && number <= images.count && !images[number - 1].isInLog
    return isInFile ? bytes(of: number - 1) : nil
  }

  /// Adds what was committed to the write-ahead log.
  ///
  /// Its checksums are not asked: one flipped bit would cost everything behind it, and what an
  /// event proves it proves by its own hash.
  private func addLog(_ header: [UInt8]) {
    guard header.count == 32 else { return }
    let salts = header[16..<24]
    var uncommitted: [(page: Int, image: Image)] = []
    var offset = 32
    while true {
      let frame = Self.bytes(of: log, at: offset, count: 24)
      guard frame.count == 24, frame[8..<16] == salts else { return }
      let page = frame.bigEndian(at: 0, count: 4)
      uncommitted.append(
        (page, Image(isInLog: true, offset: offset + 24, isFirstPage: page == 1)))
      // The size of the database stands in the last frame of a commit only.
      if frame.bigEndian(at: 4, count: 4) > 0 {
        for (page, image) in uncommitted {
          newest[page] = images.count
          images.append(image)
        }
        uncommitted = []
      }
      offset += 24 + size
    }
  }

  private static func pageSize(_ header: [UInt8]) -> Int? {
    guard header.starts(with: "SQLite format 3\0".utf8), header.count >= 18 else { return nil }
    let size = header.bigEndian(at: 16, count: 2)
    return isPageSize(size == 1 ? 65_536 : size)
  }

  private static func pageSize(log header: [UInt8]) -> Int? {
    header.count == 32 ? isPageSize(header.bigEndian(at: 8, count: 4)) : nil
  }

  private static func isPageSize(_ size: Int) -> Int? {
    (512...65_536).contains(size) && size.nonzeroBitCount == 1 ? size : nil
  }

  /// As many of the bytes as there are and can be read.
  private static func bytes(of file: Int32, at offset: Int, count: Int) -> [UInt8] {
    guard file >= 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let read = pread(file, rest.baseAddress, rest.count, off_t(offset + filled))
        guard read > 0 else { return }
        filled += read
      }
    }
  }
}

extension [UInt8] {
  /// The unsigned number of `count` bytes, most significant first; 0 where they are not all there.
  func bigEndian(at offset: Int, count: Int) -> Int {
    guard offset >= 0, offset + count <= self.count else { return 0 }
    return self[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }
}
