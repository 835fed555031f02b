import EventLog
import Signing

/// The private keys that `--sign` and PLANLEDGER_SIGN name.
enum SignerFiles {
  /// The signers of these files. Throws what reading a key file throws, told with the file's name;
  /// nothing has been written then.
  static func signers(_ paths: [String]) throws -> [any EventSigner] {
    try paths.map { path in try naming(path) { try KeySigner(KeyFile.read(at: path)) } }
  }
}
