import PlanDomain

/// A point as it was typed: one of the two times; the other comes from an option.
enum ComparedPoint {
  case year(String)
  case moment(String)

  /// Throws a `Told` for what is neither.
  init(_ text: String) throws {
    let typed = Words.clean(text)
    let isMoment =
      typed.hasPrefix("#") || typed.hasPrefix("@") || PlanDomain.Instant(rfc3339: typed) != nil
    if isMoment {
      self = .moment(typed)
    } else if (try? FiscalYear.read(typed)) != nil {
      self = .year(typed)
    } else if (try? CivilDate.read(typed)) != nil {
      self = .moment(typed)
    } else {
      throw Told(
        .badInput, "unreadable",
        Explanation(
          Wording(
            ja: "「\(Quotation.brief(text))」は時点として読めません。"
              + "年度（R7）、日付（2026-03-31）、事象（#120）、公表（@名前）のどれかを書いてください。",
            en: "\"\(Quotation.brief(text))\" is no point. Write a fiscal year (R7), "
              + "a date (2026-03-31), an event (#120) or a publication (@name).")))
    }
  }

  /// Both times of the point: its own, and the option's for the other.
  func times(else options: TypedTimes) -> TypedTimes {
    switch self {
    case .year(let year): TypedTimes(asOf: year, knownAt: options.knownAt)
    case .moment(let moment): TypedTimes(asOf: options.asOf, knownAt: moment)
    }
  }

  var isYear: Bool { if case .year = self { true } else { false } }

  /// An option that neither point would look at is a misunderstanding of the command.
  static func check(
    _ from: ComparedPoint, _ to: ComparedPoint?, _ options: TypedTimes, in command: String
  ) throws {
    guard let to, from.isYear == to.isYear else { return }
    if from.isYear, options.asOf != nil {
      throw superfluous(
        "--as-of", Wording(ja: "二つの時点がどちらも年度です", en: "both points are years"), command)
    }
    if !from.isYear, options.knownAt != nil {
      throw superfluous(
        "--known-at",
        Wording(ja: "二つの時点がどちらも記録の時点です", en: "both points say what was known"), command)
    }
  }

  private static func superfluous(_ option: String, _ why: Wording, _ command: String) -> Told {
    Told(
      .usage, "usage",
      Explanation(
        Wording(ja: "\(option) は使えません: \(why.ja)。", en: "\(option) has no place here: \(why.en)."),
        advice: Wording(ja: "使い方", en: "Usage"), command: "\(command) --help"))
  }
}
