import PlanDomain
import TransparencyLog

/// An authority's answer to a request (RFC 3161), as far as `openssl ts` makes it good.
struct TimestampToken {
  /// The name of the file that holds the TimeStampResp.
  let file: String

  /// What a token proves once it was checked.
  struct Proof {
    /// When the authority saw the checkpoint.
    let time: PlanDomain.Instant
    /// Whether the authority's certificate has run out since: the token is good, but it should be
    /// covered by a newer one while the algorithms can still be trusted.
    let isRenewalDue: Bool
  }

  /// Whose tokens are believed.
  struct Authorities {
    /// A PEM file of roots that are trusted.
    let trusted: String
    /// A PEM file of certificates that only lead up to them.
    let untrusted: String?

    fileprivate var words: [String] {
      ["-CAfile", trusted] + (untrusted.map { ["-untrusted", $0] } ?? [])
    }

    fileprivate var files: [String] { [trusted] + (untrusted.map { [$0] } ?? []) }
  }

  /// Checks that the token is over a digest, of an authority, and made while its certificate was
  /// valid; with the file of a request, also that it answers just that one, by its nonce.
  ///
  /// Throws `timestamp-malformed` for what is no token, and `timestamp` for what does not hold.
  func proof(
    over digest: String, by authorities: Authorities, answering request: String? = nil
  ) throws -> Proof {
    for file in authorities.files + (request.map { [$0] } ?? []) { _ = try InputFile(file) }
    let time = try genTime()
    let verify = ["ts", "-verify", "-in", file] + authorities.words
    let then = ["-attime", "\(time.seconds)"]
    // One at a time, because openssl takes a digest or a request.
    try expect(verify + ["-digest", digest] + then)
    if let request { try expect(verify + ["-queryfile", request] + then) }
    let isValidToday = try Self.openssl.run(verify + ["-digest", digest]).status == 0
    return Proof(time: time, isRenewalDue: !isValidToday)
  }

  /// The time in the token, which nobody has vouched for yet.
  private func genTime() throws -> PlanDomain.Instant {
    // Of the token alone: the answer around it is not signed, and could hold any line.
    let answer = try Self.openssl.run(["ts", "-reply", "-in", file, "-token_out", "-text"])
    let lines = answer.lines
    guard answer.status == 0, lines.contains("Hash Algorithm: sha256"),
      let line = lines.first(where: { $0.hasPrefix(Self.timeMark) }),
      let time = PlanDomain.Instant(openssl: line.dropFirst(Self.timeMark.count)),
      time.seconds >= 0
    else {
      _ = try InputFile(file)
      throw Told(
        .badInput, "timestamp-malformed",
        Explanation(
          Wording(
            ja: "\(file) は SHA-256 の時刻印（RFC 3161）として読めません。",
            en: "\(file) is no timestamp over SHA-256 (RFC 3161).")))
    }
    return time
  }

  private func expect(_ words: [String]) throws {
    let answer = try Self.openssl.run(words)
    guard answer.status != 0 else { return }
    let why = answer.lines.compactMap(Self.reason).last ?? "openssl: \(answer.status)"
    throw Told(
      .findings, "timestamp",
      Explanation(
        Wording(
          ja: "時刻印 \(file) は成り立ちません（\(why)）。",
          en: "The timestamp \(file) does not hold (\(why)).")))
  }

  /// The words of a line such as `ID:error:CODE:LIBRARY:FUNCTION:REASON:FILE:LINE:MORE`.
  private static func reason(_ line: Substring) -> String? {
    let parts = line.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 6, parts[1] == "error" else { return nil }
    return ([parts[5]] + parts.dropFirst(8)).filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private static let timeMark = "Time stamp: "
  private static let openssl = OtherProgram(name: "openssl")
}

extension TimestampToken {
  /// Writes a request over a digest, with a nonce of its own, that asks for the certificates.
  static func request(over digest: String, to file: String) throws {
    let answer = try openssl.run(
      ["ts", "-query", "-digest", digest, "-sha256", "-cert", "-out", file])
    guard answer.status == 0 else { throw OutputFile.failure(file) }
  }
}

extension PlanDomain.Instant {
  /// Reads `May  9 11:58:55.123 2025 GMT` as openssl prints it in the C locale; fractions of a
  /// second are left out.
  init?(openssl text: Substring) {
    let words = text.split(separator: " ")
    guard words.count == 5, words[4] == "GMT",
      let month = Self.months.firstIndex(of: String(words[0])), let day = Int(words[1]),
      let year = Int(words[3]), let date = CivilDate(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[2].prefix { $0 != "." }.split(separator: ":").map { Int64($0) ?? 99 }
    guard clock.count == 3, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    let second = clock[0] * 3_600 + clock[1] * 60 + clock[2]
    self.init(seconds: Int64(date.dayNumber) * 86_400 + second)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
