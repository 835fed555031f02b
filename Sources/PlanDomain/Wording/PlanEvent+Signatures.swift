extension PlanEvent {
  /// What happened to keys and to the demand for signatures.
  var signatureWording: Wording {
    switch self {
    case .keyEnrolled(let event):
      let whose = event.holder.wording
      return Wording(
        ja: "\(whose.ja)を登録（\(event.key.text)）", en: "enrolled \(whose.en): \(event.key.text)")
    case .keyRevoked(let event):
      let whose = event.holder.wording
      let since = event.since.map {
        Wording(ja: "、\($0) からの署名は疑わしい", en: ", its signatures from \($0) on are doubtful")
      }
      return Wording(
        ja: "\(whose.ja)を失効（\(event.key.text)\(since?.ja ?? "")）",
        en: "revoked \(whose.en): \(event.key.text)\(since?.en ?? "")")
    case .keyRotated(let event):
      return Wording(
        ja: "台帳の鍵を交替（\(event.old.text) は大きさ \(event.lastSize) まで、以後 \(event.new.text)）",
        en: "rotated the ledger's key: \(event.old.text) up to size \(event.lastSize), "
          + "then \(event.new.text)")
    case .signingPolicyAdopted(let event):
      let policy = event.policy.wording
      return Wording(
        ja: "署名の決まりを採択（\(policy.ja)）", en: "adopted the signing policy: \(policy.en)")
    default:
      preconditionFailure("an event about signatures has its words here")
    }
  }
}

extension KeyHolder {
  /// `記録者 a01 の鍵`.
  package var wording: Wording {
    switch self {
    case .actor(let id): Wording(ja: "記録者 \(id) の鍵", en: "the key of actor \(id)")
    case .log: Wording(ja: "台帳の鍵", en: "the ledger's key")
    case .recovery: Wording(ja: "台帳の予備の鍵", en: "the ledger's recovery key")
    }
  }
}

extension SigningPolicy {
  package var wording: Wording {
    let entries = entries.wording
    let corrections = corrections.wording
    return Wording(
      ja: "\(entries.ja)、\(corrections.ja)", en: "\(entries.en), \(corrections.en)")
  }
}

extension SigningPolicy.Entries {
  package var wording: Wording {
    switch self {
    case .optional: Wording(ja: "署名は任意", en: "signatures are optional")
    case .required: Wording(ja: "記録には署名が要る", en: "every entry is signed")
    }
  }
}

extension SigningPolicy.Corrections {
  package var wording: Wording {
    switch self {
    case .one: Wording(ja: "訂正もほかの記録と同じ", en: "corrections as any entry")
    case .twoDepartments:
      Wording(ja: "訂正には二つの部署の署名が要る", en: "corrections are signed by two departments")
    }
  }
}

extension SignatureFault {
  /// What is the matter, in a sentence without an end.
  package var wording: Wording {
    switch self {
    case .unknownKey(let key):
      Wording(
        ja: "鍵 \(key) はその時点でだれの鍵としても登録されていません",
        en: "the key \(key) is enrolled for nobody at that point")
    case .revokedKey(let key, let actor, let by):
      Wording(
        ja: "記録者 \(actor) の鍵 \(key) は \(by.number) で失効しています",
        en: "the key of actor \(actor), \(key), was revoked by \(by.number)")
    case .invalid(let key):
      Wording(
        ja: "鍵 \(key) の署名は、この事象に対するものではありません",
        en: "the signature by the key \(key) is not over this event")
    case .retiredSigner(let actor, let since):
      Wording(
        ja: "署名した記録者 \(actor) は \(since.iso) から退いています",
        en: "the signer \(actor) is retired from \(since.iso) on")
    case .ownMissing(let actor):
      Wording(
        ja: "記録者 \(actor) 本人の鍵による署名がありません",
        en: "actor \(actor) has not signed it with a key of their own")
    case .secondMissing(let department):
      Wording(
        ja: "\(department) でない部署の二つめの署名がありません",
        en: "there is no second signature, of a department other than \(department)")
    case .unvouched:
      Wording(
        ja: "台帳の鍵を替える記録に、今の台帳の鍵か予備の鍵の署名がありません",
        en: "it changes a key of the ledger, "
          + "and neither the log's key nor the recovery key has signed it")
    case .otherDepartment(let actor, let stated, let department):
      Wording(
        ja: "記録者 \(actor) の部署が「\(stated)」とありますが、その日は \(department) です",
        en: "it says that actor \(actor) is of \"\(stated)\", who is of \(department) on that day")
    }
  }
}
