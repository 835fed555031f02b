import GRDBSQLite

extension LogStatement {
  /// A value for a parameter.
  enum Value {
    case integer(Int)
    case text(String)
    case bytes([UInt8])

    func bind(to handle: OpaquePointer, at index: Int32) -> Int32 {
      // SQLITE_TRANSIENT, which C writes as a cast that Swift cannot import: SQLite copies the
      // bytes.
      let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      switch self {
      case .integer(let integer):
        return sqlite3_bind_int64(handle, index, Int64(integer))
      case .text(var text):
        return text.withUTF8 {
          $0.withMemoryRebound(to: CChar.self) {
            // An empty string has no address, but must not become NULL.
            sqlite3_bind_text(handle, index, $0.baseAddress ?? emptyText, Int32($0.count), copying)
          }
        }
      case .bytes(let bytes):
        return bytes.withUnsafeBytes {
          $0.isEmpty
            ? sqlite3_bind_zeroblob(handle, index, 0)
            : sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), copying)
        }
      }
    }

    private var emptyText: UnsafePointer<CChar> {
      UnsafeRawPointer(StaticString("").utf8Start).assumingMemoryBound(to: CChar.self)
    }
  }
}
