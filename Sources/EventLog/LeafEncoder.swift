import CanonicalJSON
import TransparencyLog

extension Leaf {
  /// The RFC 8785 bytes of the leaf: what is stored, hashed and exported, and never encoded again.
  ///
  /// The envelope is written directly, its members in canonical order.
  func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_024)
    CanonicalJSON.write(ascii: "{", to: &bytes)
    if let clockBehind {
      CanonicalJSON.write(ascii: "\"clock\":", to: &bytes)
      CanonicalJSON.write(integer: Int64(clockBehind), to: &bytes)
      CanonicalJSON.write(ascii: ",", to: &bytes)
    }
    CanonicalJSON.write(ascii: "\"event\":", to: &bytes)
    writeEvent(to: &bytes)
    CanonicalJSON.write(ascii: ",\"recorded\":", to: &bytes)
    CanonicalJSON.write(string: recorded.text, to: &bytes)
    CanonicalJSON.write(ascii: ",\"seq\":", to: &bytes)
    CanonicalJSON.write(integer: Int64(seq), to: &bytes)
    CanonicalJSON.write(ascii: ",\"sigs\":", to: &bytes)
    JSONValue.array(signatures.map(\.json)).write(to: &bytes)
    CanonicalJSON.write(ascii: ",\"v\":\"plan-ledger/1\"}", to: &bytes)
    return bytes
  }

  /// The RFC 8785 bytes of `event` alone: what its actor signs.
  var eventBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    writeEvent(to: &bytes)
    return bytes
  }

  private func writeEvent(to bytes: inout [UInt8]) {
    CanonicalJSON.write(ascii: "{\"actor\":", to: &bytes)
    CanonicalJSON.write(string: actor, to: &bytes)
    CanonicalJSON.write(ascii: ",\"body\":", to: &bytes)
    body.write(to: &bytes)
    CanonicalJSON.write(ascii: ",\"dept\":", to: &bytes)
    CanonicalJSON.write(string: department, to: &bytes)
    CanonicalJSON.write(ascii: ",\"id\":", to: &bytes)
    CanonicalJSON.write(string: id.text, to: &bytes)
    CanonicalJSON.write(ascii: ",\"prev\":", to: &bytes)
    if let previous {
      CanonicalJSON.write(string: previous.base64, to: &bytes)
    } else {
      CanonicalJSON.writeNull(to: &bytes)
    }
    CanonicalJSON.write(ascii: ",\"stream\":", to: &bytes)
    CanonicalJSON.write(string: stream.text, to: &bytes)
    CanonicalJSON.write(ascii: ",\"type\":", to: &bytes)
    CanonicalJSON.write(string: type, to: &bytes)
    CanonicalJSON.write(ascii: "}", to: &bytes)
  }
}
