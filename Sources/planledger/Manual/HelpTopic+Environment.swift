import PlanDomain

extension HelpTopic {
  /// Every variable that the program looks at, with what it does.
  static let variables: [(name: String, meaning: Wording)] = [
    ("PLANLEDGER_FILE", Wording(ja: "台帳（--ledger）", en: "the ledger (--ledger)")),
    ("PLANLEDGER_ACTOR", Wording(ja: "記録する人（--actor）", en: "who writes (--actor)")),
    (
      "PLANLEDGER_SIGNER",
      Wording(ja: "受領書に署名するコマンド（--signer）", en: "what signs receipts (--signer)")
    ),
    (
      "PLANLEDGER_SIGN",
      Wording(ja: "署名する秘密鍵のファイル（--sign）", en: "the private key that signs (--sign)")
    ),
    ("PLANLEDGER_LANG", Wording(ja: "言葉 ja, en（--lang）", en: "language ja, en (--lang)")),
    (
      "PLANLEDGER_PAGER",
      Wording(ja: "ページャ。空なら使わない", en: "the pager; set to nothing, none is used")
    ),
    (
      "PLANLEDGER_AMBIGUOUS_WIDTH",
      Wording(ja: "○や△を全角で出す端末では 2", en: "2 where the terminal draws ○ and △ wide")
    ),
    ("PAGER", Wording(ja: "ページャ。なければ less", en: "the pager, else less")),
    ("NO_COLOR", Wording(ja: "空でなければ色を付けない", en: "not empty: no colour")),
    (
      "FORCE_COLOR",
      Wording(ja: "端末でなくても色を付ける（0 でなければ）", en: "colour, terminal or not, unless it is 0")
    ),
    ("TERM", Wording(ja: "dumb なら色もページャも使わない", en: "dumb: neither colour nor pager")),
    (
      "LC_ALL, LC_MESSAGES, LANG",
      Wording(ja: "en で始まれば英語、ほかは日本語", en: "English if it begins with en, else Japanese")
    ),
  ]

  static let environmentText = Wording(
    ja: """
      \(listed(variables.map { ($0.name, $0.meaning.ja) }))

      オプションが環境変数に勝ちます。時間帯は台帳が持っており、TZ には
      よりません。数と日付の書き方は言葉によりません。
      """,
    en: """
      \(listed(variables.map { ($0.name, $0.meaning.en) }))

      An option wins over its variable. The time zone is the ledger's own and
      not that of TZ; numbers and dates do not follow the language.
      """)

  /// Two columns, a long name on a line of its own.
  static func listed(_ rows: [(name: String, meaning: String)]) -> String {
    rows.map { row in
      let gap = 20 - row.name.count
      let between =
        gap > 1 ? String(repeating: " ", count: gap) : "\n" + String(repeating: " ", count: 22)
      return "  " + row.name + between + row.meaning
    }.joined(separator: "\n")
  }
}
