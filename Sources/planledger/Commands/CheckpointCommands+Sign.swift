import ArgumentParser
import CanonicalJSON
import PlanDomain
import ProgressLedger
import Signing
import TransparencyLog

/// Who signs: the keys, and what they have signed before.
struct SignerOptions: ParsableArguments {
  @Option(
    help: help(
      "台帳の鍵のファイル（取り替えの間は古い鍵と新しい鍵を）",
      "The key file of the log (the old and the new one while it is replaced)", value: "file"))
  var key: [String]

  @Option(
    help: help(
      "最後に署名したものの記憶（台帳の脇には置かない）",
      "What was signed last (never beside the ledger)", value: "file"))
  var memory: String

  @Flag(help: help("一度も署名していない（記憶を新しく作る）", "Nothing was ever signed: begin a memory"))
  var first = false

  func signer() throws -> Signer {
    let keys = try key.map { file in try naming(file) { try KeyFile.read(at: file) } }
    return try Signer(keys: keys, memory: SignerMemory(at: memory))
  }
}

extension CheckpointCommands {
  struct Sign: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "sign", abstract: say(ja: "今の台帳に署名する", en: "Sign the ledger as it is now"),
        discussion: say(
          ja: """
            例
              planledger checkpoint sign --key log.key --memory 記憶 --first --out 最新
              planledger checkpoint sign --key log.key --memory 記憶 --out 最新
              planledger checkpoint request --from 120 |
                sudo -u signer planledger checkpoint sign --request - --key … --memory …

            署名したものは記憶に残り、次からはそのつづきだけに署名します。古い控えから
            戻した台帳や、書き換えた台帳には署名しません。その知らせは警報です。
            --request なら台帳は要りません。記録者は要らず、台帳には何も書き込みません。
            --out のファイルがあれば、同じ台帳のより短くないものだけに置き換えます。同じ
            チェックポイントなら、立会者の署名は残ります。
            """,
          en: """
            EXAMPLES
              planledger checkpoint sign --key log.key --memory memory --first --out latest
              planledger checkpoint sign --key log.key --memory memory --out latest
              planledger checkpoint request --from 120 |
                sudo -u signer planledger checkpoint sign --request - --key … --memory …

            What was signed is remembered, and from then on only its continuation is
            signed: no restored backup, no rewritten history. A refusal is an alarm.
            With --request no ledger is needed. Nobody has to be registered, and nothing is
            written into the ledger.
            A file of --out is replaced only by a checkpoint of the same ledger that is not
            shorter; where it is the same one, the lines of witnesses stay.
            """))
    }

    @OptionGroup var signing: SignerOptions
    @Option(
      help: help(
        "署名を求める書類（- は標準入力。台帳は開かない）",
        "The request (- for stdin; then no ledger is opened)", value: "file"))
    var request: String?
    @Option(help: help("書き出し先（なければ標準出力）", "The file to write (else stdout)", value: "file"))
    var out: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      let signer = try signing.signer()
      let target = try out.map { try CheckpointTarget($0, origin: signer.origin) }
      let given = try request.map { name in
        try naming(name) { try ConsistencyFile(parsing: InputFile(name).bytes) }
      }
      let note = try signer.sign(isFirst: signing.first) { remembered in
        let request = try given ?? session.signingRequest(from: remembered.size)
        try target?.expectGrowth(to: Checkpoint(unsigned: request.checkpoint))
        return request
      }
      guard let target else { return Console.write(note.bytes) }
      try target.write(note)
      let signed = try Checkpoint(text: note.text)
      session.show(
        signed,
        saying: Wording(
          ja: "\(signed.origin) の #\(signed.size) までに署名しました: \(target.name)",
          en: "Signed \(signed.origin) up to #\(signed.size): \(target.name)"), file: target.name)
    }
  }

  struct Answer: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "answer",
        abstract: say(
          ja: "記録のたびに署名を求めるプログラムに答える（--signer）", en: "Sign for a program that asks (--signer)"),
        discussion: say(
          ja: """
            例
              planledger record 05-2 --fy R5 25.1 --receipt 受領書 \\
                --signer 'sudo -u signer planledger checkpoint answer --key K --memory M'

            まず標準出力に「old 番号」の一行（最後に署名した番号）を書き、標準入力の終わりまで
            署名を求める書類を読み、署名したチェックポイントを書きます。断るときは標準エラー
            に理由を書き、0 以外で終わります。ssh の向こうでも動きます。
            """,
          en: """
            EXAMPLE
              planledger record 05-2 --fy R5 25.1 --receipt receipt \\
                --signer 'sudo -u signer planledger checkpoint answer --key K --memory M'

            Writes a line "old SIZE" to the standard output, what was signed last; reads the
            request from the standard input to its end; writes the signed checkpoint. A
            refusal says why on the standard error and ends with another status than 0.
            It works at the other end of ssh as well.
            """))
    }

    @OptionGroup var signing: SignerOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
      _ = try Session(options)
      let note = try signing.signer().sign(isFirst: signing.first) { remembered in
        Console.write("old \(remembered.size)\n")
        Console.flush()
        return try ConsistencyFile(parsing: InputFile("-").bytes)
      }
      Console.write(note.bytes)
    }
  }
}
