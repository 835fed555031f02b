import ArgumentParser
import FoundationEssentials
import PlanDomain

/// The proof of an entry, for whoever made it: part of `WriteOptions`.
struct ReceiptOptions: ParsableArguments {
  @Option(
    help: help(
      "受領書（記録した事象の証明）を書くファイル", "A file for the receipt: the proof of the entry",
      value: "file"))
  var receipt: String?

  @Option(
    help: help(
      "受領書に署名するコマンド、checkpoint answer など（PLANLEDGER_SIGNER）",
      "What signs the receipt, such as checkpoint answer (PLANLEDGER_SIGNER)", value: "command"))
  var signer: String?

  func validate() throws {
    guard signer == nil || receipt != nil else {
      throw ValidationError(
        say(
          ja: "--signer には、署名を収める --receipt FILE が要ります。",
          en: "--signer goes with the --receipt FILE that is to hold the signature."))
    }
    guard receipt != "-" else {
      throw ValidationError(
        say(ja: "--receipt にはファイルを示してください。", en: "--receipt takes a file, not -."))
    }
  }

  /// The file to be written once the entry is stored; nil where nobody asked for one.
  ///
  /// Refuses a name that is taken and a folder that cannot be written: while nothing is stored.
  func file() throws -> ReceiptFile? {
    guard let receipt else { return nil }
    let command = signer ?? ProcessInfo.processInfo.environment["PLANLEDGER_SIGNER"]
    return try ReceiptFile(
      receipt, signer: command.flatMap { $0.isEmpty ? nil : $0 }.map { try SignerCommand($0) })
  }
}
