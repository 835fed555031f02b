import CanonicalJSON
import Crypto
import GRDB

/// Walks through the texts beside a walk through their events, so that no event has to ask for its
/// own.
struct TextWalk {
  private let cursor: LogCursor

  /// Begins at the texts of the event after `first`, and ends before those of the one after `last`.
  init(after first: Position, through last: Position?, in database: Database) throws {
    cursor = try SQLStatement.scan(
      "SELECT seq, disclosure FROM disclosure WHERE seq >= ? AND seq < ? ORDER BY seq, digest",
      in: database
    ).rows(.integer(first.number), .integer(last?.number ?? .max))
    _ = try cursor.next()
  }

  /// The texts of an event that are present and that its digests vouch for. Ask in the order of the
  /// events.
  func texts(of leaf: StoredLeaf, at seq: Int) throws -> [String: String] {
    var texts: [String: String] = [:]
    while let row = cursor.row, row.integer(0) <= seq {
      if row.integer(0) == seq, let text = row.withBytes(1, leaf.disclosed) {
        texts[text.name] = text.value
      }
      _ = try cursor.next()
    }
    return texts
  }
}

extension StoredLeaf {
  /// What a disclosure says, given its characters; nil when no digest of the leaf vouches for them.
  fileprivate func disclosed(_ encoded: UnsafeBufferPointer<UInt8>) -> DisclosedText? {
    let isVouchedFor = Disclosure.digest(of: encoded).withUnsafeBytes { digest in
      Base64URL.withSpelling(of: digest, hasDigest)
    }
    return isVouchedFor ? DisclosedText(encoded: encoded) : nil
  }
}
