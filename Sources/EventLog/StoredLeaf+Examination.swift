import CanonicalJSON

extension StoredLeaf {
  /// Reads a leaf of the log.
  ///
  /// One that is JSON but not canonical is read as it should have been spelled: that it is not is
  /// for an audit to tell.
  convenience init(decoding bytes: UnsafeBufferPointer<UInt8>) throws(LeafError) {
    if let document = CanonicalDocument(bytes) {
      try self.init(document)
    } else {
      try self.init(parsing: bytes)
    }
  }

  /// The same of an array.
  convenience init(decoding bytes: [UInt8]) throws(LeafError) {
    if let document = CanonicalDocument(bytes) {
      try self.init(document)
    } else {
      try self.init(parsing: bytes)
    }
  }

  /// Reads bytes that claim to be a leaf, and tells everything that is wrong with them alone.
  ///
  /// The leaf is nil when its envelope cannot be read; it may be there although there are faults.
  static func examine(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (leaf: StoredLeaf?, faults: [String]) {
    if bytes.count <= Leaf.maximumSize, let document = CanonicalDocument(bytes), document.fitsLeaf,
      let leaf = try? StoredLeaf(document)
    {
      return (leaf, [])
    }
    return explain(Array(bytes))
  }

  /// The same of an array.
  static func examine(_ bytes: [UInt8]) -> (leaf: StoredLeaf?, faults: [String]) {
    bytes.withUnsafeBufferPointer { examine($0) }
  }

  /// The same where something is wrong: read once more, by what can tell what it is.
  private static func explain(
    _ bytes: [UInt8]
  ) -> (leaf: StoredLeaf?, faults: [String]) {
    var faults: [String] = []
    if bytes.count > Leaf.maximumSize { faults.append("it has \(bytes.count) bytes") }
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      return (nil, faults + ["it is no JSON, \(error)"])
    }
    if value.canonicalBytes != bytes { faults.append("it is not canonical") }
    if let violation = LeafProfile.violation(in: value) { faults.append("\(violation)") }
    do {
      return (try StoredLeaf(value), faults)
    } catch {
      return (nil, faults + [error.reason])
    }
  }

  /// Reads the envelope of a leaf that was put together or spelled otherwise.
  convenience init(_ value: JSONValue) throws(LeafError) {
    guard let document = CanonicalDocument(value.canonicalBytes) else {
      throw LeafError("it is nested too deep")
    }
    try self.init(document)
  }

  private convenience init(parsing bytes: some Collection<UInt8>) throws(LeafError) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw LeafError("no JSON: \(error)")
    }
    try self.init(value)
  }
}
