extension Erasure {
  /// What was done: `#12 の理由、メモを消去（個人情報の保護に関する法律第98条による）`.
  var wording: Wording {
    Wording(
      ja: "\(target) の\(names.ja)を消去（\(basis)による）",
      en: "erased the \(names.en) of \(target) (under \(basis))")
  }

  /// What stands where the text stood, for everybody who looks: that it is gone, since when and
  /// why.
  package func mark(on day: CivilDate) -> Wording {
    Wording(
      ja: "（消去: \(day.iso)、\(basis)による）", en: "(erased on \(day.iso) under \(basis))")
  }

  /// What the texts were called: `理由、メモ`.
  package var names: Wording {
    let names = texts.map(\.wording)
    return Wording(
      ja: names.map(\.ja).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }
}

extension ErasedText {
  /// What people call a text by the name of its member: `reason` is 理由.
  package var wording: Wording { Self.wording(ofName: name) }

  /// The same, where only the name is known.
  package static func wording(ofName name: String) -> Wording {
    switch name {
    case "authority": Wording(ja: "根拠", en: "authority")
    case "name": Wording(ja: "氏名", en: "name")
    case "note": Wording(ja: "メモ", en: "note")
    case "reason": Wording(ja: "理由", en: "reason")
    case "source": Wording(ja: "出典", en: "source")
    default: Wording(ja: name, en: name)
    }
  }
}
