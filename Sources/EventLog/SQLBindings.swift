import GRDBSQLite

/// The parameters of a statement, bound one after the other.
package struct SQLBindings {
  private let handle: OpaquePointer
  private var count: Int32 = 0
  /// The first fault, if there was one.
  private(set) var code = SQLITE_OK

  init(handle: OpaquePointer) { self.handle = handle }

  package mutating func add(_ integer: Int) {
    note(sqlite3_bind_int64(handle, next(), Int64(integer)))
  }

  package mutating func addNull() { note(sqlite3_bind_null(handle, next())) }

  /// A text, which SQLite copies.
  package mutating func add(_ text: String) {
    var text = text
    let place = next()
    let code = text.withUTF8 {
      $0.withMemoryRebound(to: CChar.self) { bytes in
        // An empty string has no address, but must not become NULL.
        bytes.isEmpty
          ? sqlite3_bind_text(handle, place, "", 0, Self.copying)
          : sqlite3_bind_text(handle, place, bytes.baseAddress, Int32(bytes.count), Self.copying)
      }
    }
    note(code)
  }

  package mutating func add(_ value: (some SQLValue)?) {
    if let value { value.bind(to: &self) } else { addNull() }
  }

  /// Bytes, which SQLite copies.
  mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0, Self.copying) } }

  /// Bytes that stay where they are until the statement was executed.
  mutating func add(lent bytes: UnsafeRawBufferPointer) { add(bytes, nil) }

  private mutating func add(
    _ bytes: UnsafeRawBufferPointer, _ keeping: sqlite3_destructor_type?
  ) {
    let place = next()
    note(
      bytes.isEmpty
        ? sqlite3_bind_zeroblob(handle, place, 0)
        : sqlite3_bind_blob(handle, place, bytes.baseAddress, Int32(bytes.count), keeping))
  }

  /// SQLITE_TRANSIENT, which C writes as a cast that Swift cannot import.
  private static var copying: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private mutating func next() -> Int32 {
    count += 1
    return count
  }

  private mutating func note(_ code: Int32) {
    if self.code == SQLITE_OK { self.code = code }
  }
}

/// What can stand in a column.
package protocol SQLValue {
  func bind(to bindings: inout SQLBindings)
}

extension String: SQLValue {
  package func bind(to bindings: inout SQLBindings) { bindings.add(self) }
}

extension Int: SQLValue {
  package func bind(to bindings: inout SQLBindings) { bindings.add(self) }
}

/// As SQLite's own commands write it: 1 or 0.
extension Bool: SQLValue {
  package func bind(to bindings: inout SQLBindings) { bindings.add(self ? 1 : 0) }
}

extension Optional: SQLValue where Wrapped: SQLValue {
  package func bind(to bindings: inout SQLBindings) { bindings.add(self) }
}
