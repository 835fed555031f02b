package import TransparencyLog

/// A private key in a file of one line, for its owner's eyes only.
package enum KeyFile {
  /// Makes a key and a file of mode 0600 that holds it, on the disk before this returns.
  ///
  /// - Parameters:
  ///   - name: what the key will sign under: a ledger's origin, an actor's id.
  ///   - randomBytes: gives as many unpredictable bytes as asked for.
  ///
  /// Throws `EvidenceFault` for a name that is not allowed, and `SigningFault`. Nothing is ever
  /// written over a file: a key that is lost cannot be made again.
  package static func create(
    named name: String, at path: String, randomBytes: (Int) -> [UInt8]
  ) throws -> SigningKey {
    let key = try SigningKey(name: name, seed: randomBytes(32))
    try DurableFile.create(Array((key.secretText + "\n").utf8), at: path, mode: 0o600)
    return key
  }

  /// Reads a key. Throws `EvidenceFault` for what is none, and `SigningFault` for a file that is
  /// missing or that others may read: by then they may have.
  package static func read(at path: String) throws -> SigningKey {
    let file = try DurableFile.read(path)
    guard file.modeOfOthers == 0 else { throw SigningFault.openToOthers(path: path) }
    guard var text = String(validating: file.bytes, as: UTF8.self) else {
      throw EvidenceFault(.key, "it is not UTF-8")
    }
    if text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
    return try SigningKey(text)
  }
}
