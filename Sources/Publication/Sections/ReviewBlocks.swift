import PlanDomain
import ProgressLedger

extension Teller {
  /// 施策評価 or 事務事業評価 of the year; says so where there is none.
  func blocks(of review: ReviewReport?, none: Phrase) -> [Block] {
    guard let review else { return [.paragraph(none)] }
    let content = review.review
    var terms: [(name: Phrase, text: Phrase)] = [
      (
        say(ja: "判定", en: "Judgement"),
        .mark(content.judgement.wording.text(in: language), content.judgement.tone)
      )
    ]
    if let grade = content.effectiveness {
      terms.append((say(ja: "有効性", en: "Effectiveness"), say(grade.wording)))
    }
    if let grade = content.efficiency {
      terms.append((say(ja: "効率性", en: "Efficiency"), say(grade.wording)))
    }
    if let next = content.next {
      terms.append((say(ja: "今後の方向性", en: "Next year"), say(next.wording)))
    }
    if let cost = cost(of: content) { terms.append((say(ja: "事業費", en: "Cost"), cost)) }
    if let stage = signOff(review.signOff) {
      terms.append((say(ja: "承認", en: "Sign-off"), stage))
    }
    terms.append((say(ja: "記録", en: "Recorded"), event(review.number)))
    return [.terms(terms), text("narrative", content.narrative, of: review.number)]
  }

  /// 事業費 in yen.
  func cost(of review: Review) -> Phrase? {
    review.cost.flatMap { Quantity(mantissa: $0, scale: 0) }.map { yen in
      say(ja: "\(yen.grouped(.ja))円", en: "¥\(yen.grouped(.en))")
    }
  }
}
