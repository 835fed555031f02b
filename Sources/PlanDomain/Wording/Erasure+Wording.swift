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

  /// The same, where only the name is known; the one list of what texts are called.
  package static func wording(ofName name: String) -> Wording {
    switch name {
    case "authority": Wording(ja: "根拠", en: "authority")
    case "comment": Wording(ja: "意見", en: "comment")
    case "document": Wording(ja: "文書", en: "document")
    case "name": Wording(ja: "氏名", en: "name")
    case "narrative": Wording(ja: "評価の内容", en: "narrative")
    case "note": Wording(ja: "メモ", en: "note")
    case "reason": Wording(ja: "理由", en: "reason")
    case "source": Wording(ja: "出典", en: "source")
    default: evidence(name) ?? Wording(ja: name, en: name)
    }
  }

  /// What is told of a file that an entry rests on: `evidence_2` is what the second one is called,
  /// `evidence_2_url` where it lies. Nil for any other name.
  private static func evidence(_ name: String) -> Wording? {
    let parts = name.split(separator: "_")
    guard parts.count > 1, parts[0] == "evidence", let place = Int(parts[1]) else { return nil }
    return parts.count == 2
      ? Wording(ja: "証拠\(place)の名前", en: "name of evidence \(place)")
      : Wording(ja: "証拠\(place)の場所", en: "address of evidence \(place)")
  }
}
