import PlanDomain

extension HelpTopic {
  /// The codes by which a program knows an error (`code` with `-O json`), under the exit status
  /// that they usually come with. A code is never renamed; its sentence may be.
  static let errorCodes: [(status: ExitStatus, codes: [String])] = [
    (
      .findings,
      [
        "consistency", "equivocation", "inclusion", "key-retired", "note-bad-signature",
        "note-untrusted", "origin-mismatch", "publication-differs", "quorum", "rollback",
        "texts-missing", "timestamp", "unsigned-receipt",
      ]
    ),
    (
      .refused,
      [
        "clock-behind", "exists", "not-confirmed", "not-first", "other-department", "rejected",
        "request-conflict",
      ]
    ),
    (
      .usage,
      [
        "address-without-evidence", "keys-differ", "misplaced-option", "nameless-evidence",
        "needs-yes",
        "negative-value", "no-authority", "no-ledger", "no-vkey", "not-preparable", "nothing-piped",
        "odd-signer", "origin", "text-like-option", "too-many-rows",
        "unknown-command", "unknown-option",
        "unknown-topic", "unknown-zone", "usage",
      ]
    ),
    (
      .badInput,
      [
        "bad-file", "bad-rows", "beyond-end", "beyond-head", "checkpoint-malformed", "empty",
        "missing-figure", "no-rows", "not-restorable", "not-utf8", "note-malformed", "odd-address",
        "other-ledger", "plan-file", "policy-malformed", "prepared-malformed", "proof-malformed",
        "refused-text", "timestamp-malformed", "unclean-text", "unreadable", "unwritable-text",
        "vkey", "workbook",
      ]
    ),
    (
      .notFound,
      [
        "missing", "missing-folder", "no-memory", "no-plan", "nothing-to-ask", "other-part",
        "unknown-actor",
        "unknown-code",
        "unknown-department", "unknown-projection", "unknown-publication", "unknown-rule-set",
        "unknown-table", "unknown-type", "witness-unknown-log",
      ]
    ),
    (.ourFault, ["internal"]),
    (
      .storage,
      [
        "changed-tile", "damaged", "damaged-memory", "damaged-table", "evidence-unwritable",
        "made-but-not-opened", "needs-reopening",
        "no-genesis", "no-receipt", "not-a-ledger", "read-only", "storage", "stored-not-shown",
        "unfinished-folder", "unknown-outcome", "unreadable-file", "unwritable",
        "unwritable-workbook", "witness-answer", "witness-unreachable",
      ]
    ),
    (
      .tryAgain,
      [
        "busy", "conflict", "erasure-unfinished", "other-size", "prepared-differs", "stale",
        "witness-ahead",
      ]
    ),
    (
      .notAllowed,
      [
        "no-actor", "retired-actor", "unregistered-actor", "unsigned",
        "witness-untrusted",
      ]
    ),
    (
      .configuration,
      [
        "changed-migration", "missing-program", "newer-projection", "newer-renderer",
        "newer-schema", "open-to-others", "undecidable",
      ]
    ),
    (.interrupted, ["interrupted"]),
  ]

  static let exitCodesText = Wording(
    ja: """
      \(statuses.ja)

      どの誤りも、何も書き込んでいなければそう言います。-O json では、
      標準エラーに次の名前を code として出します（名前は変わりません）。

      \(codes)
      """,
    en: """
      \(statuses.en)

      An error says so where nothing was written. With -O json the standard
      error gets its code, one of these, which never change:

      \(codes)
      """)

  private static var statuses: Wording {
    func listed(_ text: (Wording) -> String) -> String {
      ExitStatus.allCases.map { status in
        let number = "\(status.rawValue)"
        return String(repeating: " ", count: 5 - number.count) + number + "  "
          + text(status.meaning)
      }.joined(separator: "\n")
    }
    return Wording(ja: listed(\.ja), en: listed(\.en))
  }

  private static var codes: String {
    errorCodes.map { status, codes in
      let number = "\(status.rawValue)"
      let lines = wrapped(codes).map { "       " + $0 }.joined(separator: "\n")
      return String(repeating: " ", count: 5 - number.count) + number + lines.dropFirst(5)
    }.joined(separator: "\n")
  }

  /// Lines of words, none wider than a page.
  private static func wrapped(_ words: [String]) -> [String] {
    words.reduce(into: [""]) { lines, word in
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = word
      } else if line.count + word.count < 66 {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(word)
      }
    }
  }
}

extension ExitStatus {
  /// What it tells whoever called the program.
  var meaning: Wording {
    switch self {
    case .ok: Wording(ja: "できた", en: "done")
    case .findings: Wording(ja: "検査で見つかったものがある", en: "a check found something")
    case .refused: Wording(ja: "台帳の規則により断った", en: "a rule of the ledger said no")
    case .usage: Wording(ja: "書き方が違う", en: "the command line is wrong")
    case .badInput: Wording(ja: "値やファイルの中身が読めない", en: "a value or a file cannot be read")
    case .notFound: Wording(ja: "その名前のファイルやコードがない", en: "no such file or code")
    case .ourFault: Wording(ja: "planledger の誤り", en: "a fault of planledger")
    case .storage:
      Wording(ja: "読み書きの失敗、壊れた台帳", en: "input or output failed, or the ledger is damaged")
    case .tryAgain:
      Wording(ja: "使用中、またはだれかが先だった。やり直す", en: "busy, or somebody was first: try again")
    case .notAllowed:
      Wording(
        ja: "だれが記録するのか分からない、署名が足りない",
        en: "nobody, or nobody known, writes, or a signature is lacking")
    case .configuration: Wording(ja: "新しい版の台帳", en: "the ledger is of a newer version")
    case .interrupted: Wording(ja: "Ctrl-C で中断した", en: "interrupted by Ctrl-C")
    }
  }
}
