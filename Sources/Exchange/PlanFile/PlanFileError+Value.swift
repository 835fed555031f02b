package import PlanDomain

extension PlanFileError {
  /// What can be wrong with a value.
  package enum ValueFault: Error, Equatable, Sendable {
    case codeTwice(String, first: Place)
    case noCode(String)
    case emptyText
    /// A plain word that YAML readers take for nothing or for a truth value: `null`, `yes`.
    case ambiguousWord(String)
    /// A line break, or a character that a reader cannot see.
    case uncleanText(Unicode.Scalar)
    case untrimmedText
    /// A footnote mark (※) in a name that identifies.
    case footnoteMark
    case departmentTwice(String)
    case noYear(ReadingFailure)
    case noQuantity(String)
    case noNumber(String)
    case noTruthValue(String)
    case unknownWord(String, known: [String])
    /// An upper bound below the lower bound, or a last year before the first.
    case reversed
  }
}

extension PlanFileError.ValueFault {
  var wording: Wording {
    switch self {
    case .codeTwice(let code, let first):
      Wording(
        ja: "コード「\(code)」は\(first.ja)で使われています。一つのコードは一つのものだけを指します。別のコードにしてください。",
        en: "The code “\(code)” is taken at \(first.en); one code means one thing. Choose another.")
    case .noCode(let text):
      Wording(
        ja: "「\(Quotation.brief(text))」はコードになりません。半角の英数字で始め、英数字と「.」「-」「_」で40字までです。",
        en: """
          “\(Quotation.brief(text))” is no code: a letter or digit, then letters, digits, \
          “.”, “-” or “_”, \
          at most 40 in all.
          """)
    case .emptyText:
      Wording(
        ja: "空です。文字を書くか、なくてよい項目なら行ごと消してください。",
        en: "It is empty; write a text, or delete the line if the key may be absent.")
    case .ambiguousWord(let word):
      Wording(
        ja: "引用符のない「\(word)」は、YAML では文字ではなく別の意味になります。文字なら \"\(word)\" と書いてください。",
        en: "Without quotes “\(word)” is no text in YAML; write \"\(word)\" if you mean the word.")
    case .uncleanText("\n"):
      Wording(
        ja: "文が二行以上になっています。一行に書くか、段落ごとに一覧の別の要素にしてください。",
        en: "The text has a line break; write it on one line, or each paragraph as a list element.")
    case .uncleanText(let scalar):
      Wording(
        ja: "文に目に見えない文字 \(scalar.codePoint) があります。消してください。",
        en: "The text holds an invisible character, \(scalar.codePoint); delete it.")
    case .untrimmedText:
      Wording(
        ja: "文の前か後に空白があります。消してください。空白も文の一部なら、全体を引用符で囲みます。",
        en:
          "There is a blank before or after the text; delete it, or quote the text if it is meant.")
    case .footnoteMark:
      Wording(
        ja: "名前に注釈の印「※」があります。name からは除き、印刷どおりの形は printed_name に書いてください（部の名前なら除くだけです）。",
        en: """
          The name has a footnote mark (※); leave it out of the name and put the printed form \
          into printed_name (of a department, only leave it out).
          """)
    case .departmentTwice(let name):
      Wording(
        ja: "同じ部「\(name)」が二度書かれています。一つにしてください。",
        en: "The department “\(name)” stands twice; write it once.")
    case .noYear(let failure):
      failure.wording
    case .noQuantity(let text):
      Wording(
        ja: "「\(Quotation.brief(text))」は数値になりません。30.0 のように半角数字だけで書き、桁区切りや単位のある形は printed に書いてください。",
        en: """
          “\(Quotation.brief(text))” is no figure; write plain digits such as 30.0, \
          and a form with commas \
          or a unit in printed.
          """)
    case .noNumber(let text):
      Wording(
        ja: "「\(Quotation.brief(text))」は番号になりません。1 からの半角数字で書いてください。",
        en: "“\(Quotation.brief(text))” is no number; write digits, from 1.")
    case .noTruthValue(let text):
      Wording(
        ja: "「\(Quotation.brief(text))」ではなく、true か false と引用符なしで書いてください。",
        en: "Write true or false without quotes, not “\(Quotation.brief(text))”.")
    case .unknownWord(let text, let known):
      Wording(
        ja: "「\(Quotation.brief(text))」は使えません。\(known.joined(separator: "、")) のどれかにしてください。",
        en: "“\(Quotation.brief(text))” is unknown; write one of \(known.joined(separator: ", ")).")
    case .reversed:
      Wording(
        ja: "後の値が前の値より小さくなっています。順序を確かめてください。",
        en: "The second value lies before the first; check their order.")
    }
  }
}
