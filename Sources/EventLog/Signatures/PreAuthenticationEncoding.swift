/// What is signed in the place of bytes, so that a signature over one kind of thing is never one
/// over another (DSSE, protocol.md: PAE).
package enum PreAuthenticationEncoding {
  /// The kind of thing that an actor signs: the RFC 8785 bytes of a leaf's `event`.
  package static let eventType = "application/vnd.plan-ledger.event.v1+json"

  /// `DSSEv1`, the type and the body, each after its length in bytes, with a space between.
  package static func message(_ body: [UInt8], type: String = eventType) -> [UInt8] {
    Array("DSSEv1 \(type.utf8.count) \(type) \(body.count) ".utf8) + body
  }
}
