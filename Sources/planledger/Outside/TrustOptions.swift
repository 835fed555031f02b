import ArgumentParser
import PlanDomain
import TransparencyLog

/// Whose signatures are believed. A key never comes from the file that it checks.
struct TrustOptions: ParsableArguments {
  @Option(
    help: help(
      "台帳の公開鍵（計画書に印刷されたもの。何度でも。引退した鍵は VKEY@最後の番号）",
      "A public key of the ledger, as printed in the plan (may be repeated; VKEY@SIZE if retired)",
      value: "vkey"))
  var vkey: [String] = []

  /// Throws `EvidenceFault` for what is no key.
  func keys() throws -> [TrustedKey] { try vkey.map { try TrustedKey($0) } }

  /// The same where nothing can be said without a key.
  func neededKeys() throws -> [TrustedKey] {
    guard !vkey.isEmpty else {
      throw Told(
        .usage, "no-vkey",
        Explanation(
          Wording(
            ja: "台帳の公開鍵を --vkey で示してください。鍵なしでは何も確かめられません。",
            en: "Give the ledger's public key with --vkey: nothing can be checked without one."),
          advice: Wording(
            ja: "計画書に印刷されたものを使い、調べるファイルと同じ所からは取らないでください。",
            en: "Take it from the printed plan, never from where the file comes from.")))
    }
    return try keys()
  }
}
