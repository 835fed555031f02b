import PlanDomain
import ProgressLedger

/// What it takes to tell a report: its values, the language, and how years, moments, departments
/// and figures are written in it.
struct Teller: Sendable {
  let report: PlanReport
  let language: Language

  /// A sentence in the language of the report.
  func say(ja: Phrase, en: Phrase) -> Phrase { language == .ja ? ja : en }

  /// Words of the domain.
  func say(_ wording: Wording) -> Phrase { .own(wording.text(in: language)) }

  /// Behind a label: `所管: 総務部`.
  var colon: Phrase { say(ja: "：", en: ": ") }
  /// Between things that are listed.
  var comma: Phrase { say(ja: "、", en: ", ") }
  /// Where there is nothing to show.
  var nothing: Phrase { "－" }

  func year(_ year: FiscalYear) -> String {
    year.label(style, language: language)
  }

  func optionalYear(_ year: FiscalYear?) -> Phrase { year.map { .own(self.year($0)) } ?? nothing }

  /// The civil day on which something was recorded.
  func day(_ moment: Instant) -> String { report.moment.zone.date(of: moment).iso }

  func figure(_ value: Quantity, _ unit: UnitLabel) -> Phrase {
    let figure: Phrase = "\(value.grouped(language))\(typed: unit.text)"
    return figure.together
  }

  func department(_ code: DepartmentCode) -> Phrase {
    report.departments[code].map { .typed($0) } ?? .own(code.text)
  }

  func departments(_ codes: [DepartmentCode]) -> Phrase {
    codes.isEmpty
      ? say(ja: "定めなし", en: "nobody named") : codes.map(department).joined(separator: comma)
  }

  /// The plan's own word for a rating, else ours.
  func word(for rating: Rating) -> Phrase {
    .mark(report.rules.word(for: rating).text(in: language), rating.tone)
  }

  /// A target in words. What is typed in it is the unit, or all of it where it is a sentence.
  func target(_ target: Target?, _ unit: UnitLabel) -> Phrase {
    guard let target else { return say(ja: "取下げ", en: "withdrawn") }
    switch target.aim {
    case .reach(let value): return figure(value, unit)
    case .atMost(let value):
      return say(ja: "\(figure(value, unit))以下", en: "at most \(figure(value, unit))")
    case .atLeast(let value):
      return say(ja: "\(figure(value, unit))以上", en: "at least \(figure(value, unit))")
    case .maintain(let value):
      return say(ja: "\(figure(value, unit))を維持", en: "keep \(figure(value, unit))")
    case .range(let lower, let upper):
      return say(
        ja: "\(lower.grouped(.ja))～\(figure(upper, unit))",
        en: "\(lower.grouped(.en)) to \(figure(upper, unit))")
    case .qualitative(let text): return .typed(text)
    case .undecided: return say(ja: "未定", en: "undecided")
    }
  }

  /// A figure with its firmness, or why there is none.
  func measurement(_ measurement: Measurement?) -> Phrase {
    switch measurement {
    case .figure(let figure): self.figure(figure.value, figure.unit)
    case .missing(let reason): say(reason.wording)
    case .retracted: say(ja: "取消", en: "retracted")
    case nil: nothing
    }
  }

  var style: FiscalYearStyle { report.plan?.labelStyle ?? .era }

  /// How charts speak here.
  var chartReader: ChartReader {
    ChartReader(language: language, yearStyle: style, rating: \.ratingWording)
  }

  var planTitle: Phrase {
    report.plan.map { .typed($0.title) } ?? say(ja: "計画の進捗報告", en: "Progress report")
  }

  var asOf: Phrase {
    let year = year(report.moment.asOf)
    return say(ja: "\(year)の進捗", en: "Progress in \(year)")
  }
}

extension Rating {
  /// What its mark looks like; its word always stands beside it.
  var tone: Tone {
    switch self {
    case .achieved, .met, .onTrack: .good
    case .mostlyOnTrack, .mostlyAchieved, .slightlyBehind, .partlyAchieved: .fair
    case .behind, .notAchieved, .regressed, .notMet: .poor
    case .judged, .undetermined: .quiet
    }
  }
}
