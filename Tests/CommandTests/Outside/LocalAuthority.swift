import Foundation
import Testing

/// A time authority of the test's own, in `openssl ts`, with a root that it chooses: nothing leaves the machine.
struct LocalAuthority {
  /// The PEM file of the root on the desk.
  let root = "ca.pem"
  private let workplace: Workplace
  /// The day it works on; nil: today.
  private let day: String?

  /// Makes root and authority. The authority's certificate is good for a year from the day on.
  init(at workplace: Workplace, on day: String? = nil) throws {
    self.workplace = workplace
    self.day = day
    let key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    try openssl(
      ["req", "-x509"] + key + [
        "-keyout", "ca.key", "-out", root, "-subj", "/CN=Root", "-days", "7300",
      ])
    try openssl(
      ["req"] + key + ["-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Authority"])
    try issue("tsa.pem", for: "critical,timeStamping")
    try write(Self.configuration, to: "tsa.cnf")
  }

  /// Answers a request.
  func answer(_ request: String, as file: String) throws {
    try openssl(
      [
        "ts", "-reply", "-config", "tsa.cnf", "-section", "local", "-queryfile", request, "-out",
        file,
      ])
  }

  /// Answers a request, signed under a certificate for another use, which is older than the answer.
  ///
  /// `openssl ts` will not sign with such a certificate, `openssl cms` asks less.
  func answer(_ request: String, under use: String, as file: String) throws {
    try issue("other.pem", for: use)
    try answer(request, as: "own.tsr")
    try openssl(["ts", "-reply", "-in", "own.tsr", "-token_out", "-out", "token"])
    try openssl([
      "cms", "-verify", "-noverify", "-inform", "DER", "-in", "token", "-out", "statement",
    ])
    try openssl([
      "cms", "-sign", "-cades", "-binary", "-nodetach", "-econtent_type",
      "1.2.840.113549.1.9.16.1.4", "-in", "statement", "-signer", "other.pem", "-inkey", "tsa.key",
      "-outform", "DER", "-out", "token",
    ])
    let token = [UInt8](try Data(contentsOf: workplace.file("token")))
    // SEQUENCE { SEQUENCE { INTEGER 0 }, token }: granted.
    let content = [0x30, 0x03, 0x02, 0x01, 0x00] + token
    try #require((256..<65_536).contains(content.count))
    let header = [0x30, 0x82, UInt8(content.count >> 8), UInt8(content.count & 0xFF)]
    try Data(header + content).write(to: workplace.file(file))
  }

  private func issue(_ certificate: String, for use: String) throws {
    try write("extendedKeyUsage = \(use)\n", to: "use")
    try openssl([
      "x509", "-req", "-in", "tsa.csr", "-CA", root, "-CAkey", "ca.key", "-CAcreateserial",
      "-days", "365", "-extfile", "use", "-out", certificate,
    ])
  }

  private func openssl(_ words: [String]) throws {
    let (program, arguments) =
      day.map { ("/usr/bin/faketime", ["\($0) 12:00:00", "openssl"] + words) }
      ?? ("/usr/bin/openssl", words)
    let result = try workplace.start(program, arguments).finish()
    try #require(result.status == 0, "\(words): \(result.error)")
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: workplace.file(name))
  }

  private static let configuration = """
    [local]
    serial = tsa.serial
    signer_cert = tsa.pem
    signer_key = tsa.key
    signer_digest = sha256
    default_policy = 1.2.3.4.1
    digests = sha256
    ess_cert_id_alg = sha256
    """
}
