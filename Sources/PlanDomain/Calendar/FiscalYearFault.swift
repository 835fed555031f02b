/// Why a text is not a fiscal year.
package enum FiscalYearFault: Error, Equatable, Sendable {
  case empty
  /// `5`, `31`, `5年度`, `FY19`: one or two digits do not say the era or the century.
  case noEra
  /// `202`, `20233`.
  case digitCount
  /// `R0`, `H100`, `R2023`, or an era with no number.
  case eraNumber
  /// `令和5年`, `2023-03`: a year, month or day of the calendar.
  case calendarYear
  /// Before or after `FiscalYear.range`.
  case outOfRange
  /// `令和5年度（2022年度）`: two forms that name different years.
  case contradiction(FiscalYear, FiscalYear)
  case unreadable

  /// What is wrong and what to type instead.
  var hint: Wording {
    switch self {
    case .empty:
      Wording(
        ja: "空欄です。2023 や R5 のように書いてください。",
        en: "It is empty; write for example 2023 or R5.")
    case .noEra:
      Wording(
        ja: "元号も西暦も分かりません。R5、令和5年度、2023 のように書いてください。",
        en: "It says neither an era nor a century; write for example R5 or 2023.")
    case .digitCount:
      Wording(
        ja: "西暦は 4 けたです。2023 のように書いてください。",
        en: "A western year has four digits; write for example 2023.")
    case .eraNumber:
      Wording(
        ja: "元号の後は元または 1 から 99 までの数です。R5、令和元年度 のように書いてください。西暦には元号を付けません。",
        en: """
          After an era comes a number from 1 to 99, for example R5; \
          a western year is written without an era.
          """)
    case .calendarYear:
      Wording(
        ja: "「年」や日付は暦のもので、年度（4月から翌年3月）とは違います。年度で書いてください（令和5年3月なら 令和4年度）。",
        en: """
          It is a year or a date of the calendar, and a fiscal year runs from April to March; \
          write the fiscal year (March 2023 lies in FY2022).
          """)
    case .outOfRange:
      Wording(
        ja: "\(Self.first)年度から\(Self.last)年度までが使えます。",
        en: "The years from FY\(Self.first) to FY\(Self.last) can be used.")
    case .contradiction(let first, let second):
      Wording(
        ja: "\(first.number)年度と\(second.number)年度の二つが書かれています。正しい方だけを書いてください。",
        en: "It names both FY\(first.number) and FY\(second.number); write only the right one.")
    case .unreadable:
      Wording(
        ja: "2023、2023年度、令和5年度、R5、FY2023 のどれかで書いてください。",
        en: "Write it as 2023, FY2023, R5 or 令和5年度.")
    }
  }

  private static let first = FiscalYear.range.lowerBound
  private static let last = FiscalYear.range.upperBound
}
