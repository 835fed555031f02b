import Foundation
import Testing
import TransparencyLog

/// Notes and keys of other people, of which most must be refused.
struct SignedNoteTests {
  struct Vectors: Decodable {
    struct Note: Decodable {
      let name: String
      let note: String
      let vkeys: [String]
      let ok: Bool
    }
    struct Signer: Decodable {
      let skey: String
      let vkey: String
      let text: String
      let signature_line: String
    }
    struct BadKey: Decodable {
      let vkey: String
      let why: String
    }
    let notes: [Note]
    let signer_keys: [Signer]
    let good_vkeys: [String]
    let bad_vkeys: [BadKey]
  }

  let vectors: Vectors
  let example: ExampleEvidence

  init() throws {
    vectors = try Fixtures.decode("signed-note.json", as: Vectors.self)
    example = try ExampleEvidence()
  }

  @Test func `published notes are opened and refused as published`() throws {
    #expect(vectors.notes.count(where: \.ok) == 3)
    for vector in vectors.notes {
      let keys = try vector.vkeys.map { try VerifierKey($0) }
      let found = fault { try SignedNote(parsing: vector.note.utf8).signers(among: keys) }
      #expect((found == nil) == vector.ok, "\(vector.name): \(String(describing: found))")
    }
  }

  @Test func `each fault of a published note has its own word`() throws {
    let kinds = vectors.notes.reduce(into: [String: EvidenceFault.Kind]()) { kinds, vector in
      kinds[vector.name] = fault {
        try SignedNote(parsing: vector.note.utf8)
          .signers(among: vector.vkeys.map { try VerifierKey($0) })
      }
    }
    #expect(kinds["go no known verifier"] == .noteUntrusted)
    #expect(kinds["go corrupt signature by known key"] == .noteBadSignature)
    #expect(kinds["go 101 signatures"] == .noteMalformed)
    #expect(kinds["go signature under another key id"] == .noteUntrusted)
  }

  @Test func `what was read is written again, byte for byte`() throws {
    for vector in vectors.notes where vector.ok {
      #expect(try SignedNote(parsing: vector.note.utf8).bytes == Array(vector.note.utf8))
    }
  }

  @Test func `a published private key gives its public key and its signature`() throws {
    for vector in vectors.signer_keys {
      let key = try SigningKey(vector.skey)
      #expect(key.verifier.text == vector.vkey)
      #expect(key.secretText == vector.skey)
      #expect(try key.sign(vector.text).line + "\n" == vector.signature_line)
    }
  }

  @Test func `published keys are read and refused as published`() throws {
    for vkey in vectors.good_vkeys { #expect(try VerifierKey(vkey).text == vkey) }
    for bad in vectors.bad_vkeys {
      #expect(fault { try VerifierKey(bad.vkey) } == .key, "\(bad.why)")
    }
  }

  @Test func `a note of a hundred signatures is read, and one more is too many`() throws {
    let text = example.checkpoint(8).text
    let lines = (0..<100).map { NoteSignature(name: "w\($0)", keyID: 1, bytes: [0]) }
    let hundred = SignedNote(text: text, signatures: lines)
    #expect(try SignedNote(parsing: hundred.bytes) == hundred)
    var more = hundred
    more.add(NoteSignature(name: "w100", keyID: 1, bytes: [0]))
    #expect(fault { try SignedNote(parsing: more.bytes) } == .noteMalformed)
  }

  @Test func `a signature that is there already is not added again`() throws {
    var note = try SignedNote(parsing: example.note(8))
    note.add(note.signatures[0])
    #expect(note.bytes == (try example.note(8)))
  }

  @Test func `a name in another spelling of its letters is another name`() throws {
    let key = try SigningKey(
      name: "caf\u{E9}", seed: [UInt8](repeating: 7, count: 32))
    let line = try key.sign("x\n")
    let other = NoteSignature(name: "cafe\u{301}", keyID: line.keyID, bytes: line.bytes)
    let note = SignedNote(text: "x\n", signatures: [other])
    #expect(fault { try note.signers(among: [key.verifier]) } == .noteUntrusted)
  }

  @Test(arguments: ["", "a b", "a+b", "a\tb", "a\u{85}b", "a\u{3000}b", "\u{7F}", "+\u{301}"])
  func `a name with a space, a control or a plus is none`(name: String) {
    #expect(fault { try SigningKey(name: name, seed: [UInt8](repeating: 1, count: 32)) } == .key)
  }

  @Test func `a signature of another length is none`() throws {
    let text = example.checkpoint(8).text
    let good = try example.log.sign(text)
    for bytes in [good.bytes.dropLast(), good.bytes + [0], []] as [any Collection<UInt8>] {
      let line = NoteSignature(name: good.name, keyID: good.keyID, bytes: Array(bytes))
      let note = SignedNote(text: text, signatures: [line])
      #expect(
        fault { try note.signers(among: [example.log.verifier]) } == .noteBadSignature)
    }
  }
}
