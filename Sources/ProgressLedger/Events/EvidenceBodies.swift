import CanonicalJSON
import PlanDomain

/// The files an event rests on, in any body: which bytes they are stands in the leaf for ever, and
/// their names stand apart, because a name can be personal.
extension [Evidence] {
  func write(_ body: inout BodyWriter) {
    guard !isEmpty else { return }
    precondition(
      allSatisfy(\.isWellFormed), "digest, size and media type come from a file, not from a person")
    body.set("evidence", .array(map(\.body)))
    for place in indices {
      body.text(Self.textName(place), self[place].name)
      body.text(Self.addressName(place), self[place].address)
    }
  }

  /// Throws `UndecodableEvent` for `evidence` whatever is wrong with it.
  init(reading body: BodyReader) throws {
    self = try body.optional("evidence", Self.files) ?? []
    for place in indices {
      self[place].name = body.text(Self.textName(place))
      self[place].address = body.text(Self.addressName(place))
    }
  }

  private static func files(_ value: CanonicalValue) -> [Evidence]? {
    guard let list = value.array, !list.isEmpty else { return nil }
    return all(list, Evidence.init(body:))
  }

  /// People count from 1.
  private static func textName(_ place: Int) -> String { "evidence_\(place + 1)" }

  private static func addressName(_ place: Int) -> String { "evidence_\(place + 1)_url" }
}

extension Evidence {
  fileprivate var body: JSONValue {
    .object([
      "media_type": .string(mediaType), "sha256": .string(sha256), "size": .integer(Int64(size)),
    ])
  }

  /// The file without its name; nil for anything but exactly these three members.
  fileprivate init?(body: CanonicalValue) {
    guard let object = body.object, object.count == 3,
      let mediaType = object["media_type"]?.string, let sha256 = object["sha256"]?.string,
      let size = object["size"].flatMap(Convert.integer)
    else { return nil }
    self.init(sha256: sha256, size: size, mediaType: mediaType, name: nil)
    guard isWellFormed else { return nil }
  }

  fileprivate var isWellFormed: Bool {
    isDigest(sha256) && size >= 0 && isMediaType(mediaType)
  }
}

/// Whether a text is SHA-256 in hexadecimal: one file has one digest, written in one way.
func isDigest(_ text: String) -> Bool {
  text.utf8.count == 64 && text.utf8.allSatisfy(isHexadecimal)
}

/// Lower case only.
private func isHexadecimal(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}

/// Whether a text is a type and a subtype without parameters (RFC 6838 section 4.2), in lower case.
private func isMediaType(_ text: String) -> Bool {
  let names = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  return names.count == 2
    && names.allSatisfy { name in
      (1...127).contains(name.count) && name.allSatisfy(isMediaTypeByte)
    }
}

private func isMediaTypeByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
  default: "!#$&-^_.+".utf8.contains(byte)
  }
}
