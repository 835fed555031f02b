import PlanDomain

extension PlanFileError {
  /// Why a file cannot be taken apart at all.
  package enum FileFault: Equatable, Sendable {
    case tooLarge(bytes: Int)
    case notUTF8
    /// A character that a reader of the file cannot see.
    case unseenCharacter(Unicode.Scalar)
    /// The problem in the YAML library's own words; nesting beyond its 1000 levels is one.
    case notYAML(String)
    case noDocument
    case severalDocuments
    case unknownVersion(Int)
    /// The sign of an anchor (`&`), an alias (`*`), a tag (`!`) or a key of more than a word (`?`).
    case elaborateYAML(Unicode.Scalar)
  }
}

extension PlanFileError.FileFault {
  var wording: Wording {
    switch self {
    case .tooLarge(let bytes):
      Wording(
        ja: "ファイルが大きすぎます（\(bytes)バイト）。計画ファイルは4 MiBまでです。",
        en: "The file is too large (\(bytes) bytes); a plan file has at most 4 MiB.")
    case .notUTF8:
      Wording(
        ja: "UTF-8 の文字ではありません。文字コードを UTF-8 にして保存し直してください。",
        en: "This is not UTF-8; save the file again in the encoding UTF-8.")
    case .unseenCharacter(let scalar):
      Wording(
        ja: "目に見えない文字 \(scalar.codePoint) があります。消してください。",
        en: "There is an invisible character, \(scalar.codePoint); delete it.")
    case .notYAML(let problem):
      Wording(
        ja: "YAML として読めません（\(problem)）。字下げ、引用符、「:」の後の空白を確かめてください。",
        en: "This is not YAML (\(problem)); check the indents, the quotes and the blank after “:”.")
    case .noDocument:
      Wording(
        ja: "何も書かれていません。plan_file、plan、policies を書いてください。",
        en: "The file is empty; write plan_file, plan and policies.")
    case .severalDocuments:
      Wording(
        ja: "二つ目の文書が始まっています。「---」で区切らず、一つの計画を一つのファイルに書いてください。",
        en: "A second document begins; write one plan in one file, without “---” between.")
    case .unknownVersion(let version):
      Wording(
        ja: "書式の版 \(version) は読めません。plan_file: \(PlanFile.version) の書式で書くか、新しいプログラムを使ってください。",
        en: """
          Format version \(version) is unknown; write plan_file: \(PlanFile.version), \
          or use a newer program.
          """)
    case .elaborateYAML(let sign):
      Wording(
        ja: "「\(sign)」で始まる YAML の記法（アンカー、別名、タグ、複合キー）は使えません。内容をそのまま書くか、文章なら引用符で囲んでください。",
        en: """
          “\(sign)” begins an anchor, alias, tag or complex key, which a plan file does not use; \
          write the thing in full, or quote it if it is a text.
          """)
    }
  }
}
