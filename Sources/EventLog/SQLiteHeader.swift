#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// What the first hundred bytes of a database say of its length (SQLite file format, section 1.3).
struct SQLiteHeader {
  /// How many bytes the file must have.
  let length: Int

  /// Nil when the file cannot be read or the header does not vouch for its own page count.
  init?(of path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    guard fread(&bytes, 1, bytes.count, file) == bytes.count else { return nil }
    func number(at offset: Int) -> Int {
      bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    // The page count holds only while the change counter is the one it was written with.
    guard number(at: 24) == number(at: 92) else { return nil }
    let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
    length = (pageSize == 1 ? 65_536 : pageSize) * number(at: 28)
  }
}
