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
}
