extension Rejection {
  /// Why an answer of a department was refused that any other way of writing would have passed.
  func answerExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .movedSince(let code, let year, let base, let present):
      let label = audience.year(year)
      let now = present.map { fact in
        audience.present(fact.content.wording, fact.occurrence)
      }
      return Explanation(
        Wording(
          ja: "指標 \(code) の\(label.ja)は、様式を作ったとき（\(base.wording.ja)）から変わっています。"
            + (now?.ja ?? "今は記録がありません。"),
          en: "Indicator \(code) has changed for \(label.en) since the form was made "
            + "(\(base.wording.en)). " + (now?.en ?? "Now there is no entry.")),
        advice: Wording(
          ja: "今の値を確かめ、新しい様式に書き直してください", en: "Look at it, and answer on a new form"),
        command: "log \(code) --fy \(year.number)")

    case .statusMovedSince(let undertaking, let base, let present):
      let now = present.map { fact in
        audience.present(fact.content.to.wording, fact.occurrence)
      }
      return Explanation(
        Wording(
          ja: "\(undertaking.code) の状況は、様式を作ったとき（\(base.wording.ja)）から変わっています。"
            + (now?.ja ?? "今は記録がありません。"),
          en: "The state of \(undertaking.code) has changed since the form was made "
            + "(\(base.wording.en)). " + (now?.en ?? "Now there is none.")),
        advice: Wording(
          ja: "今の状況を確かめ、新しい様式に書き直してください", en: "Look at it, and answer on a new form"),
        command: "log \(undertaking.code)")

    case .statusStated(let undertaking, let fact):
      let now = audience.present(fact.content.to.wording, fact.occurrence)
      let day = fact.content.effective.iso
      return Explanation(
        Wording(
          ja: "\(undertaking.code) には同じ日（\(day)）からの状況がすでにあります。\(now.ja)",
          en: "\(undertaking.code) has a state from the same day (\(day)) on already. \(now.en)"),
        advice: Wording(ja: "直すとき", en: "To correct it"),
        command: "status \(undertaking.code) --to STATUS --effective \(day) "
          + "--correct '\(fact.occurrence.number)' --reason REASON")

    default:
      preconditionFailure("no rejection of an answer")
    }
  }
}

extension MeasurementAnswer.Base {
  fileprivate var wording: Wording {
    switch self {
    case .nothing: Wording(ja: "記録なし", en: "nothing stated")
    case .event(let number): Wording(ja: number.description, en: number.description)
    }
  }
}

extension Audience {
  /// What stands, who said so and when.
  func present(_ what: Wording, _ occurrence: Occurrence) -> Wording {
    let by = attribution(occurrence)
    return Wording(ja: "今は \(what.ja)（\(by)）です。", en: "Now it is \(what.en) (\(by)).")
  }
}
