import ArgumentParser
import EventLog
import PlanDomain
import TransparencyLog

struct TimestampCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "timestamp",
      abstract: say(ja: "時刻認証局の時刻印（RFC 3161）", en: "Timestamps of an authority (RFC 3161)"),
      subcommands: [Request.self, Check.self])
  }

  struct Request: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "request",
        abstract: say(ja: "時刻印の要求を作る", en: "Write a request for a timestamp"),
        discussion: say(
          ja: """
            例
              planledger timestamp request checkpoint --out checkpoint.tsq
              curl --data-binary @checkpoint.tsq --output checkpoint.tsr \\
                -H 'Content-Type: application/timestamp-query' https://tsa.example.jp
              planledger timestamp check checkpoint checkpoint.tsr \\
                --ca tsa.pem --request checkpoint.tsq

            台帳の署名の行までに時刻印を求めます。立会者の署名は後から増えるので含めません。
            送るのは上の curl の一行です。openssl を使います。
            """,
          en: """
            EXAMPLE
              planledger timestamp request checkpoint --out checkpoint.tsq
              curl --data-binary @checkpoint.tsq --output checkpoint.tsr \\
                -H 'Content-Type: application/timestamp-query' https://tsa.example.jp
              planledger timestamp check checkpoint checkpoint.tsr \\
                --ca tsa.pem --request checkpoint.tsq

            What is stamped ends with the ledger's own signature: those of witnesses come later.
            It is sent by the line with curl above. Needs the program openssl.
            """))
    }

    @Argument(help: help("チェックポイント", "The checkpoint", value: "file"))
    var checkpoint: String
    @Option(help: help("作る要求", "The request to write", value: "file"))
    var out: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let digest = try SignedNote.stampedDigest(of: InputFile(checkpoint))
      let file = try OutputFile(out)
      try file.write { try TimestampToken.request(over: digest, to: $0) }
      try file.finish()
      session.tell(Wording(ja: "\(out) を作りました。", en: "Wrote \(out)."))
    }
  }

  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "check", abstract: say(ja: "時刻印を確かめる", en: "Check a timestamp"),
        discussion: say(
          ja: """
            例
              planledger timestamp check checkpoint checkpoint.tsr \\
                --ca tsa.pem --request checkpoint.tsq

            証明書は、時刻印が押された時に有効だったかを見ます。その後に切れていれば、そう言います。
            新しいチェックポイントに時刻印を求め、台帳に綴じてください（checkpoint anchor）。
            openssl を使います。台帳は要りません。
            """,
          en: """
            EXAMPLE
              planledger timestamp check checkpoint checkpoint.tsr \\
                --ca tsa.pem --request checkpoint.tsq

            The certificate is judged at the time of the stamp. Where it has run out since, that is
            said: have a newer checkpoint stamped and anchor it (checkpoint anchor).
            Needs the program openssl, and no ledger.
            """))
    }

    @Argument(help: help("チェックポイント", "The checkpoint", value: "file"))
    var checkpoint: String
    @Argument(help: help("時刻認証局の答え", "The authority's answer", value: "file"))
    var token: String
    @OptionGroup var authority: AuthorityOptions
    @Option(
      help: help("送った要求（その答えであることも確かめる）", "The request it must answer", value: "file"))
    var request: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let input = try InputFile(checkpoint)
      let digest = try SignedNote.stampedDigest(of: input)
      let proof = try TimestampToken(file: token).proof(
        over: digest, by: authority.authorities(), answering: request)
      session.show(proof, over: try Checkpoint(text: SignedNote(parsing: input.bytes).text))
    }
  }
}

/// Which time authorities are believed.
struct AuthorityOptions: ParsableArguments {
  @Option(
    help: help(
      "信頼する認証局の証明書（PEM）", "The roots that are trusted (PEM)", value: "file"))
  var ca: String?
  @Option(
    help: help(
      "途中の証明書（PEM。時刻印に含まれないとき）", "Certificates on the way (PEM, if the token lacks them)",
      value: "file"))
  var untrusted: String?

  /// Throws a usage error where no root is named.
  func authorities() throws -> TimestampToken.Authorities {
    guard let ca else {
      throw Told(
        .usage, "no-authority",
        Explanation(
          Wording(
            ja: "どの認証局を信頼するのか、--ca FILE で示してください。",
            en: "Which authority is trusted? Name its certificate with --ca FILE.")))
    }
    return TimestampToken.Authorities(trusted: ca, untrusted: untrusted)
  }
}

extension SignedNote {
  /// SHA-256, in hexadecimal, of what an authority stamps of a checkpoint. Throws `EvidenceFault`,
  /// told with the file's name.
  static func stampedDigest(of file: InputFile) throws -> String {
    do throws(EvidenceFault) {
      return FileDigest.sha256(try SignedNote(parsing: file.bytes).stamped().bytes)
    } catch {
      throw error.told(in: file.name)
    }
  }
}

extension Session {
  fileprivate func show(_ proof: TimestampToken.Proof, over checkpoint: Checkpoint) {
    var table = Table(columns: [
      .init("time", title: Wording(ja: "時刻印", en: "stamped")),
      .init("size", title: Wording(ja: "事象まで", en: "up to"), alignment: .trailing),
      .init("origin", title: Wording(ja: "台帳", en: "ledger")),
      .init("renewal", title: Wording(ja: "更新", en: "renewal")),
    ])
    table.append([
      .text(proof.time.text), .integer(checkpoint.size, display: "#\(checkpoint.size)"),
      .text(checkpoint.origin),
      proof.isRenewalDue
        ? .text("due", display: say(ja: "要", en: "due"))
        : .text("none", display: say(ja: "不要", en: "none")),
    ])
    show(table)
    if proof.isRenewalDue { tellOfRenewal() }
  }

  /// That a token should be covered by a newer one.
  func tellOfRenewal() {
    tell(
      Wording(
        ja: "注意: 認証局の証明書が切れています。新しいチェックポイントの時刻印を求め、台帳に綴じてください。",
        en: "note: the authority's certificate has run out since: "
          + "have a newer checkpoint stamped, and anchor it."))
  }
}
