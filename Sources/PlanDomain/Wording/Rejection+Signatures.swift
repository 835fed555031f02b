extension Rejection {
  /// Why a change of keys, or of what must be signed, was refused.
  func signatureExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .keyEnrolled(let key):
      let by = audience.attribution(key.enrolled)
      let whose = key.holder.wording
      return .keys(
        Wording(
          ja: "この鍵はすでに\(whose.ja)として登録されています（\(by)）。新しい鍵を作ってください。",
          en: "This key was enrolled before, as \(whose.en) (\(by)). Make a new one."))
    case .keyOfNobody(let key):
      let name = Quotation.brief(key.name)
      return Explanation(
        Wording(
          ja: "鍵の名前「\(name)」は、登録された記録者のIDでも台帳の名前でもないか、ここで要る鍵のものではありません。",
          en: "The key's name \(name) is no registered actor's id and not the ledger's origin, "
            + "or not the one that is needed here."),
        advice: Wording(ja: "名前を合わせて作るとき", en: "To make one with the right name"),
        command: "key new --name NAME --out FILE")
    case .unknownKey(let key):
      let key = Quotation.brief(key)
      return .keys(
        Wording(
          ja: "「\(key)」という鍵は登録されていないか、別の用途の鍵です。",
          en: "No key \(key) is enrolled, or it is one of another kind."))
    case .keyEnded(let key):
      let by = key.end.map { audience.attribution($0) } ?? ""
      let whose = key.holder.wording
      return .keys(
        Wording(
          ja: "\(whose.ja)（\(key.key.thumbprint)）はもう使われていません（\(by)）。",
          en: "\(whose.en) (\(key.key.thumbprint)) counts no more (\(by))."))
    case .sinceBeyond(let number):
      return Explanation(
        Wording(
          ja: "\(number) はまだ起きていない事象です。疑わしい署名の最初の事象を示してください。",
          en: "\(number) has not happened yet. Name the first event whose signature is doubtful."),
        advice: Wording(ja: "経過を見るとき", en: "To see what happened"), command: "log")
    case .sizeInvalid(let size):
      return .keys(
        Wording(
          ja: "台帳の大きさは 1 以上です（\(size) ではありません）。",
          en: "A ledger has a size of 1 or more, not \(size)."))
    case .signingPolicyUnchanged(let fact):
      let by = fact.map { audience.attribution($0.occurrence) }
      return .policy(
        Wording(
          ja: "署名の決まりはすでにそうなっています\(by.map { "（\($0)）" } ?? "")。",
          en: "That is the signing policy already\(by.map { " (\($0))" } ?? "")."))
    case .nobodyCouldSign(let policy):
      let policy = policy.wording
      return Explanation(
        Wording(
          ja: "それでは、署名の決まり（\(policy.ja)）を満たせる記録者が足りなくなり、だれも記録できません。",
          en: "Then too few could sign what the policy demands (\(policy.en)): "
            + "nobody could write any more."),
        advice: Wording(ja: "先に別の記録者の鍵を登録するとき", en: "To enrol another actor's key first"),
        command: "key enroll VKEY")
    default:
      preconditionFailure("a refusal about signatures has its words here")
    }
  }
}

extension Explanation {
  fileprivate static func keys(_ what: Wording) -> Explanation {
    Explanation(what, advice: Wording(ja: "鍵の一覧", en: "To see the keys"), command: "key list")
  }

  fileprivate static func policy(_ what: Wording) -> Explanation {
    Explanation(
      what, advice: Wording(ja: "決まりを見るとき", en: "To see the policy"),
      command: "signing-policy show")
  }
}
