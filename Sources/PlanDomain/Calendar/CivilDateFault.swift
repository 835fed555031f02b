/// Why a text is not a day of the calendar.
package enum CivilDateFault: Error, Equatable, Sendable {
  case empty
  /// `5/1`, `5.1`, `24/3/31`: one or two digits do not say the year.
  case noYear
  /// `2024-03`, `令和6年`, `R6`: month or day is missing.
  case incomplete
  /// `R0.3.31`, `R2024.3.31`.
  case eraNumber
  /// `2023-02-30`.
  case noSuchDay
  /// Before 1886-04-01 or after 9999-03-31.
  case outOfRange
  case unreadable

  /// What is wrong and what to type instead.
  var hint: Wording {
    switch self {
    case .empty:
      Wording(
        ja: "空欄です。2024-03-31 や R6.3.31 のように書いてください。",
        en: "It is empty; write for example 2024-03-31 or R6.3.31.")
    case .noYear:
      Wording(
        ja: "年が分かりません。2024-05-01 や R6.5.1 のように、西暦 4 けたか元号を付けてください。",
        en: "Its year is unclear; write four digits or an era, for example 2024-05-01 or R6.5.1.")
    case .incomplete:
      Wording(
        ja: "年・月・日のすべてが必要です。2024-03-31 や R6.3.31 のように書いてください。",
        en: "It needs a year, a month and a day, for example 2024-03-31 or R6.3.31.")
    case .eraNumber:
      Wording(
        ja: "元号の後は元または 1 から 99 までの数です。R6.3.31 のように書いてください。西暦には元号を付けません。",
        en: """
          After an era comes a number from 1 to 99, for example R6.3.31; \
          a western year is written without an era.
          """)
    case .noSuchDay:
      Wording(
        ja: "暦にない日です。月と日を確かめて、2024-03-31 のように年・月・日の順で書いてください。",
        en: """
          There is no such day; check the month and the day, \
          and write year, month, day, for example 2024-03-31.
          """)
    case .outOfRange:
      Wording(
        ja: "1886-04-01 から 9999-03-31 までの日付が使えます。",
        en: "The days from 1886-04-01 to 9999-03-31 can be used.")
    case .unreadable:
      Wording(
        ja: "2024-03-31、2024/3/31、令和6年3月31日、R6.3.31 のどれかで書いてください。",
        en: "Write it as 2024-03-31, 2024/3/31, R6.3.31 or 令和6年3月31日.")
    }
  }
}
