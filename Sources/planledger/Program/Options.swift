import ArgumentParser
import EventLog
import FoundationEssentials
import PlanDomain
import ProgressLedger

/// The options of every command.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: help("台帳のファイル（PLANLEDGER_FILE）", "The ledger's file (PLANLEDGER_FILE)", value: "file"))
  var ledger: String?

  @Option(
    name: [.customShort("O"), .customLong("format")],
    help: help(
      "出力の形式: table, csv, tsv, json, jsonl, markdown",
      "Output: table, csv, tsv, json, jsonl, markdown", value: "format"))
  var format: String?

  @Option(
    help: help("言葉: ja, en（PLANLEDGER_LANG）", "Language: ja, en (PLANLEDGER_LANG)", value: "lang"))
  var lang: String?

  @Option(help: help("色: auto, always, never", "Colour: auto, always, never", value: "when"))
  var color: String?

  @Option(
    help: help(
      "画面より長いものを: auto ページャで, never そのまま", "What is longer than the screen: auto, never",
      value: "when"))
  var pager: String?

  @Flag(name: .shortAndLong, help: help("知らせを出さない", "No messages"))
  var quiet = false

  @Flag(help: help("何も尋ねない", "Ask nothing"))
  var noInput = false

  @Flag(help: help("尋ねることには「はい」", "Answer yes to every question"))
  var yes = false
}

/// The options of every command that writes.
struct WriteOptions: ParsableArguments {
  @Option(help: help("記録する人のID（PLANLEDGER_ACTOR）", "Who writes (PLANLEDGER_ACTOR)", value: "id"))
  var actor: String?

  @Option(
    help: help("代わって記録する部署（コードか名前）", "The department spoken for (code or name)", value: "dept"))
  var onBehalfOf: String?

  @Option(
    help: help("やり直しても二重にならない要求ID（UUID）", "A UUID that makes a retry safe", value: "uuid"))
  var request: String?

  @Option(
    help: help(
      "証拠として台帳の脇に保管するファイル（何度でも）",
      "A file to keep beside the ledger as evidence (may be repeated)", value: "file"))
  var evidence: [String] = []

  @Option(
    help: help(
      "そのファイルの公開されている場所（写しを保管しない。--evidence と同じ順に）",
      "Where that file can be had, so that no copy is kept (in the order of --evidence)",
      value: "url"))
  var evidenceUrl: [String] = []

  @OptionGroup var receipt: ReceiptOptions
  @OptionGroup var signing: SigningOptions

  @Option(
    help: help(
      "記録せず、ほかの部署が署名するためのファイルにする",
      "Write nothing: make a file for another department to sign", value: "file"))
  var prepare: String?

  /// The file whose events must come out again; `submit` says it.
  @Option(help: .hidden)
  var prepared: String?

  @Flag(help: help("時計が一日以上遅れていても記録する", "Write although the clock is a day behind"))
  var acceptClock = false
}

/// Whose private keys sign.
struct SigningOptions: ParsableArguments {
  @Option(
    help: help(
      "署名する秘密鍵のファイル（PLANLEDGER_SIGN。何度でも）",
      "A private key's file to sign with (PLANLEDGER_SIGN; may be repeated)", value: "file"))
  var sign: [String] = []
}

/// Where in the two times a command reads.
struct ReadOptions: ParsableArguments {
  @Option(
    help: help(
      "この年度の末の状態（R5, 2023 など）", "As of the end of this fiscal year (R5, 2023 …)",
      value: "fy"))
  var asOf: String?

  @Option(
    help: help(
      "この時までの記録による（日付, 時刻, #N, @名前）",
      "By what was recorded until then (date, instant, #N, @name)",
      value: "when"))
  var knownAt: String?

  var times: TypedTimes { TypedTimes(asOf: asOf, knownAt: knownAt) }
}

/// Until when records count, of a command that is about no year.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: help(
      "この時までの記録による（日付, 時刻, #N, @名前）",
      "By what was recorded until then (date, instant, #N, @name)",
      value: "when"))
  var knownAt: String?

  var times: TypedTimes { TypedTimes(knownAt: knownAt) }
}

/// The two times as they were typed; nothing typed means everything that is known.
struct TypedTimes {
  var asOf: String?
  var knownAt: String?
}
