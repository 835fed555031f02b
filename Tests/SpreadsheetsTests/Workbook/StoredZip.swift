/// A zip archive built by hand, nothing compressed: so that a test can write what no program would.
struct StoredZip {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// Bit 0 says that the entry is encrypted.
    var flags: UInt16 = 0x0800
    /// Nil: the true size.
    var claimedSize: UInt32?
  }

  var entries: [Entry]

  init(_ texts: [(String, String)]) {
    entries = texts.map { Entry(name: $0, bytes: Array($1.utf8)) }
  }

  var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let common = Self.common(of: entry)
      directory += little(0x0201_4B50) + little16(20) + common + little16(0) + little16(0)
      directory += little16(0) + little(0) + little(UInt32(body.count)) + Array(entry.name.utf8)
      body += little(0x0403_4B50) + common + Array(entry.name.utf8) + entry.bytes
    }
    let count = little16(UInt16(entries.count))
    let end =
      little(0x0605_4B50) + little16(0) + little16(0) + count + count
      + little(UInt32(directory.count)) + little(UInt32(body.count)) + little16(0)
    return body + directory + end
  }

  /// What the header of an entry and its line in the directory have in common.
  private static func common(of entry: Entry) -> [UInt8] {
    let size = UInt32(entry.bytes.count)
    return little16(20) + little16(entry.flags) + little16(0) + little16(0) + little16(0x0021)
      + little(checksum(entry.bytes)) + little(size) + little(entry.claimedSize ?? size)
      + little16(UInt16(entry.name.utf8.count)) + little16(0)
  }

  /// CRC-32 (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
        sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
      }
    }
  }
}

private func little16(_ number: UInt16) -> [UInt8] {
  [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
}

private func little(_ number: UInt32) -> [UInt8] {
  little16(UInt16(truncatingIfNeeded: number)) + little16(UInt16(truncatingIfNeeded: number >> 16))
}
