import CZip

/// A zip archive in memory, unpacked part by part, never beyond its limits.
final class ZipArchive {
  private let archive: OpaquePointer
  /// The file, which libzip reads from as long as the archive is open.
  private let file: UnsafeMutableRawBufferPointer
  /// By folded path: the names of parts are the same in either case (ISO/IEC 29500-2, 6.2.2.3).
  private var entries: [String: Entry] = [:]

  private struct Entry {
    let index: UInt64
    /// In bytes, as the archive claims.
    let size: Int
  }

  init(_ bytes: [UInt8], within limits: WorkbookLimits) throws(WorkbookFault) {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notWorkbook }
    file = .allocate(byteCount: bytes.count, alignment: 1)
    file.copyBytes(from: bytes)
    do {
      archive = try Self.open(file)
    } catch {
      file.deallocate()
      throw error
    }
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.parts else { throw .tooLarge(.parts) }
    var bytesLeft = limits.bytes
    for index in 0..<UInt64(max(0, count)) {
      let (name, entry) = try look(at: index, within: limits)
      guard entry.size <= bytesLeft else { throw .tooLarge(.bytes) }
      bytesLeft -= entry.size
      // Of two entries of one name, one program would read the first and another the last.
      guard entries.updateValue(entry, forKey: name.lowercased()) == nil else {
        throw .damaged(name)
      }
    }
  }

  deinit {
    zip_discard(archive)
    file.deallocate()
  }

  private static func open(
    _ bytes: UnsafeMutableRawBufferPointer
  ) throws(WorkbookFault) -> OpaquePointer {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error)
    else { throw .damaged(nil) }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &error) else {
      // The archive owns its source only once it is open.
      zip_source_free(source)
      throw .damaged(nil)
    }
    return archive
  }

  private func look(
    at index: UInt64, within limits: WorkbookLimits
  ) throws(WorkbookFault) -> (String, Entry) {
    var stat = zip_stat_t()
    guard let name = zip_get_name(archive, index, 0).map({ String(cString: $0) }),
      zip_stat_index(archive, index, 0, &stat) == 0
    else { throw .damaged(nil) }
    if stat.encryption_method != ZIP_EM_NONE { throw .oldOrLocked }
    guard let size = Int(exactly: stat.size), let packed = Int(exactly: stat.comp_size) else {
      throw .damaged(name)
    }
    guard size <= limits.bytesWithoutRatio || size / limits.ratio <= packed else {
      throw .tooLarge(.bytes)
    }
    return (name, Entry(index: index, size: size))
  }

  func holds(_ path: String) -> Bool { entries[path.lowercased()] != nil }

  /// A part, unpacked and compared with its checksum.
  func bytes(of path: String) throws(WorkbookFault) -> [UInt8] {
    guard let entry = entries[path.lowercased()],
      let part = zip_fopen_index(archive, entry.index, 0)
    else { throw .damaged(path) }
    defer { zip_fclose(part) }
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      count = max(0, Int(zip_fread(part, start, UInt64(entry.size))))
    }
    // The checksum is looked at only by whoever reads up to the end; more bytes than claimed are
    // none of the claim's.
    var rest: UInt8 = 0
    guard bytes.count == entry.size, zip_fread(part, &rest, 1) == 0 else { throw .damaged(path) }
    return bytes
  }
}
