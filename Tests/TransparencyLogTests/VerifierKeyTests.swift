import Foundation
import Testing
import TransparencyLog

/// Ed25519 as RFC 8032 has it, and what may stand for a key.
struct VerifierKeyTests {
  struct Vectors: Decodable {
    struct Signature: Decodable {
      let secret: Hex
      let `public`: Hex
      let message: Hex
      let signature: Hex
    }
    let rfc8032: [Signature]
    let low_order_encodings: [Hex]
  }

  let vectors: Vectors
  let example: ExampleEvidence

  init() throws {
    vectors = try Fixtures.decode("ed25519.json", as: Vectors.self)
    example = try ExampleEvidence()
  }

  @Test func `the signatures are those of RFC 8032`() throws {
    #expect(vectors.rfc8032.count == 4)
    for vector in vectors.rfc8032 {
      let key = try SigningKey(name: "k", seed: vector.secret.bytes)
      #expect(key.verifier.publicKey == vector.public.bytes)
      let (message, signature) = (vector.message.bytes, vector.signature.bytes)
      // Not compared with the vector's: some systems sign with randomness of their own.
      #expect(key.verifier.isSignature(try key.signature(over: message), over: message))
      #expect(key.verifier.isSignature(signature, over: message))
      #expect(!key.verifier.isSignature(signature, over: message + [0]))
      for index in signature.indices {
        var changed = signature
        changed[index] ^= 0x20
        #expect(!key.verifier.isSignature(changed, over: message))
      }
    }
  }

  @Test func `case 21: points of low order and points that are not canonical are no keys`() {
    #expect(vectors.low_order_encodings.count == 14)
    for point in vectors.low_order_encodings {
      #expect(fault { try VerifierKey(name: "k", publicKey: point.bytes) } == .key)
    }
    // Every y from p to 2^255 - 1, with either sign.
    for lowest in UInt8(0xED)...0xFF {
      for highest in [UInt8(0x7F), 0xFF] {
        let point = [lowest] + [UInt8](repeating: 0xFF, count: 30) + [highest]
        #expect(fault { try VerifierKey(name: "k", publicKey: point) } == .key)
      }
    }
    #expect(fault { try VerifierKey(name: "k", publicKey: [1, 2, 3]) } == .key)
  }

  @Test func `case 21: a public key with one character changed is none`() throws {
    let text = Array(example.log.verifier.text.utf8)
    for index in text.indices {
      for value in FlippedBytes.values(for: text[index]) {
        var changed = text
        changed[index] = value
        let read = String(decoding: changed, as: UTF8.self)
        #expect(fault { try VerifierKey(read) } == .key, "\(read)")
      }
    }
  }

  @Test func `a private key with one character changed is none`() throws {
    let text = Array(example.log.secretText.utf8)
    for index in text.indices {
      var changed = text
      changed[index] ^= 0x01
      #expect(fault { try SigningKey(String(decoding: changed, as: UTF8.self)) } == .key)
    }
  }

  @Test func `neither printing nor dumping a private key shows it`() throws {
    let key = example.log
    var shown = "\(key) \(String(reflecting: key)) \([key]) "
    dump(key, to: &shown)
    let secret = try #require(key.secretText.split(separator: "+", maxSplits: 4).last)
    #expect(shown.contains(key.verifier.text))
    #expect(!shown.contains(secret))
    #expect(!shown.lowercased().contains("curve25519"))
  }

  @Test func `case 17: the key of a witness is no key of a log`() throws {
    #expect(fault { try TrustedKey(example.witness.verifier.text) } == .key)
    let text = example.checkpoint(8).text
    let note = SignedNote(text: text, signatures: [try example.witness.cosign(text, at: 1)])
    let keys = [TrustedKey(example.witness.verifier)]
    #expect(fault { try SignedCheckpoint(note, trusting: keys) } == .noteUntrusted)
    #expect(fault { try SignedCheckpoint(note, trusting: example.trusted) } == .noteUntrusted)
  }

  @Test func `a retired key carries its last size behind it`() throws {
    let text = example.log.verifier.text
    #expect(try TrustedKey(text) == TrustedKey(example.log.verifier))
    #expect(try TrustedKey(text + "@5") == TrustedKey(example.log.verifier, lastSize: 5))
    for end in ["@", "@-1", "@05", "@5@6", "@five", "@5 "] {
      #expect(fault { try TrustedKey(text + end) } == .key)
    }
    let odd = try SigningKey(name: "a@b", seed: [UInt8](repeating: 1, count: 32)).verifier
    #expect(try TrustedKey(odd.text) == TrustedKey(odd))
    #expect(try TrustedKey(odd.text + "@0") == TrustedKey(odd, lastSize: 0))
  }
}
