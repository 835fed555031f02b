import CanonicalJSON
import EventLog
import PlanDomain

extension TextRedacted: EventPayload {
  static let types = ["text.redacted"]
  var event: PlanEvent { .textRedacted(self) }

  func write(_ body: inout BodyWriter) {
    erasure.write(&body)
    body.set("item", about.item)
  }

  init(reading body: BodyReader) throws {
    self.init(about: try Reference(reading: body), erasure: try Erasure(reading: body))
  }
}

extension ActorErased: EventPayload {
  static let types = ["actor.erased"]
  var event: PlanEvent { .actorErased(self) }

  func write(_ body: inout BodyWriter) { erasure.write(&body) }

  init(reading body: BodyReader) throws {
    self.init(actor: try body.key(ActorID.self), erasure: try Erasure(reading: body))
  }
}

extension Erasure {
  /// The basis stands in clear: it names a law, and readers are to see it for ever.
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("basis", basis)
    body.set("target", target)
    body.set(
      "texts",
      .array(
        texts.map { text in
          .object(["digest": .string(text.digest), "name": .string(text.name)])
        }))
  }

  fileprivate init(reading body: BodyReader) throws {
    self.init(
      target: try body.required("target", Convert.number),
      texts: try body.required("texts", Self.texts),
      basis: try body.required("basis", Convert.string))
  }

  /// At least one, and nothing but the two members of each.
  private static func texts(_ value: CanonicalValue) -> [ErasedText]? {
    guard let list = value.array, !list.isEmpty else { return nil }
    return all(list) { value in
      guard let object = value.object, object.count == 2, let digest = object["digest"]?.string,
        let name = object["name"]?.string
      else { return nil }
      return ErasedText(name: name, digest: digest)
    }
  }
}

extension Erasure {
  /// The types of the events that erase.
  static let eventTypes = TextRedacted.types + ActorErased.types

  /// Where the erased texts stood, as the log calls it.
  var addresses: [TextAddress] {
    texts.map { TextAddress(position: Position(target.number), digest: $0.digest) }
  }

  /// What an event says was erased, for the log's audit: the digests of its list as far as they
  /// can be read, because a malformed event is a finding of its own.
  static func addresses(
    type: UnsafeBufferPointer<UInt8>, body: CanonicalObject
  ) -> [TextAddress] {
    guard eventTypes.contains(where: { $0.utf8.elementsEqual(type) }),
      let target = body["target"].flatMap(Convert.number),
      let texts = body["texts"].flatMap(texts)
    else { return [] }
    return Erasure(target: target, texts: texts, basis: "").addresses
  }
}
