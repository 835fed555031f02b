import CanonicalJSON
import Foundation
import Testing
import TransparencyLog

/// The live witness itself answers as the published requests say.
@Suite struct WitnessServerTests {
  @Test func `the witness answers nine published requests in order`() throws {
    let file = Repository.root.appending(path: "Tests/Fixtures/vectors/tlog-witness.json")
    let vectors = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let requests = try #require(vectors["requests"] as? [[String: Any]])
    try #require(requests.count == 9)
    let workplace = try Workplace()
    let log = try VerifierKey(try #require(vectors["log_vkey"] as? String))
    let witness = try LiveWitness(
      LiveWitness.key("example.com/witness"), watching: [log], at: workplace)
    for (index, request) in requests.enumerated() {
      let body = try #require(request["request"] as? String)
      try Data(body.utf8).write(to: workplace.file("body"))
      let answer = try workplace.start(
        "/usr/bin/curl",
        [
          "--silent", "--data-binary", "@body", "--write-out", "%{http_code}",
          witness.address + "/add-checkpoint",
        ]
      ).finish().output
      // The specification of tlog-witness has since given unknown logs a status of their own.
      let status = body.contains("0309e563\n") ? 404 : try #require(request["status"] as? Int)
      #expect(answer.hasSuffix("\(status)"), "request \(index + 1): \(answer)")
      if status == 200 { #expect(answer.hasPrefix("— example.com/witness ")) }
      if status == 409 { #expect(["3\n409", "5\n409"].contains(answer)) }
    }
    // The fourth and the fifth request brought one note.
    #expect(try witness.refused().count == 1)
  }
}
