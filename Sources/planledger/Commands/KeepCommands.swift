import ArgumentParser
import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

struct RebuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rebuild",
      abstract: say(ja: "表を事象から作り直す", en: "Fold the tables anew from the log"),
      discussion: say(
        ja: "作り直す間も読み書きでき、途中でやめても元の表が残ります。事象には触れません。",
        en: """
          Others read and write meanwhile; ended on the way, the old tables stay.
          Events are never touched.
          """))
  }

  @Option(help: help("この表だけ", "Only this projection", value: "name"))
  var projection: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let ledger = try Ledger.open(at: session.path())
    let end = try Interruption.watching { try rebuild(ledger, shown: session.showsProgress) }
    session.tell(
      Wording(
        ja: "表を事象 \(end.number) 件から作り直しました。",
        en: "Folded the tables anew from \(end.number) events."))
  }

  private func rebuild(_ ledger: Ledger, shown: Bool) throws -> Position {
    let total = try ledger.log.read { try $0.end().number }
    var progress = Progress(total: total, isShown: shown)
    defer { progress.end() }
    // What others append meanwhile comes after the hundredth percent.
    return try ledger.rebuild(projection) {
      try Interruption.check()
      progress.show(min($0.number, total))
    }
  }
}

struct BackupCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "backup", abstract: say(ja: "検査済みの写しを作る", en: "Make a verified copy"),
      discussion: say(
        ja: """
          例
            planledger backup 控え/2024-06-30.ledger

          書き込み中でも作れます。写しを検査してから名前を付けます。示される #N と根を控えてください。
          """,
        en: """
          EXAMPLE
            planledger backup copies/2024-06-30.ledger

          Works while others write. The copy gets its name only after it was verified.
          Keep the #N and root that are shown: they are the copy's receipt.
          """))
  }

  @Argument(help: help("写しの名前", "The copy", value: "file"))
  var file: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let ledger = try Ledger.open(at: session.path(), access: .readOnly)
    let head = try Interruption.watching { try backup(ledger, shown: session.showsProgress) }
    session.show(head: head, of: file)
    session.tellLeftovers(of: file)
  }

  private func backup(_ ledger: Ledger, shown: Bool) throws -> Head {
    let total = try ledger.log.read { try $0.end().number }
    var progress = Progress(total: total, isShown: shown)
    defer { progress.end() }
    return try ledger.backup(to: file) {
      try Interruption.check()
      progress.show(min($0.number, total))
    }
  }
}

struct RestoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "restore",
      abstract: say(ja: "書き出した事象から台帳を作る", en: "Make a ledger from an export"),
      discussion: say(
        ja: """
          例
            planledger restore events.jsonl --texts texts.jsonl --into 復元.ledger
            planledger restore events.jsonl --known-at 2024-06-30 --into 六月末.ledger

          同じバイト列、同じ根になります。文章なしで復元した台帳には、その印が付きます。
          消去された文章は、ファイルにあっても戻しません。
          --known-at は、その時（日付, 時刻, #N）までの記録だけの台帳を作ります。根は、その番号の
          チェックポイントの根と同じです。
          """,
        en: """
          EXAMPLE
            planledger restore events.jsonl --texts texts.jsonl --into restored.ledger
            planledger restore events.jsonl --known-at 2024-06-30 --into june.ledger

          The same bytes, the same root. A ledger that was restored without its texts is
          marked so. An erased text does not come back, even from a file that holds it.
          With --known-at it ends with what was recorded by then (date, instant, #N), and
          has the root of a checkpoint of that size.
          """))
  }

  @Argument(help: help("事象（export events）", "Events (export events)", value: "events"))
  var events: String
  @Option(help: help("文章（export texts）", "Texts (export texts)", value: "file"))
  var texts: String?
  @Option(help: help("作る台帳", "The ledger to make", value: "file"))
  var into: String
  @Option(
    help: help(
      "この時までの記録だけ（日付, 時刻, #N）", "Only what was recorded until then (date, instant, #N)",
      value: "when"))
  var knownAt: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let knownAt = try knownAt.map(Words.knownAt) ?? .now
    if case .publication = knownAt {
      throw ValidationError(
        say(
          ja: "restore の --known-at は日付、時刻、#N です。公表の #N は publication show で分かります。",
          en: "--known-at of restore is a date, an instant or #N; "
            + "publication show tells the #N of a publication."))
    }
    var leftOut = 0
    let ledger = try Interruption.watching {
      try restore(knownAt, shown: session.showsProgress) { leftOut = $0 }
    }
    let (head, missing) = try summary(of: ledger)
    if leftOut > 0 {
      session.tell(
        Wording(
          ja: "注意: 消去された文章 \(leftOut) 件は戻していません。ファイルにはまだあります。",
          en: "note: \(leftOut) erased text(s) were left out; the file still holds them."))
    }
    if missing > 0 {
      session.tell(
        Wording(
          ja: "注意: 文章 \(missing) 件は渡されませんでした。" + (texts == nil ? "" : "verify がそれぞれを示します。"),
          en: "note: \(missing) text(s) were not given."
            + (texts == nil ? "" : " verify names each.")))
    }
    session.show(head: head, of: into)
    session.tellLeftovers(of: into)
  }

  private func restore(
    _ knownAt: KnownAt, shown: Bool, leavingOut: (Int) -> Void
  ) throws -> Ledger {
    let events = try InputStream(events)
    var progress = Progress(
      total: events.length.map { $0 >> 10 }, isShown: shown, noun: ProgressMeasure.kibibytes)
    defer { progress.end() }
    var read = 0
    return try Ledger.restore(
      at: into,
      leaves: {
        let piece = try events.source()
        read += piece?.count ?? 0
        progress.show(read >> 10)
        return piece
      },
      texts: try texts.map { try InputStream($0).source }, knownAt: knownAt,
      leavingOut: leavingOut)
  }

  /// The end of the new ledger, and how many texts it lacks.
  private func summary(of ledger: Ledger) throws -> (Head, missing: Int) {
    do {
      return try ledger.read { view in
        var missing = 0
        try view.log.forEachEvent { missing += try view.entry($0).withheldTexts }
        return (try view.log.head(), missing)
      }
    } catch let failure as LogFailure {
      throw LogFailure.madeButNotOpened(path: into, failure)
    }
  }
}

extension Session {
  /// The end of a ledger that was just made: keep it elsewhere.
  fileprivate func show(head: Head, of file: String) {
    switch form {
    case .json, .jsonl:
      show(
        .object([
          "events": .integer(Int64(head.position.number)), "file": .string(file),
          "root": .string(head.root.base64),
        ]))
    case .table, .markdown, .csv, .tsv:
      Console.write(
        TerminalText.escaped(
          say(
            ja: "\(file): 事象 \(head.position.number) 件、根 \(head.root.base64)",
            en: "\(file): \(head.position.number) events, root \(head.root.base64)")) + "\n")
    }
  }
}
