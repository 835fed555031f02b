import PlanDomain
import ProgressLedger

extension ShownSignature {
  /// What a reader must know of a signature; nil for one that is as it should be.
  var mark: String? {
    let whose = actor?.text ?? kid
    return switch standing {
    case .valid: nil
    case .doubtful: say(ja: "署名が疑わしい（\(whose)）", en: "doubtful signature (\(whose))")
    case .invalid: say(ja: "署名が無効（\(whose)）", en: "invalid signature (\(whose))")
    }
  }
}
