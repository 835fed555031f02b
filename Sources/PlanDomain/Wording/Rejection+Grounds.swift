extension Rejection {
  /// Why a change was refused for what it rests on, or for what it would take back.
  func groundsExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .authorityRequired(let code):
      let what = audience.called(code)
      return Explanation(
        Wording(
          ja: "\(Quotation.brief(what.ja)): この変更には根拠（議決・決裁など）が要ります。",
          en: "\(Quotation.brief(what.en)): this change needs the decision it rests on."),
        advice: Wording(ja: "根拠を添えてください", en: "Name it"), command: "… --authority AUTHORITY")
    case .effectiveRequired(let differences):
      let listed = differences.listed
      return Explanation(
        Wording(
          ja: "計画ファイルは今の計画を変えます（\(listed.ja)）。いつからかを示してください。",
          en: "The file changes the plan (\(listed.en)). Say from when on."),
        advice: Wording(ja: "まず変更を見るとき", en: "To see the changes first"),
        command: "plan import FILE --dry-run --effective-fy FY --reason R --authority A")
    case .noSuchRevision(let number):
      return Explanation(
        Wording(
          ja: "\(number) は中間見直しの事象ではありません。", en: "\(number) is no mid-plan revision."),
        advice: Wording(ja: "中間見直しを見るとき", en: "To see the revisions"),
        command: "log --type plan.revised")
    case .notVoidable(let number, let reference):
      let what = audience.called(reference.code)
      return Explanation(
        Wording(
          ja: "\(number)（\(what.ja)）は取り消せる事実を述べていません。",
          en: "\(number) (\(what.en)) states nothing that could be taken back."),
        advice: Wording(ja: "言葉を添えるだけなら", en: "To add words to it"),
        command: "note amend '\(number)' --reason REASON")
    case .factGone(let number, let reference):
      let what = audience.called(reference.code)
      return Explanation(
        Wording(
          ja: "\(number)（\(what.ja)）の事実は、もう取り消されたか置き換えられています。",
          en: "What \(number) (\(what.en)) states stands no more: it was taken back or "
            + "replaced."),
        advice: Wording(ja: "経過を見るとき", en: "To see its history"),
        command: "log \(reference.code)")
    case .basisRequired(let code):
      return Explanation(
        Wording(
          ja: "\(code): 消去には根拠となる法令などが要ります。",
          en: "\(code): erasing needs the law or rule it rests on."),
        advice: Wording(ja: "根拠を添えてください", en: "Name it"), command: "… --basis TEXT")
    case .noSuchText(let number, let name, let held):
      let named = Wording(
        ja: name.map { "「\($0)」" } ?? "", en: name.map { " \"\($0)\"" } ?? "")
      let listed = held.joined(separator: ", ")
      return Explanation(
        Wording(
          ja: "\(number) の文章\(named.ja)は、この台帳にありません"
            + (held.isEmpty ? "。" : "（あるもの: \(listed)）。"),
          en: "This ledger holds no text\(named.en) of \(number)"
            + (held.isEmpty ? "." : " (it holds: \(listed)).")),
        advice: Wording(ja: "経過を見るとき", en: "To see the events"), command: "log")
    default:
      preconditionFailure("a refusal for its grounds has its words here")
    }
  }
}

extension [PlanDifference] {
  /// At most eight of them in words.
  var listed: Wording {
    let words = prefix(8).map { difference in
      let code = difference.code
      return switch difference.kind {
      case .added: Wording(ja: "＋\(code ?? "計画")", en: "+\(code ?? "plan")")
      case .removed: Wording(ja: "−\(code ?? "計画")", en: "-\(code ?? "plan")")
      case .changed: Wording(ja: "≠\(code ?? "計画")", en: "≠\(code ?? "plan")")
      }
    }
    let more = count > 8 ? " …" : ""
    return Wording(
      ja: words.map(\.ja).joined(separator: " ") + more,
      en: words.map(\.en).joined(separator: " ") + more)
  }
}
