extension JSONValue {
  /// Reads one strict I-JSON document.
  ///
  /// Stricter than RFC 8259 asks: UTF-8 without byte order mark, no name twice in an object, no
  /// lone surrogate, nothing but white space after the value, no number beyond a double's range.
  ///
  /// - Parameters:
  ///   - bytes: the whole document.
  ///   - maximumDepth: how deep arrays and objects may be nested, 0 to 512. The reader calls itself
  ///     once for each level, so this also bounds the stack it needs.
  package init(parsing bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 64) throws(JSONError)
  {
    var parser = JSONParser(bytes, maximumDepth: maximumDepth)
    self = try parser.document()
  }

  /// Reads one document that must be spelled as RFC 8785 spells it; any other is `notCanonical`.
  ///
  /// Costs no more than reading: what could be spelled in two ways is noticed on the way.
  package init(
    parsingCanonical bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = 64
  ) throws(JSONError) {
    var parser = JSONParser(bytes, maximumDepth: maximumDepth)
    self = try parser.canonicalDocument()
  }

  /// Reads one strict I-JSON document from any bytes, as from a buffer.
  package init(parsing bytes: some Collection<UInt8>, maximumDepth: Int = 64) throws(JSONError) {
    self = try bytes.withParserBuffer { bytes throws(JSONError) in
      try JSONValue(parsing: bytes, maximumDepth: maximumDepth)
    }
  }

  /// Reads one document spelled as RFC 8785 spells it from any bytes, as from a buffer.
  package init(
    parsingCanonical bytes: some Collection<UInt8>, maximumDepth: Int = 64
  ) throws(JSONError) {
    self = try bytes.withParserBuffer { bytes throws(JSONError) in
      try JSONValue(parsingCanonical: bytes, maximumDepth: maximumDepth)
    }
  }
}

extension Collection<UInt8> {
  /// Lends the bytes in one piece, copying them only when they do not lie in one.
  fileprivate func withParserBuffer(
    _ parse: (UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    // A result goes through the closure because `withContiguousStorageIfAvailable` has no typed
    // errors.
    func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONError> {
      Result { () throws(JSONError) in try parse(bytes) }
    }
    let result =
      withContiguousStorageIfAvailable(read) ?? Array(self).withUnsafeBufferPointer(read)
    return try result.get()
  }
}
