package import CanonicalJSON
import GRDB

/// Where a text stands: beside which event, and under which digest of its leaf.
package struct TextAddress: Hashable, Sendable {
  /// The event whose leaf holds the digest.
  package let position: Position
  /// The digest in base64url, as it stands in the leaf.
  package let digest: String

  /// Takes a place of a text; whether there is such a text is another question.
  package init(position: Position, digest: String) {
    self.position = position
    self.digest = digest
  }
}

/// Reads from the type and the body of an event which texts it says were erased.
///
/// What an event means is not the log's to know, so whoever knows hands this in. The type is lent
/// as its bytes: every event is asked, and hardly any erases.
package typealias ErasureReading =
  @Sendable (
    _ type: UnsafeBufferPointer<UInt8>, _ body: CanonicalObject
  ) -> [TextAddress]

extension StoredLeaf {
  /// The texts that the event says were erased.
  func erased(by reading: ErasureReading) -> [TextAddress] {
    withExtendedLifetime(self) { reading(lentType, body) }
  }
}

extension RecordedEvent {
  /// The texts that the event says were erased.
  func erased(by reading: ErasureReading) -> [TextAddress] {
    withExtendedLifetime(self) { reading(lentType, content) }
  }
}

extension LogTransaction {
  /// Erases texts, the one deletion there is: their digests stay in their leaves, so every hash
  /// stays too.
  ///
  /// Append the event that says so in the same transaction, or an audit will miss the texts; call
  /// `EventLog.clean` after it, or the file still holds their bytes. A text that is gone already
  /// is left alone.
  package func erase(_ texts: [TextAddress]) throws {
    guard !texts.isEmpty else { return }
    // Some builds of SQLite overwrite what they delete and some do not; here it is asked for.
    try reader.database.execute(sql: "PRAGMA secure_delete = ON")
    for text in texts {
      guard let digest = Base64URL.decode(text.digest) else { continue }
      try SQLStatement.cached(
        "DELETE FROM disclosure WHERE seq = ? AND digest = ?", in: reader.database
      ).run(.integer(text.position.seq), .bytes(digest))
    }
  }
}

extension LogReader {
  /// Where each text of an event stands that is present and that its digests vouch for, by name.
  package func textAddresses(at position: Position) throws -> [String: TextAddress] {
    guard let event = try event(at: position) else { return [:] }
    return try disclosures(of: event.digests, seq: position.seq).reduce(into: [:]) {
      addresses, disclosure in
      addresses[disclosure.name] = TextAddress(
        position: position, digest: Base64URL.encode(disclosure.digest))
    }
  }
}
