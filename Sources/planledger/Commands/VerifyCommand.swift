import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify", abstract: say(ja: "台帳全体を検査する", en: "Check the whole ledger"),
      discussion: say(
        ja: """
          例
            planledger verify
            planledger verify --checkpoint 監査委員.checkpoint --vkey VKEY
            planledger verify --receipt 受領書.tlog-proof
            planledger verify --since 去年度末.checkpoint --vkey VKEY

          葉のバイト列、ハッシュと木、列と名前、順序と時刻、文章と要約値、表の作り、
          すべての表が事象の再生と等しいことを調べ、見つけたことをすべて示します。
          何も書き込みません。見つかれば終了コード 1 です。

          ファイルの中だけを調べても、全体を作り直した台帳は見つかりません。
          外に保管したチェックポイントと比べると、書き換え、巻き戻し、切り捨てが分かります。
          鍵は計画書に印刷されたものを使います。調べる台帳や同じ頁から取ってはいけません。
          --since は、確かめ済みのチェックポイント（か #N）より後だけを調べます。
          """,
        en: """
          EXAMPLES
            planledger verify
            planledger verify --checkpoint auditor.checkpoint --vkey VKEY
            planledger verify --receipt receipt.tlog-proof
            planledger verify --since last-year.checkpoint --vkey VKEY

          Leaf bytes, hashes and tree, columns and names, order and times, texts
          against digests, the schema, and every table against a replay. Every finding
          is told; nothing is written. Ends with 1 when there is any.

          A ledger made anew from its first event looks whole from inside. Compared
          with a checkpoint that was kept outside, it shows rewriting, rollback and a
          cut tail. Take the key from the printed plan, never from the ledger or the
          page that is being checked.

          --since checks only what came after a verified checkpoint, or after #N.
          """))
  }

  @OptionGroup var outside: OutsideOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let verification = try outside.verification(
      of: session.path(), showingProgress: session.showsProgress)
    switch session.form {
    case .json, .jsonl: session.show(.object(verification.json))
    case .table where verification.findings.isEmpty:
      Console.write(verification.table.note.map { TerminalText.escaped($0) + "\n" }.joined())
    case .table, .markdown, .csv, .tsv: session.show(verification.table)
    }
    guard verification.findings.isEmpty else { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}

extension LedgerFinding {
  fileprivate var json: JSONObject {
    [
      "check": .string(check), "message": .string(say(message)),
      "position": position.map { .integer(Int64($0.number)) } ?? .null,
    ]
  }
}

extension EvidenceVerdict {
  fileprivate var json: JSONObject {
    [
      "file": .string(name), "holds": .bool(holds),
      "root": checkpoint.map { .string($0.root.base64) } ?? .null,
      "signed_by": .array(signers.map { .string($0) }),
      "size": checkpoint.map { .integer(Int64($0.size)) } ?? .null,
    ]
  }
}

extension Verification {
  var json: JSONObject {
    [
      "events": .integer(Int64(events)),
      "evidence": .array(evidence.map { .object($0.json) }),
      "findings": .array(findings.map { .object($0.json) }),
      "notes": .array(notes.map { .string(say($0)) }),
      "root": .string(root),
      "since": since == .start ? .null : .integer(Int64(since.number)),
      "uncovered": uncovered.map { .integer(Int64($0)) } ?? .null,
    ]
  }

  fileprivate var table: Table {
    var table = Table(columns: [
      .init("check", title: Wording(ja: "検査", en: "check")),
      .init("position", title: Wording(ja: "事象", en: "event"), alignment: .trailing),
      .init("message", title: Wording(ja: "見つけたこと", en: "finding")),
    ])
    for finding in findings {
      table.append([
        .text(finding.check, emphasis: .red),
        finding.position.map { .integer($0.number, display: $0.description) }
          ?? .missing(display: "－"),
        .text(say(finding.message)),
      ])
    }
    let result =
      findings.isEmpty
      ? say(ja: "異常なし", en: "nothing found")
      : say(ja: "見つけたこと \(findings.count) 件", en: "\(findings.count) findings")
    table.note = notes.map { say(ja: "注: ", en: "note: ") + say($0) }
    table.note.append(checked + say(ja: "、\(result)。根 \(root)", en: ": \(result). Root \(root)"))
    return table
  }

  private var checked: String {
    since == .start
      ? say(ja: "検査: 事象 \(events) 件", en: "Checked \(events) events")
      : say(
        ja: "検査: \(since) より後の事象 \(events - min(since.number, events)) 件（全 \(events) 件）",
        en: "Checked \(events - min(since.number, events)) events after \(since), of \(events)")
  }
}
