import EventLog
import PlanDomain
import TransparencyLog

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// The private keys that `--sign` and PLANLEDGER_SIGN name.
enum SignerFiles {
  /// The signers of these files. Throws `Told` and `EvidenceFault`; nothing has been written then.
  static func signers(_ paths: [String]) throws -> [any EventSigner] {
    try paths.map { path in
      do {
        return try KeySigner(key(path))
      } catch let fault as EvidenceFault {
        throw fault.told(in: path)
      }
    }
  }

  private static func key(_ path: String) throws -> SigningKey {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0 {
      throw Told(
        .notAllowed, "key-open-to-others",
        Explanation(
          Wording(
            ja: "秘密鍵のファイル \(path) をほかの人が読めます。もう読まれているかもしれません。",
            en: "Others may read the private key in \(path), and may have read it already."),
          advice: Wording(
            ja: "新しい鍵を、自分だけが読めるファイルに作ってください（chmod 600）。",
            en: "Make a new key in a file that only you may read (chmod 600).")))
    }
    let file = try InputFile(path)
    guard var text = String(validating: file.bytes, as: UTF8.self) else {
      throw EvidenceFault(.key, "it is not UTF-8")
    }
    if text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
    return try SigningKey(text)
  }
}
