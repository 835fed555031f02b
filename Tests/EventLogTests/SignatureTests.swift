import CanonicalJSON
import Foundation
import Testing
import TransparencyLog

@testable import EventLog

/// What actors sign, byte for byte, against what others published.
@Suite struct `Signatures` {
  @Test func `the thumbprint of a key is that of RFC 8037`() throws {
    let vector = try #require(try Vectors.signatures()["jwk_thumbprint"]?.object)
    let key = try #require(vector["public_hex"]?.string.map(Vectors.bytes))
    #expect(KeyThumbprint(of: key).text == vector["thumbprint"]?.string)
  }

  @Test func `what is signed is the pre-authentication encoding of DSSE`() throws {
    let vectors = try #require(try Vectors.signatures()["dsse_pae"]?.array)
    for vector in vectors.compactMap(\.object) {
      let (type, body) = (try #require(vector["type"]?.string), vector["body"]?.string ?? "")
      let message = PreAuthenticationEncoding.message(Array(body.utf8), type: type)
      #expect(String(decoding: message, as: UTF8.self) == vector["pae"]?.string)
    }
    #expect(!vectors.isEmpty)
  }

  @Test func `every signature of the worked example holds, and of nothing else`() throws {
    let keys = try Vectors.exampleKeys()
    var checked = 0
    for line in try exampleBytes("events.jsonl").split(separator: 0x0A) {
      let leaf = try StoredLeaf(decoding: Array(line))
      var other = leaf.eventBytes
      other[other.count / 2] ^= 1
      for signature in leaf.signatures {
        let key = try #require(keys[signature.kid])
        #expect(key.isSignature(signature, of: leaf.eventBytes))
        #expect(!key.isSignature(signature, of: other))
        #expect(keys.values.filter { $0.isSignature(signature, of: leaf.eventBytes) }.count == 1)
        checked += 1
      }
    }
    #expect(checked >= 8)
  }

  @Test func `an event is signed with the prev that only the log knows`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let signers = try ["a", "b"].map { try KeySigner(Vectors.key($0)) }
      try log.write { log, _ in
        try log.append(
          [Sample.measured(reason: "訂正"), Sample.measured(value: "25.2")], by: Sample.clerk,
          signers: signers + signers)
      }
      let events = try log.read { try $0.events(in: .of("indicator/05-2")) }
      #expect(events.count == 2)
      #expect(events[1].previous == events[0].leafHash)
      for event in events {
        #expect(event.signatures.map(\.kid) == signers.map(\.kid).sorted())
        for signature in event.signatures {
          let signer = try #require(signers.first { $0.kid == signature.kid })
          #expect(signer.publicKey.isSignature(signature, of: event.signedBytes))
        }
      }
      #expect(events[0].signatures != events[1].signatures)
      #expect(try log.audit().findings == [])
    }
  }

  @Test func `openssl takes our signature for one over our message`() throws {
    try withScratch { scratch in
      let key = try Vectors.key("a")
      let signer = try KeySigner(key)
      let event = Array("{\"actor\":\"a\"}".utf8)
      // SubjectPublicKeyInfo of RFC 8410 before the 32 bytes.
      let prefix: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0]
      try scratch.write(prefix + key.verifier.publicKey, to: "key.der")
      try scratch.write(PreAuthenticationEncoding.message(event), to: "message")
      try scratch.write(try signer.signature(of: event).bytes, to: "signature")
      func verify() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/openssl")
        process.arguments = [
          "pkeyutl", "-verify", "-pubin", "-keyform", "DER", "-inkey", scratch.path("key.der"),
          "-rawin", "-in", scratch.path("message"), "-sigfile", scratch.path("signature"),
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
      }
      #expect(try verify() == 0)
      try scratch.write(event, to: "message")
      #expect(try verify() != 0)
    }
  }

  @Test(arguments: [
    "[1]", "[{}]", #"[{"kid":"K","sig":"S"}]"#, #"{"kid":1}"#, "TWICE", "REVERSED", "URLSAFE",
    "MORE", "SHORT",
  ])
  func `sigs has one form`(text: String) throws {
    let signatures = try ["a", "b"].map { name in
      try KeySigner(Vectors.key(name)).signature(of: [])
    }.inOrder()
    let good = signatures.map(\.json)
    #expect([EventSignature](.array(good)) == signatures)
    var object = try #require(good[0].object)
    let value: JSONValue
    switch text {
    case "TWICE": value = .array([good[0], good[0]])
    case "REVERSED": value = .array(good.reversed())
    case "URLSAFE":
      object["sig"] = .string(String(repeating: "_", count: 86) + "==")
      value = .array([.object(object)])
    case "MORE":
      object["alg"] = "EdDSA"
      value = .array([.object(object)])
    case "SHORT":
      object["sig"] = .string(StrictBase64.encode([UInt8](repeating: 1, count: 63)))
      value = .array([.object(object)])
    default: value = try JSONValue(parsing: Array(text.utf8))
    }
    #expect([EventSignature](value) == nil)
  }

  @Test func `a witness's key signs no event`() throws {
    let key = try SigningKey(
      name: "w", algorithm: .cosignature, seed: [UInt8](repeating: 7, count: 32))
    #expect(throws: EvidenceFault.self) { try KeySigner(key) }
  }
}

/// Events that go to another department before they are appended.
@Suite struct `Prepared events` {
  /// What would be appended, taken back again.
  private func prepared(_ event: NewEvent, in log: EventLog) throws -> PreparedEvent {
    struct TakenBack: Error {}
    var prepared: PreparedEvent?
    do {
      try log.write { log, _ in
        let receipts = try log.append([event], by: Sample.clerk)
        prepared = try log.reader.preparedEvent(at: receipts[0].position)
        throw TakenBack()
      }
    } catch is TakenBack {
      // As intended.
    }
    return try #require(prepared)
  }

  @Test func `what was prepared and signed is appended as it was`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let event = try Sample.measured(reason: "訂正")
      var prepared = try prepared(event, in: log)
      #expect(try log.read { try $0.end() } == Position(1))
      let signer = try KeySigner(Vectors.key("b"))
      try prepared.sign(by: signer)
      let again = try #require(PreparedEvent(prepared.json))
      #expect(again == prepared)
      #expect(again.texts == ["reason": "訂正"])
      try log.write { log, _ in try log.append([event], by: Sample.clerk, prepared: [again]) }
      let stored = try #require(try log.read { try $0.event(at: Position(2)) })
      #expect(stored.signedBytes == prepared.bytes)
      #expect(stored.id == prepared.id)
      #expect(stored.texts == ["reason": "訂正"])
      #expect(stored.signatures.map(\.kid) == [signer.kid])
      #expect(try log.audit().findings == [])
    }
  }

  @Test func `an event that would now be another one is refused`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let event = try Sample.measured(reason: "訂正")
      let prepared = try prepared(event, in: log)
      func append(_ event: NewEvent, _ prepared: [PreparedEvent]) throws {
        try log.write { log, _ in try log.append([event], by: Sample.clerk, prepared: prepared) }
      }
      #expect(throws: LogFailure.preparedDiffers(event: 0)) {
        try append(Sample.measured(value: "25.2", reason: "訂正"), [prepared])
      }
      #expect(throws: LogFailure.preparedDiffers(event: 0)) {
        try append(Sample.measured(reason: "別の訂正"), [prepared])
      }
      #expect(throws: LogFailure.preparedDiffers(event: 0)) { try append(event, []) }
      // The stream moves on: prev is another one.
      try log.append(Sample.measured(value: "24.0"))
      #expect(throws: LogFailure.preparedDiffers(event: 0)) { try append(event, [prepared]) }
      #expect(try log.read { try $0.end() } == Position(2))
    }
  }

  @Test func `a text that the event has no digest of is not shown as its own`() throws {
    try withScratch { scratch in
      let log = try Sample.ledger(in: scratch, try TestWorld())
      let prepared = try prepared(Sample.measured(reason: "訂正"), in: log)
      let json = try #require(prepared.json.object)
      let other = Disclosure(name: "reason", value: "別", salt: [UInt8](repeating: 1, count: 16))
      for list: JSONValue in [.array([]), .array([.string(other.encoded)])] {
        var changed = json
        changed["disclosures"] = list
        #expect(PreparedEvent(.object(changed)) == nil)
      }
      var changed = json
      changed["event"] = .string(String(decoding: prepared.bytes, as: UTF8.self) + " ")
      #expect(PreparedEvent(.object(changed)) == nil)
    }
  }
}

private enum Vectors {
  static func signatures() throws -> JSONObject {
    let bytes = try exampleBytes("../actor-signatures.json")
    return try #require(try JSONValue(parsing: bytes).object)
  }

  /// The keys of the example's actors: each seed is the SHA-256 of a text.
  static func exampleKeys() throws -> [KeyThumbprint: EventKey] {
    let file = try #require(try JSONValue(parsing: try exampleBytes("keys.json")).object)
    return try (file["actors"]?.array ?? []).compactMap(\.object).reduce(into: [:]) { keys, actor in
      let x = try #require(actor["jwk"]?.object?["x"]?.string)
      let id = try #require(actor["id"]?.string)
      let key = try EventKey(
        VerifierKey(name: id, publicKey: try #require(Base64URL.decode(x))))
      #expect(key.kid.text == actor["kid"]?.string)
      keys[key.kid] = key
    }
  }

  static func key(_ name: String) throws -> SigningKey {
    try SigningKey(
      name: name, seed: [UInt8](repeating: try #require(name.utf8.first), count: 32))
  }

  static func bytes(_ hexadecimal: String) -> [UInt8] {
    let digits = hexadecimal.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
