/// A Japanese era, as far back as the ledger's calendar goes.
///
/// An era's year 1 (元年) is the calendar year in which it began, so two eras share that year.
enum Era: Int, CaseIterable {
  case meiji, taisho, showa, heisei, reiwa

  /// The number of years that an era label may count: two digits, so that `R2023` is not the year
  /// 4041.
  static let numbers = 1...99

  /// The first day, Gregorian. (Meiji's counts only for its year: the calendar begins later.)
  var firstDay: (year: Int, month: Int, day: Int) {
    switch self {
    case .meiji: (1868, 10, 23)
    case .taisho: (1912, 7, 30)
    case .showa: (1926, 12, 25)
    case .heisei: (1989, 1, 8)
    case .reiwa: (2019, 5, 1)
    }
  }

  var name: String {
    switch self {
    case .meiji: "明治"
    case .taisho: "大正"
    case .showa: "昭和"
    case .heisei: "平成"
    case .reiwa: "令和"
    }
  }

  /// The name in Latin letters.
  var romanizedName: String {
    switch self {
    case .meiji: "Meiji"
    case .taisho: "Taisho"
    case .showa: "Showa"
    case .heisei: "Heisei"
    case .reiwa: "Reiwa"
    }
  }

  /// The initial that stands for the era: the R of R5.
  var letter: String { String(romanizedName.prefix(1)) }

  /// The name as one character (U+337B–337E, U+32FF), which NFKC would spell out.
  var ligature: String {
    switch self {
    case .meiji: "㍾"
    case .taisho: "㍽"
    case .showa: "㍼"
    case .heisei: "㍻"
    case .reiwa: "㋿"
    }
  }

  var successor: Era? { Era(rawValue: rawValue + 1) }

  /// The calendar year that the era counts as `number`, whether or not the era lasted that long.
  func year(_ number: Int) -> Int { firstDay.year + number - 1 }

  /// What the era counts the calendar year `year` as; below 1 before the era.
  func number(of year: Int) -> Int { year - firstDay.year + 1 }

  /// A number as it follows the era's name: 元 for 1.
  static func spelled(_ number: Int) -> String { number == 1 ? "元" : String(number) }

  /// The era of a day.
  static func on(year: Int, month: Int, day: Int) -> Era {
    allCases.last { $0.firstDay <= (year, month, day) } ?? .meiji
  }

  /// The era that names the fiscal year beginning in April of `year`.
  ///
  /// A year that two eras share is called by the later one, as FY2019 is 令和元年度.
  static func ofFiscalYear(_ year: Int) -> Era {
    allCases.last { $0.firstDay.year <= year } ?? .meiji
  }
}

extension TypedText {
  /// Reads an era's name, ligature or letter, if one comes next.
  mutating func takeEra() -> Era? {
    Era.allCases.first { era in
      take(era.name) || take(era.ligature) || take(era.romanizedName) || takeLetter(of: era)
    }
  }

  /// A letter stands for an era only before a number: `Total` is no year of Taisho.
  private mutating func takeLetter(of era: Era) -> Bool {
    guard let following = rest.dropFirst().first(where: { !$0.isBlank }),
      following.isDigit || following == "元"
    else { return false }
    return take(era.letter)
  }

  /// Reads the number that follows an era: 元, or one or two digits that are not zero.
  mutating func takeEraNumber() -> Int? {
    skipBlanks()
    if take("元") { return 1 }
    let digits = takeDigits()
    guard digits.count <= 2, let number = Int(digits), Era.numbers.contains(number) else {
      return nil
    }
    return number
  }
}
