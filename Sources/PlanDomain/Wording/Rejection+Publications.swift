extension Rejection {
  /// Why something was not published, or not withdrawn.
  func publicationExplanation(for audience: Audience) -> Explanation {
    switch self {
    case .alreadyPublished(let fact):
      let terms = fact.content
      let year = audience.year(terms.asOf)
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "\(terms.name) はすでに\(year.ja)末、#\(terms.position) までの公表です（\(by)）。"
            + "名前は一度だけ使えます。",
          en: "\(terms.name) stands already for \(year.en) by #\(terms.position) (\(by)). "
            + "A name is given once."),
        advice: Wording(ja: "公表を見るとき", en: "To see what was published"),
        command: "publication list")
    case .publishedBeyond(let position):
      return Explanation(
        Wording(
          ja: "#\(position) まではまだ記録されていないので、公表できません。",
          en: "What is published was recorded before, and #\(position) is not there yet."),
        advice: Wording(ja: "経過を見るとき", en: "To see what happened"), command: "log")
    case .nothingToPublish(let year):
      let label = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(label.ja)までに公表できる実績・状況・評価が一つもありません。",
          en: "Up to \(label.en) there is no figure, state or review that may be published."),
        advice: Wording(ja: "何があるかを見るとき", en: "To see what there is"),
        command: "scorecard --as-of \(year.number)")
    case .publishedAhead(let year):
      let label = audience.year(year)
      return Explanation(
        Wording(
          ja: "\(label.ja)はまだ始まっていないので、その年度の公表はできません。",
          en: "\(label.en) has not begun: there is nothing of it to publish."),
        advice: Wording(ja: "始まった年度を示してください", en: "Name a year that has begun"),
        command: "publish NAME --as-of FY")
    case .alreadyWithdrawn(let fact):
      let name = fact.content.name
      let by = audience.attribution(fact.occurrence)
      return Explanation(
        Wording(
          ja: "\(name) はすでに取り下げられています（\(by)）。",
          en: "\(name) was withdrawn already (\(by))."),
        advice: Wording(ja: "公表を見るとき", en: "To see what was published"),
        command: "publication list")
    default:
      preconditionFailure("a refusal about publications has its words here")
    }
  }
}
