import ArgumentParser
import Exchange
import PlanDomain
import ProgressLedger
import Spreadsheets

/// What `export measurements` tells, and how it writes its tables.
struct OpenDataOptions: ParsableArguments {
  @Option(
    help: help(
      "だれに見せるか: everybody（承認されたもの）, staff（承認の途中のものも）",
      "For whom: everybody, or staff (also what is not signed off yet)", value: "readers"))
  var readers: String?
  @Flag(help: help("過去の値と取消も書き出す", "Earlier statements and retractions too"))
  var history = false
  @Option(
    help: help(
      "文字コード: utf8, utf8-bom, cp932（ファイルへは utf8-bom）",
      "utf8, utf8-bom (into files) or cp932", value: "encoding"))
  var encoding: String?
  @Flag(
    help: help("CP932 にない文字を読み替える（⑴ を (1) に）", "Spell what CP932 lacks: (1) for ⑴"))
  var transliterate = false
  @Option(
    help: help("データのライセンスの場所", "Where the data's licence is", value: "url"))
  var license: String?

  func typedReaders() throws -> ReportReaders {
    try readers.map { try Words.word($0, of: "--readers") } ?? .everybody
  }

  /// Whether anything was typed of what only the CSV has.
  var areGiven: Bool { history || encoding != nil || transliterate || license != nil }

  /// With a mark in a file, by which Excel knows it; without one on a pipe, where programs read.
  func script(isFile: Bool) throws -> OpenScript {
    let typed = try encoding.map { try Words.word($0, of: "--encoding", as: TextEncoding.self) }
    if transliterate && typed != .cp932 {
      throw ValidationError(
        say(
          ja: "--transliterate は --encoding cp932 と一緒に使います。",
          en: "--transliterate goes with --encoding cp932."))
    }
    return OpenScript(typed ?? (isFile ? .utf8WithMark : .utf8), transliterates: transliterate)
  }

  func typedLicense() throws -> String? {
    try license.map { typed in
      let address = try Words.line(typed, of: "--license")
      let schemes = ["https://", "http://"]
      guard schemes.contains(where: { address.hasPrefix($0) }),
        address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.delimiters.contains($0) })
      else {
        throw Words.unreadable(
          typed, "--license",
          Wording(
            ja: "https:// か http:// で始まる URL を書いてください",
            en: "it must be a URL that begins with https:// or http://"), status: .badInput)
      }
      return address
    }
  }

  /// ASCII that stands in no URL (RFC 3986).
  private static let delimiters = Set(#""<>\^`{|}"#.utf8)
}
