/// What makes the two sentences of a pair say the same, as far as a machine can tell.
enum WordingRules {
  /// What breaks a rule in a file, as `path:line what`.
  static func findings(in file: TextFile) -> [String] {
    WordingReader.pairs(in: file.text).flatMap { pair in
      breaches(pair, knowing: known[file.path] ?? []).map { "\(file.path):\(pair.line) \($0)" }
    }
  }

  /// What each of these files may interpolate on one side only: eras and lists have another form
  /// in English.
  static let known: [String: Set<String>] = [
    "Sources/PlanDomain/Calendar/FiscalYear+Reading.swift": [
      "era.name", "era.romanizedName", "number",
    ],
    "Sources/PlanDomain/Calendar/CivilDate+Reading.swift": [
      "era.name", "era.romanizedName", "eraNumber",
    ],
    "Sources/PlanDomain/Wording/Rejection+Organisation.swift": ["listed", "listedInEnglish"],
    "Sources/PlanDomain/Wording/Vocabulary.swift": ["prefix", "suffix"],
  ]

  static func breaches(_ pair: WordingPair, knowing known: Set<String> = []) -> [String] {
    var breaches: [String] = []
    if pair.ja.isBlank != pair.en.isBlank, !isSeparator(pair) { breaches.append("is half empty") }
    let odd = difference(pair).subtracting(known)
    if !odd.isEmpty { breaches.append("interpolates otherwise: \(odd.sorted())") }
    if !isJapanese(pair.ja.literal), !words(pair.ja.literal).isSubset(of: words(pair.en.literal)) {
      breaches.append("has no Japanese on the Japanese side")
    }
    if isJapanese(withoutQuotations(pair.en.literal)) {
      breaches.append("has Japanese on the English side")
    }
    return breaches
  }

  /// What only one of the sides interpolates.
  static func difference(_ pair: WordingPair) -> Set<String> {
    expressions(pair.ja).symmetricDifference(expressions(pair.en))
  }

  /// English puts a blank between sentences where Japanese puts nothing.
  private static func isSeparator(_ pair: WordingPair) -> Bool {
    (pair.ja.literal + pair.en.literal).allSatisfy { !$0.isLetter } && pair.ja.code.isEmpty
  }

  /// What is interpolated: `year.label` of `year.label.ja`, `near` of `near.joined(separator: "、")`.
  /// How it is put is the language's own matter.
  private static func expressions(_ side: WordingPair.Side) -> Set<String> {
    var values: Set<String> = []
    for interpolation in side.interpolations + [side.code] {
      let expression = interpolation.replacing(/"[^"]*"/, with: "")
      for match in expression.matches(of: /(?:^|[^\w.])([a-z]\w*(?:[?]?\.[a-z]\w*)*)/) {
        var path = match.1.split(separator: ".").map { $0.filter { $0 != "?" } }
        // A name before a bracket is a function's, one before a colon an argument's.
        if let next = expression[match.range.upperBound...].first, "({:".contains(next) {
          path.removeLast()
        }
        path.removeAll { ["ja", "en"].contains($0) }
        if !path.isEmpty { values.insert(path.joined(separator: ".")) }
      }
    }
    return values
  }

  /// Names and commands are the same in both languages.
  private static func words(_ text: String) -> Set<Substring> {
    Set(text.matches(of: /[A-Za-z]{2,}/).map(\.output))
  }

  private static func isJapanese(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x3041...0x30FF, 0x3400...0x9FFF, 0x3001...0x3002: true
      default: false
      }
    }
  }

  /// The text without what it quotes: names in quotation marks, what a person may type, and
  /// examples, which stand on lines of their own.
  private static func withoutQuotations(_ text: String) -> String {
    let sentences = text.split(separator: "\n").filter { line in
      !["planledger ", " …", "  "].contains { line.contains($0) }
    }
    return typed.reduce(sentences.joined(separator: "\n")) { $0.replacing($1, with: "") }
      .replacing(/'[^'\n]*'|"[^"\n]*"/, with: "")
  }

  /// Forms of years, dates and figures that are Japanese in every language.
  private static let typed = ["令和5年度", "令和6年3月31日", "1,803人"]
}
