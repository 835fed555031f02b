import PlanDomain
import ProgressLedger

extension Teller {
  /// The two times and what they rest on: what makes a printout citable.
  var citation: [Phrase] {
    let moment = report.moment
    let until =
      moment.recordedUntil.map { moment.zone.text(of: $0) }
      ?? say(ja: "記録なし", en: "nothing recorded").plain
    let year = year(moment.asOf)
    return [
      say(
        ja:
          "時点：\(year)末の状態、\(until)（\(moment.zone.identifier)）までの記録"
          + "（事象 \("\(moment.knownAt)") まで）による。",
        en: "As of the end of \(year), by what was recorded until \(until) "
          + "(\(moment.zone.identifier)), event \("\(moment.knownAt)")."),
      say(
        ja: "台帳 \(.code(moment.origin))、その根 \(.code(moment.root))。",
        en: "Ledger \(.code(moment.origin)), root \(.code(moment.root))."),
    ]
  }

  /// Who the report is for, as far as it matters.
  private var readers: Phrase {
    switch report.moment.readers {
    case .everybody:
      say(
        ja: "公開用：承認が要ると定められた年度の指標の値・判断と、施策・事業の評価は、承認されたものだけを載せています。"
          + "取組と事業の状況は承認の対象ではなく、記録されたとおりです。",
        en: "For everybody: where sign-off is demanded, only figures, judgements of indicators and "
          + "reviews that were signed off are here. The states of measures and projects need no "
          + "sign-off and are as they were recorded.")
    case .staff:
      say(
        ja: "内部用：承認の途中のものも、その段階を示して載せています。公表しないでください。"
          + "取組と事業の状況は承認の対象ではありません。",
        en: "For staff: what is on its way through sign-off is here with its stage; not to be "
          + "published. The states of measures and projects need no sign-off.")
    }
  }

  /// What this was made by, and how somebody else gets the same.
  var colophon: Section {
    let moment = report.moment
    var blocks: [Block] = [.paragraph(readers)]
    blocks += citation.map(Block.paragraph)
    if let name = moment.publication {
      blocks.append(
        .paragraph(say(ja: "公表「\(typed: name.text)」。", en: "Publication \(typed: name.text).")))
    }
    if report.history.contains(where: { $0.missing > 0 }) {
      blocks.append(
        .paragraph(
          say(
            ja: "この台帳は本文（理由・出典など）の一部なしで復元されています。ない本文は「本文なし」と示します。",
            en: "This ledger was restored without some of its texts (reasons, sources). "
              + "What is missing says so.")))
    }
    blocks += [
      .terms([
        (say(ja: "期限を数える日", en: "The day that counts as today"), .own(moment.day.iso)),
        (say(ja: "評価規則", en: "Rule set"), .code(report.rules.id.text)),
        (say(ja: "体裁の版", en: "Renderer revision"), Phrase.own("\(Renderer.newest)")),
      ]),
      .paragraph(checking),
    ]
    return Section(say(ja: "この報告書について", en: "About this report"), at: .citation, blocks)
  }

  private var checking: Phrase {
    let again = say(
      ja: "台帳の写しを持つ人は \(.code("planledger verify")) でその全体を検査でき、"
        + "\(.code(command)) で同じ報告書を作れます。"
        + "根は、そこまでのすべての事象から計算した値で、一字でも変われば別の値になります。",
      en: "With a copy of the ledger, \(.code("planledger verify")) checks all of it, "
        + "and \(.code(command)) makes this report again. The root is computed from every "
        + "event up to there; one changed letter gives another.")
    // A publication keeps its day; of any other report only that of the last event is known later.
    guard report.moment.publication == nil else { return again }
    return say(
      ja: "\(again)記録が進んだあとでは、期限は最後の事象の日で数えます。",
      en: "\(again) Once more is recorded, what is due counts by the day of the last event.")
  }

  /// What to type to have the same report.
  private var command: String {
    let moment = report.moment
    let program = "planledger report"
    if let name = moment.publication { return "\(program) --publication \(name.text)" }
    var words = ["--as-of \(moment.asOf.number)", "--known-at '\(moment.knownAt)'"]
    if moment.readers != .everybody { words.append("--readers \(moment.readers.rawValue)") }
    let usual = report.ruleSteps.last { step in step.since.map { $0 <= moment.asOf } ?? true }
    if report.rules.id != usual?.rules.id ?? RuleSet.jpBasic1.id {
      words.append("--rule-set \(report.rules.id)")
    }
    return ([program] + words + ["--lang \(language.rawValue)"]).joined(separator: " ")
  }
}
