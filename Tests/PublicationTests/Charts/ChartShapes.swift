@testable import PlanDomain
@testable import Publication

/// One chart of each kind that the real plan knows, and of what happens to a plan.
enum ChartShapes {
  static let names = [
    "reach-up", "reach-down-own-years", "ceiling", "survey-with-gaps", "qualitative",
    "revised-target", "break", "range", "corrected",
  ]

  static func chart(_ name: String) throws -> IndicatorChart {
    switch name {
    case "reach-up": return try ChartStory(printed: "05-2").chart()
    case "reach-down-own-years": return try ChartStory(printed: "07-4").chart()
    case "ceiling": return try ChartStory(printed: "07-1").chart()
    case "survey-with-gaps": return try ChartStory(printed: "08-1").chart()
    case "qualitative": return try ChartStory(printed: "05-1").chart()
    case "revised-target":
      var story = try ChartStory(
        unit: "事業", baseline: Baseline(value: quantity("19")),
        target: Target(aim: .reach(quantity("22")), fiscalYear: fiscalYear(2027)))
      try story.revise(
        Target(aim: .reach(quantity("26")), fiscalYear: fiscalYear(2027)), from: 2024)
      try story.setInterim(2025, "23")
      for (year, value) in [(2022, "19"), (2023, "20"), (2024, "21")] {
        try story.record(year, value)
      }
      try story.record(2025, "24", .forecast)
      return try story.chart()
    case "break":
      var story = try ChartStory(printed: "06-3")
      try story.redefine(from: 2024)
      return try story.chart()
    case "range":
      var story = try ChartStory(
        target: Target(aim: .range(quantity("40.0"), quantity("60.0"))))
      try story.record(2023, "38.5")
      try story.record(2024, "52.0")
      return try story.chart()
    default:
      var story = try ChartStory(printed: "07-1")
      try story.correct(2023, "90.9")
      try story.correct(2025, "89.1", .provisional)
      return try story.chart()
    }
  }
}
