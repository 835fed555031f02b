import PlanDomain

/// What a server answers to a POST, by way of `curl`.
///
/// curl follows no redirect unless it is told to, and takes the office's proxy from the
/// environment.
struct HTTPReply {
  let status: Int
  let text: String

  /// Throws `Told` where nobody answers in time, or with more than a witness has to say.
  init(posting body: [UInt8], to address: String) throws {
    let options = [
      // No file of this account's own changes what is asked.
      "--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https",
      "--connect-timeout", "10", "--max-time", "30",
      "--header", "Content-Type: application/octet-stream",
    ]
    let answer = try OtherProgram(name: "curl").run(
      options + [
        "--data-raw", String(decoding: body, as: UTF8.self), "--write-out", "\n%{http_code}",
        "--url", address,
      ], limit: Self.largest)
    guard answer.status == 0, let end = answer.output.lastIndex(of: 0x0A),
      let status = Int(String(decoding: answer.output[(end + 1)...], as: UTF8.self))
    else { throw Self.silence(address, answer) }
    self.status = status
    text = String(decoding: answer.output[..<end], as: UTF8.self)
  }

  /// A hundred signature lines are shorter.
  private static let largest = 1 << 16

  private static func silence(_ address: String, _ answer: OtherProgram.Answer) -> Told {
    let why = answer.lines.last.map(String.init) ?? "curl: (\(answer.status))"
    return Told(
      .storage, "witness-unreachable",
      Explanation(
        Wording(
          ja: "\(address) から答えがありません（\(why)）。",
          en: "There is no answer from \(address) (\(why))."),
        advice: Wording(
          ja: "場所と通信を確かめて、もう一度送ってください。何度送っても同じです。",
          en: "Check the address and the network, and post again; posting twice does no harm.")))
  }
}
