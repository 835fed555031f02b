package import PlanDomain

extension PlanFileError {
  /// What can be wrong with a key, or with the shape of what stands under it.
  package enum KeyFault: Equatable, Sendable {
    case twice(String, first: Place)
    case unknown(String, near: String?)
    case missing(String)
    /// A key that belongs to a target of another kind.
    case unfit(String, kind: Aim.Kind)
    case expected(Shape)
  }

  /// How what stands under a key is to be built.
  package enum Shape: Equatable, Sendable {
    case value, list, mapping
  }
}

extension PlanFileError.KeyFault {
  var wording: Wording {
    switch self {
    case .twice(let key, let first):
      Wording(
        ja: "キー「\(Quotation.brief(key))」が二度書かれています。一つ目は\(first.ja)です。どちらかを消してください。",
        en:
          "The key “\(Quotation.brief(key))” stands twice, first at \(first.en); "
          + "delete one of them."
      )
    case .unknown(let key, let near):
      Wording(
        ja: "「\(Quotation.brief(key))」というキーはありません。"
          + (near.map { "「\($0)」ではありませんか。" } ?? "消すか、正しいキーに直してください。"),
        en: "There is no key “\(Quotation.brief(key))”; "
          + (near.map { "did you mean “\($0)”?" } ?? "delete it or write the right one."))
    case .missing(let key):
      Wording(
        ja: "「\(key)」がありません。書き加えてください。",
        en: "“\(key)” is missing; add it.")
    case .unfit(let key, let kind):
      Wording(
        ja: "「\(key)」は kind: \(kind.rawValue) の目標では使いません。消すか、kind を直してください。",
        en: "A target of kind \(kind.rawValue) has no “\(key)”; delete it or change the kind.")
    case .expected(.value):
      Wording(
        ja: "ここには一つの値を書いてください。一覧や「キー: 値」の集まりは置けません。",
        en: "Write a single value here, not a list or a mapping.")
    case .expected(.list):
      Wording(
        ja: "ここには一覧を書いてください。各行を「- 」で始めるか、[ ] で囲みます。",
        en: "Write a list here: lines that begin with “- ”, or [ ].")
    case .expected(.mapping):
      Wording(
        ja: "ここには「キー: 値」の集まりを書いてください。",
        en: "Write a mapping here: lines of “key: value”.")
    }
  }
}
