import CanonicalJSON
import EventLog
import Foundation
import PlanDomain
import Testing
import TransparencyLog

@testable import planledger

/// Tokens of a local authority over a checkpoint, and a real one of a public authority.
@Suite struct TimestampTests {
  private let desk: OutsideDesk

  init() throws {
    desk = try OutsideDesk()
    try desk.sign()
    #expect(
      try desk.run("timestamp", "request", "checkpoint", "--out", "request.tsq").status == 0)
  }

  private func check(
    _ token: String, of checkpoint: String = "checkpoint", request: String = "request.tsq"
  ) throws -> ProcessResult {
    try desk.run(
      "timestamp", "check", checkpoint, token, "--ca", "ca.pem", "--request", request)
  }

  @Test func `a token over the checkpoint holds, also when witnesses have signed since`() throws {
    let authority = try LocalAuthority(at: desk.workplace)
    try authority.answer("request.tsq", as: "answer.tsr")
    #expect(try check("answer.tsr").status == 0)
    let witness = try LiveWitness(watching: [desk.key.verifier], at: desk.workplace)
    let posted = try desk.run(
      "witness", "post", "checkpoint", "--to", witness.address, "--vkey", desk.vkey,
      "--witness-key", LiveWitness.key().verifier.text)
    #expect(posted.status == 0, "\(posted.error)")
    let rows = try desk.rows(
      "timestamp", "check", "checkpoint", "answer.tsr", "--ca", "ca.pem")
    #expect(rows.first?["renewal"]?.string == "none")
    #expect(rows.first?["origin"]?.string == OutsideDesk.origin)
  }

  @Test func `case 47: a token over another checkpoint is refused`() throws {
    let authority = try LocalAuthority(at: desk.workplace)
    try authority.answer("request.tsq", as: "answer.tsr")
    try desk.record("なお")
    try desk.sign(as: "other")
    #expect(try check("answer.tsr", of: "other").status == 1)
    #expect(
      try desk.code(of: "timestamp", "check", "other", "answer.tsr", "--ca", "ca.pem")
        == "timestamp")
  }

  @Test func `case 47: an answer to another request is refused by its nonce`() throws {
    let authority = try LocalAuthority(at: desk.workplace)
    try desk.workplace.output(of: "timestamp", "request", "checkpoint", "--out", "second.tsq")
    try authority.answer("second.tsq", as: "answer.tsr")
    let refused = try check("answer.tsr")
    #expect(refused.status == 1 && refused.error.contains("nonce"), "\(refused.error)")
    #expect(try check("answer.tsr", request: "second.tsq").status == 0)
  }

  @Test func `case 47: a token with a broken signature is refused`() throws {
    let authority = try LocalAuthority(at: desk.workplace)
    try authority.answer("request.tsq", as: "answer.tsr")
    var bytes = try Data(contentsOf: desk.workplace.file("answer.tsr"))
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: desk.workplace.file("broken.tsr"))
    #expect(try check("broken.tsr").status != 0)
    #expect(try check("answer.tsr").status == 0)
  }

  @Test func `case 47: an authority whose certificate is not critically for timestamps is refused`()
    throws
  {
    let authority = try LocalAuthority(at: desk.workplace)
    try authority.answer("request.tsq", under: "critical,timeStamping", as: "good.tsr")
    let good = try check("good.tsr")
    #expect(good.status == 0, "\(good.error)")
    for use in ["timeStamping", "critical,timeStamping,codeSigning", "critical,codeSigning"] {
      try authority.answer("request.tsq", under: use, as: "bad.tsr")
      #expect(try check("bad.tsr").status == 1, "\(use)")
    }
  }

  @Test func `a token of an authority that nobody trusts is refused`() throws {
    let authority = try LocalAuthority(at: desk.workplace)
    try authority.answer("request.tsq", as: "answer.tsr")
    _ = try LocalAuthority(at: desk.workplace)
    #expect(try check("answer.tsr").status == 1)
  }

  @Test func `case 48: a certificate that has run out is judged at the time of the token`() throws {
    let authority = try LocalAuthority(at: desk.workplace, on: "2020-06-01")
    try authority.answer("request.tsq", as: "answer.tsr")
    let old = try check("answer.tsr")
    #expect(old.status == 0, "\(old.error)")
    #expect(old.output.contains("2020-06-01T12:00:0"))
    #expect(old.error.contains("has run out"))
    let rows = try desk.rows(
      "timestamp", "check", "checkpoint", "answer.tsr", "--ca", "ca.pem")
    #expect(rows.first?["renewal"]?.string == "due")
  }

  @Test func `bytes that are no token, and a file that is not there, are told apart`() throws {
    _ = try LocalAuthority(at: desk.workplace)
    #expect(
      try desk.code(of: "timestamp", "check", "checkpoint", "checkpoint", "--ca", "ca.pem")
        == "timestamp-malformed")
    #expect(
      try desk.code(of: "timestamp", "check", "checkpoint", "absent", "--ca", "ca.pem")
        == "missing")
    #expect(
      try desk.code(of: "timestamp", "check", "checkpoint", "checkpoint", "--ca", "absent")
        == "missing")
    #expect(
      try desk.code(of: "timestamp", "check", "checkpoint", "checkpoint") == "no-authority")
  }

  @Test func `a request is a new one each time, and never replaces a file`() throws {
    let bytes = try Data(contentsOf: desk.workplace.file("request.tsq"))
    let again = try desk.run("timestamp", "request", "checkpoint", "--out", "request.tsq")
    #expect(again.status == 2)
    #expect(try Data(contentsOf: desk.workplace.file("request.tsq")) == bytes)
    try desk.workplace.output(of: "timestamp", "request", "checkpoint", "--out", "second.tsq")
    #expect(try Data(contentsOf: desk.workplace.file("second.tsq")) != bytes)
  }

  @Test func `a machine without openssl is told to get it`() throws {
    let told = try desk.run(
      "timestamp", "request", "checkpoint", "--out", "second.tsq",
      setting: ["PATH": desk.workplace.file("../bin").path])
    #expect(told.status == 78 && told.error.contains("There is no openssl"), "\(told.error)")
    #expect(!FileManager.default.fileExists(atPath: desk.workplace.file("second.tsq").path))
  }

  @Test func `a real token of a public authority holds, and its broken copy does not`() throws {
    let file = Repository.root.appending(path: "Tests/Fixtures/vectors/rfc3161.json")
    let vectors = try JSONValue(parsing: Array(Data(contentsOf: file)))
    func bytes(_ name: String) throws -> Data {
      let text = try #require(vectors.object?[name]?.object?["response_b64"]?.string)
      return try #require(Data(base64Encoded: text))
    }
    let chain = try #require(vectors.object?["chain_pem"]?.string)
    let message = try #require(vectors.object?["message"]?.string)
    try Data(chain.utf8).write(to: desk.workplace.file("chain.pem"))
    try bytes("ok").write(to: desk.workplace.file("ok.tsr"))
    try bytes("bad_signature").write(to: desk.workplace.file("bad.tsr"))
    let authorities = TimestampToken.Authorities(
      trusted: desk.workplace.file("chain.pem").path, untrusted: nil)
    let proof = try TimestampToken(file: desk.workplace.file("ok.tsr").path).proof(
      over: FileDigest.sha256(Array(message.utf8)), by: authorities)
    #expect(proof.time.text == "2025-05-09T11:58:55Z")
    for (token, text) in [("bad.tsr", message), ("ok.tsr", message + "!")] {
      let refused = #expect(throws: Told.self) {
        try TimestampToken(file: desk.workplace.file(token).path).proof(
          over: FileDigest.sha256(Array(text.utf8)), by: authorities)
      }
      #expect(refused?.code == "timestamp")
    }
  }

  @Test(arguments: [
    ("May  9 11:58:55 2025 GMT", "2025-05-09T11:58:55Z"),
    ("Dec 31 23:59:59.999 1999 GMT", "1999-12-31T23:59:59Z"),
    ("Jan  1 00:00:00 1970 GMT", "1970-01-01T00:00:00Z"),
  ])
  func `the time that openssl prints is read to the second`(text: String, time: String) {
    #expect(PlanDomain.Instant(openssl: text[...])?.text == time)
  }

  @Test(arguments: [
    "", "May  9 11:58:55 2025", "May  9 11:58:55 2025 JST", "May 32 11:58:55 2025 GMT",
    "Feb 29 11:58:55 2025 GMT", "5月 9 11:58:55 2025 GMT", "May  9 24:00:00 2025 GMT",
    "May  9 11:58 2025 GMT", "May  9 11:5x:55 2025 GMT",
  ])
  func `nothing else is a time`(text: String) {
    #expect(PlanDomain.Instant(openssl: text[...]) == nil)
  }
}
