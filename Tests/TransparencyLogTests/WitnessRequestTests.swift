import Foundation
import Testing
import TransparencyLog

/// Requests to a witness as another witness's tests have them, judged by our own reader.
struct WitnessRequestTests {
  struct Vectors: Decodable {
    struct Request: Decodable {
      let request: String
      let status: Int
    }
    let origin: String
    let log_public_key_hex: Hex
    let log_vkey: String
    let requests: [Request]
  }

  @Test func `a log's requests are taken and refused as a witness takes and refuses them`() throws {
    let vectors = try Fixtures.decode("tlog-witness.json", as: Vectors.self)
    let key = try VerifierKey(name: vectors.origin, publicKey: vectors.log_public_key_hex.bytes)
    #expect(key.text == vectors.log_vkey)
    var remembered = Checkpoint(origin: vectors.origin, size: 0, root: MerkleTree.emptyRoot)
    var kinds: [EvidenceFault.Kind?] = []
    for vector in vectors.requests {
      let found = fault {
        let file = try ConsistencyFile(parsing: vector.request.utf8)
        #expect(file.bytes == Array(vector.request.utf8))
        let signed = try SignedCheckpoint(
          parsing: file.checkpoint, trusting: [TrustedKey(key)])
        try file.check(from: remembered, to: signed.checkpoint)
        remembered = signed.checkpoint
      }
      #expect((found == nil) == (vector.status == 200), "\(vector.request)")
      kinds.append(found)
    }
    // The second is signed wrongly by a change of its last digit, which no strict base64 has.
    #expect(
      kinds == [
        nil, .noteMalformed, .noteUntrusted, .consistency, .consistency, nil, .consistency, nil,
        .consistency,
      ])
    #expect(remembered.size == 5)
  }

  @Test(arguments: [
    "", "\n", "old 1\n", "old\n\n", "old -1\n\n", "old 01\n\n", "new 1\n\n", "old 1\nx\n\n",
    "old 1 \n\n", "old 1\r\n\r\n",
  ])
  func `what is no request is not read`(text: String) throws {
    #expect(fault { try ConsistencyFile(parsing: text.utf8) } == .proofMalformed)
  }
}
