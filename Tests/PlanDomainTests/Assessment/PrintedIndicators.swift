import PlanDomain

/// The fifteen indicators of 苫小牧市 第7次基本計画 第2 with the illustrative figures of
/// Examples/tomakomai/measurements.csv, written out so that the arithmetic can be followed here.
enum PrintedIndicators {
  struct Printed {
    var code: IndicatorCode
    var unit: String
    var direction: Direction
    var baseline: Quantity
    var aim: Aim
    /// FY2022, FY2023, FY2024, FY2025; nil where no figure is stated.
    var figures: [Quantity?]
  }

  static let all: [Printed] = [
    Printed(
      code: "05-1", unit: "人", direction: .none, baseline: "1803",
      aim: .qualitative("簡素で効率的な組織に見合った職員数"), figures: ["1801", "1796", "1790", "1784"]),
    Printed(
      code: "05-2", unit: "％", direction: .higher, baseline: "24.0", aim: .reach("30.0"),
      figures: ["24.4", "25.1", "26.9", "28.2"]),
    Printed(
      code: "05-3", unit: "％", direction: .lower, baseline: "34.1", aim: .reach("30.0"),
      figures: ["34.6", "33.8", "32.0", "31.2"]),
    Printed(
      code: "05-4", unit: "％", direction: .lower, baseline: "22.7", aim: .reach("18.0"),
      figures: ["22.1", "21.0", "20.2", "19.4"]),
    Printed(
      code: "06-1", unit: "％", direction: .higher, baseline: "11.4", aim: .reach("100"),
      figures: ["11.4", "31.8", "52.3", "70.5"]),
    Printed(
      code: "06-2", unit: "％", direction: .higher, baseline: "70.0", aim: .reach("100"),
      figures: ["78.0", "88.0", "96.0", nil]),
    Printed(
      code: "06-3", unit: "％", direction: .higher, baseline: "28.9", aim: .reach("100"),
      figures: ["65.2", "76.4", "80.1", "83.7"]),
    Printed(
      code: "06-4", unit: "％", direction: .higher, baseline: "7.5", aim: .reach("100"),
      figures: ["7.5", "20.0", "55.0", "95.0"]),
    Printed(
      code: "06-5", unit: "手続", direction: .higher, baseline: "10", aim: .reach("29"),
      figures: ["18", "26", "27", "29"]),
    Printed(
      code: "07-1", unit: "％", direction: .lower, baseline: "87.8", aim: .atMost("90.0"),
      figures: ["88.9", "90.4", "89.6", "89.9"]),
    Printed(
      code: "07-2", unit: "％", direction: .lower, baseline: "6.6", aim: .atMost("10.0"),
      figures: ["6.5", "6.4", "6.6", "6.7"]),
    Printed(
      code: "07-3", unit: "％", direction: .lower, baseline: "58.6", aim: .atMost("80.0"),
      figures: ["57.0", "55.2", "56.8", "58.1"]),
    Printed(
      code: "07-4", unit: "㎡", direction: .lower, baseline: "1035635", aim: .reach("1005533"),
      figures: ["1020880", "1017402", "1012960", "1009115"]),
    Printed(
      code: "08-1", unit: "％", direction: .higher, baseline: "65.1", aim: .reach("70.0"),
      figures: ["65.8", nil, "67.3", nil]),
    Printed(
      code: "08-2", unit: "事業", direction: .higher, baseline: "19", aim: .reach("22"),
      figures: ["19", "18", "20", "21"]),
  ]

  /// The plan as printed: only the year of the target column. `start` is entered later.
  static func plan(from start: FiscalYear?) -> PlanFacts {
    PlanFacts(
      id: "tomakomai-7-2", title: "苫小牧市総合計画", firstFiscalYear: start,
      targetFiscalYear: .fy2027)
  }

  /// An indicator with its figures; 07-4 alone has years of its own: H27 and R8.
  static func specimen(
    _ code: IndicatorCode, planFrom start: FiscalYear? = .fy2023
  ) -> Specimen? {
    guard let printed = all.first(where: { $0.code == code }) else { return nil }
    let hasOwnYears = code == "07-4"
    var specimen = Specimen(
      code, unit: printed.unit, direction: printed.direction, from: printed.baseline,
      in: hasOwnYears ? FiscalYear(2015) : nil, to: printed.aim,
      by: hasOwnYears ? .fy2026 : nil)
    specimen.plan = plan(from: start)
    for (year, figure) in zip([FiscalYear.fy2022, .fy2023, .fy2024, .fy2025], printed.figures) {
      if let figure { specimen.record(figure, in: year) }
    }
    if code == "08-1" {
      specimen.declareMissing(.fy2023, .noSurvey)
      specimen.declareMissing(.fy2025, .noSurvey)
    }
    return specimen
  }
}
