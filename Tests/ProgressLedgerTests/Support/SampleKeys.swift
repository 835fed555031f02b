import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

/// Keys that are the same in every run: a key of tests protects nothing.
struct SampleKey: Sendable {
  let key: SigningKey

  static let sato = SampleKey("sato", seed: 1)
  static let suzuki = SampleKey("suzuki", seed: 2)
  static let log = SampleKey(SampleLedger.origin, seed: 3)
  static let newLog = SampleKey(SampleLedger.origin, seed: 4)
  static let recovery = SampleKey(SampleLedger.origin, seed: 5)

  init(_ name: String, seed: UInt8) {
    guard let key = try? SigningKey(name: name, seed: [UInt8](repeating: seed, count: 32)) else {
      preconditionFailure("\(name) can name a key")
    }
    self.key = key
  }

  var publicKey: PublicKey {
    guard let key = PublicKey(vkey: key.verifier.text) else {
      preconditionFailure("a key has its text form")
    }
    return key
  }

  var signer: any EventSigner {
    guard let signer = try? KeySigner(key) else { preconditionFailure("it is no witness's key") }
    return signer
  }
}
