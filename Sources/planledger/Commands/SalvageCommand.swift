import ArgumentParser
import EventLog
import PlanDomain
import ProgressLedger

struct SalvageCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "salvage",
      abstract: say(ja: "壊れた台帳から読めるものを取り出す", en: "Save what a damaged ledger still holds"),
      discussion: say(
        ja: """
          例
            planledger --ledger 壊れた.ledger salvage 救出
            planledger restore 救出/events.jsonl --texts 救出/texts.jsonl --into 新しい.ledger
            planledger --ledger 新しい.ledger verify --receipt 受領書.tlog-proof

          控え（backup）や書き出しが無いときの手段です。SQLite で開けないファイルも読み、何も書き換えません。
          restorable は、ハッシュで証明でき、前に欠けのない事象で、restore できます（events.jsonl）。
          later は、証明できても前に欠けがある事象で、人が読むためのものです（later-events.jsonl）。
          doubtful は、ファイルの中に証明するものがない事象です（doubtful.jsonl）。受領書と比べてください。
          missing は、読めない事象です。restorable 以外があれば終了コード 1 です。
          """,
        en: """
          EXAMPLES
            planledger --ledger damaged.ledger salvage out
            planledger restore out/events.jsonl --texts out/texts.jsonl --into new.ledger
            planledger --ledger new.ledger verify --receipt kept.tlog-proof

          For when there is no backup and no export. It reads files that SQLite cannot
          open, and changes nothing in them.
          restorable  proved by a hash, with nothing missing before: events.jsonl
          later       proved, behind a gap, for people to read: later-events.jsonl
          doubtful    nothing in the file proves it: doubtful.jsonl. Compare receipts.
          missing     cannot be read
          Ends with 1 where there is anything but restorable events.
          """))
  }

  @Argument(help: help("新しいフォルダ", "A new folder", value: "folder"))
  var folder: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let path = try session.path()
    try SiteFolder.check(folder)
    let page = try Interruption.watching {
      let salvage = try look(at: path, shown: session.showsProgress)
      return SalvagePage(
        salvage, folder: folder, savedTexts: try SalvageFolder.write(salvage, to: folder))
    }
    page.show(in: session)
    guard page.isWhole else { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private func look(at path: String, shown: Bool) throws -> Salvage {
    var progress = Progress(total: nil, isShown: shown, noun: ProgressMeasure.pages)
    defer { progress.end() }
    return try Ledger.salvage(at: path) { done, total in
      try Interruption.check()
      progress.show(done, of: total)
    }
  }
}
