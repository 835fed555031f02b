import PlanDomain

extension SignatureFault {
  /// Why nothing was written, and what to do next.
  var explanation: Explanation {
    let said = wording
    let what = Wording(ja: "\(said.ja)。", en: Self.sentence(said.en))
    return switch self {
    case .unknownKey:
      Explanation(
        what, advice: Wording(ja: "鍵を登録するとき", en: "To enrol a key"),
        command: "key enroll VKEY")
    case .ownMissing:
      Explanation(
        what, advice: Wording(ja: "署名して記録するとき", en: "To sign what is written"),
        command: "… --sign KEYFILE")
    case .secondMissing:
      Explanation(
        what, advice: Wording(ja: "別の部署の署名を受けるとき", en: "To have another department sign"),
        command: "… --sign KEYFILE --prepare FILE")
    case .unvouched:
      Explanation(
        what, advice: Wording(ja: "今の鍵か予備の鍵で署名するとき", en: "To sign with one of the two"),
        command: "… --sign KEYFILE")
    case .invalid:
      Explanation(
        what, advice: Wording(ja: "用意し直して、もう一度署名を受けてください", en: "Prepare and sign it again"),
        command: "… --prepare FILE")
    case .revokedKey, .retiredSigner, .otherDepartment:
      Explanation(
        what, advice: Wording(ja: "有効な鍵を見るとき", en: "To see which keys count"),
        command: "key list")
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
