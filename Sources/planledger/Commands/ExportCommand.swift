import ArgumentParser
import CanonicalJSON
import EventLog
import Exchange
import PlanDomain
import ProgressLedger

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        ja: "事象・文章・実績・状態・写しを書き出す", en: "Write out events, texts, figures, state or a mirror"),
      discussion: say(
        ja: """
          例
            planledger export events --out events.jsonl
            planledger export texts --out texts.jsonl
            planledger export measurements --out 実績.csv
            planledger export measurements --history --encoding cp932 --out 実績.csv
            planledger export state --as-of R5
            planledger export tiles 公開/log --checkpoint checkpoint --vkey VKEY

          events は一行一事象（RFC 8785）で、木の根（RFC 9162）を誰でも計算できます。
          texts は消すことのできる文章で、別に書き出します。
          measurements は一行一値の CSV です。ファイルへは、列の説明（CSVW）、コード表、更新履歴、
          SDMX-CSV、目録の項目（DCAT）も並べて書き出します。承認を要すると定めた年度の値は、
          承認されたものだけです。途中のものも要るときは --readers staff（公表しないでください）。
          tiles はチェックポイントまでの台帳の写しです（tlog-tiles）。ウェブサーバに置けば、誰でも
          検証できます。同じフォルダには、増えた分だけを加えます。
          """,
        en: """
          EXAMPLES
            planledger export events --out events.jsonl
            planledger export texts --out texts.jsonl
            planledger export measurements --out figures.csv
            planledger export measurements --history --encoding cp932 --out figures.csv
            planledger export state --as-of R5
            planledger export tiles public/log --checkpoint checkpoint --vkey VKEY

          events: one event a line (RFC 8785); anybody can compute its root (RFC 9162).
          texts: what may be erased, and so is kept apart.
          measurements: a CSV with one figure a row. Beside a file go its columns
          explained (CSVW), a code table, the update history, SDMX-CSV and a DCAT record.
          Where sign-off is demanded, only figures that were signed off are in it; with
          --readers staff the others too, which is not to be published.
          tiles: a mirror of the ledger up to a checkpoint (tlog-tiles), which any web
          server can show and anybody can verify; the same folder is only added to.
          """))
  }

  enum What: String, CaseIterable { case events, texts, measurements, state, tiles }

  @Argument(
    help: help(
      "events, texts, measurements, state, tiles",
      "events, texts, measurements, state or tiles", value: "what"))
  var what: String
  @OptionGroup var tiles: TileOptions
  @Option(help: help("書き出し先（- は標準出力）", "The file to write (- for stdout)", value: "file"))
  var out: String?
  @OptionGroup var openData: OpenDataOptions
  @OptionGroup var reading: ReadOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let what: What = try Words.word(what, of: "WHAT")
    if [.events, .texts].contains(what), reading.asOf != nil {
      throw ValidationError(
        say(
          ja: "--as-of は events と texts には使えません。",
          en: "--as-of does not go with events and texts."))
    }
    guard what == .tiles || !tiles.areGiven else {
      throw ValidationError(
        say(
          ja: "フォルダ、--checkpoint、--vkey は tiles だけに使えます。",
          en: "A folder, --checkpoint and --vkey go with tiles only."))
    }
    let isOpenData = what == .measurements && [nil, .csv].contains(session.typedForm)
    let script = try openData.script(isFile: ![nil, "-"].contains(out))
    let license = try openData.typedLicense()
    guard isOpenData || !openData.areGiven else {
      throw ValidationError(
        say(
          ja: "--history, --encoding, --transliterate, --license は CSV の measurements だけに使えます。",
          en:
            "--history, --encoding, --transliterate and --license go with measurements in CSV only."
        ))
    }
    let readers = try openData.typedReaders()
    guard what == .measurements || openData.readers == nil else {
      throw ValidationError(
        say(ja: "--readers は measurements だけに使えます。", en: "--readers goes with measurements only."))
    }
    if what == .tiles { return try writeTiles(session) }
    try session.read(reading.times) { reading in
      if isOpenData {
        let export = try OpenDataExport(
          reading, includesHistory: openData.history, readers: readers, script: script,
          license: license)
        let file = out == "-" ? nil : out
        try export.write(to: file)
        // Beside a file stand its metadata, which cite the same.
        if file == nil { session.tell(citation: [reading.citation]) }
        return
      }
      let file = try OutputFile(out)
      switch what {
      case .events:
        try reading.view.log.forEachLeaf(after: .start, through: reading.point.knownAt) { _, leaf in
          try file.write(leaf + [0x0A])
        }
      case .texts:
        try reading.view.log.forEachDisclosure(after: .start, through: reading.point.knownAt) {
          try file.write(ExportedText.line($0, $1))
        }
      case .measurements:
        let table = try MeasurementTable(reading, for: readers).table
        try file.write(session.text(of: table, as: session.form))
        if session.form.isRowsOnly { session.tell(citation: table.citation) }
      case .tiles: preconditionFailure("a mirror is no single file")
      case .state:
        let document: JSONObject = [
          "data": .object(try reading.snapshot().json), "meta": .object(reading.meta), "schema": 1,
        ]
        try file.write(JSONValue.object(document).canonicalText + "\n")
      }
      try file.finish()
    }
  }
}

/// How a text stands in a file of its own.
enum ExportedText {
  /// The line of a text and of the event it belongs to.
  static func line(_ position: Position, _ disclosure: String) -> String {
    let line: JSONObject = [
      "disclosure": .string(disclosure), "seq": .integer(Int64(position.number - 1)),
    ]
    return JSONValue.object(line).canonicalText + "\n"
  }
}
