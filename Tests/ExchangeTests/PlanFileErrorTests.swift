import Exchange
import PlanDomain
import Testing

/// What a person may write wrongly in a plan file: each is found, at its place, with what to do.
struct PlanFileErrorTests {
  @Test func `the small plan itself reads`() throws {
    let plan = try PlanFile.read(Array(SmallPlan.text.utf8))
    #expect(plan.policies.flatMap(\.indicators).map(\.code.text) == ["05-1"])
  }

  @Test(arguments: keyMistakes + valueMistakes)
  func `a mistake is found at its place`(mistake: Mistake) {
    let errors = errors(in: Array(mistake.text.utf8))
    #expect(errors.map(\.place) == mistake.places)
    #expect(errors.map(\.reason) == mistake.reasons)
  }

  @Test(arguments: keyMistakes + valueMistakes)
  func `an error says in both languages what to do`(mistake: Mistake) {
    for error in errors(in: Array(mistake.text.utf8)) {
      let wording = error.wording
      #expect(wording.ja.hasSuffix("。") || wording.ja.hasSuffix("？"))
      #expect(wording.en.hasSuffix(".") || wording.en.hasSuffix("?"))
      let unseen: [Unicode.GeneralCategory] = [.control, .format]
      let shown = (wording.ja + wording.en).unicodeScalars
      #expect(!shown.contains { unseen.contains($0.properties.generalCategory) })
    }
  }

  @Test func `all errors are told in the order of the file`() throws {
    let text = SmallPlan.text
      .replacing("title: 方針", with: "titel: 方針")
      .replacing("number: 1", with: "number: 一")
      .replacing("unit: ％", with: "unit: yes")
    let errors = errors(in: Array(text.utf8))
    #expect(
      errors.map(\.reason) == [
        .key(.missing("title")), .key(.unknown("titel", near: "title")), .value(.noNumber("一")),
        .value(.ambiguousWord("yes")),
      ])
    #expect(errors.map(\.place) == errors.map(\.place).sorted())
    #expect(
      errors.map(\.path) == [
        "policies[05]", "policies[05]", "policies[05].measures[M05-1].number",
        "policies[05].indicators[05-1].unit",
      ])
  }

  @Test func `the summary says that nothing was taken`() throws {
    let one = try #require(throws: PlanFileErrors.self) { try PlanFile.read([]) }
    #expect(one.wording.ja.contains("1か所") && one.wording.ja.contains("何も取り込んでいません"))
    #expect(one.wording.en.contains("1 error.") && one.wording.en.contains("Nothing was taken"))
  }

  private static let keyMistakes: [Mistake] = [
    Mistake(
      "a misspelt key", "unit: ％", "unti: ％",
      (16, 9, .key(.missing("unit"))), (18, 9, .key(.unknown("unti", near: "unit")))),
    Mistake(
      "a key from elsewhere", "issues: [課題]", "課題: []",
      (6, 5, .key(.unknown("課題", near: nil)))),
    Mistake(
      "a key twice", "title: 方針", "title: 方針\n    page: 1\n    title: 別の方針",
      (7, 5, .key(.twice("title", first: Place(line: 5, column: 5))))),
    Mistake(
      "a quoted key twice", "title: 方針", "title: 方針\n    'title': 別の方針",
      (6, 5, .key(.twice("title", first: Place(line: 5, column: 5))))),
    Mistake(
      "a key twice in braces", "id: small,", "\"id\": small, id: large,",
      (2, 21, .key(.twice("id", first: Place(line: 2, column: 8))))),
    Mistake(
      "a key three times and another twice", "unit: ％",
      "unit: ％\n        unit: 人\n        name: 別名\n        unit: 円",
      (19, 9, .key(.twice("unit", first: Place(line: 18, column: 9)))),
      (20, 9, .key(.twice("name", first: Place(line: 17, column: 9)))),
      (21, 9, .key(.twice("unit", first: Place(line: 18, column: 9))))),
    Mistake(
      "a key twice among other mistakes", "number: 1", "number: 0\n        number: 1",
      (9, 17, .value(.noNumber("0"))),
      (10, 9, .key(.twice("number", first: Place(line: 9, column: 9))))),
    Mistake(
      "a list for a key", "unit: ％", "[unit]: ％",
      (16, 9, .key(.missing("unit"))), (18, 9, .key(.expected(.value)))),
    Mistake("no code", "code: \"05\"\n    title", "title", (4, 5, .key(.missing("code")))),
    Mistake("no unit", "        unit: ％\n", "", (16, 9, .key(.missing("unit")))),
    Mistake(
      "nothing for a name", "name: 指標", "name: null", (17, 9, .key(.missing("name")))),
    Mistake(
      "no direction", "        direction: higher\n", "", (16, 9, .key(.missing("direction")))),
    Mistake(
      "no plan", "plan: {id: small, title: 計画, target_fiscal_year: R9}\n", "",
      (1, 1, .key(.missing("plan")))),
    Mistake(
      "a value for a list", "departments: [総務部]", "departments: 総務部",
      (11, 22, .key(.expected(.list)))),
    Mistake(
      "a list for a value", "title: 取組", "title: [取組]", (10, 16, .key(.expected(.value)))),
    Mistake(
      "a value for a mapping", "baseline: {value: \"24.0\"}", "baseline: \"24.0\"",
      (20, 19, .key(.expected(.mapping)))),
    Mistake(
      "a value for a mapping in a list", "[{code: M05-1.1, mark: ⑴, text: 細目}]", "[細目]",
      (12, 17, .key(.expected(.mapping)))),
    Mistake(
      "a reach without value", "kind: reach, value: \"30.0\"", "kind: reach",
      (21, 17, .key(.missing("value")))),
    Mistake(
      "a value beside words", "kind: reach, value", "kind: qualitative, text: 十分, value",
      (21, 47, .key(.unfit("value", kind: .qualitative)))),
    Mistake(
      "a range with one bound", "kind: reach, value", "kind: range, min",
      (21, 17, .key(.missing("max")))),
    Mistake(
      "limits without bounds", "unit: ％", "unit: ％\n        limits: {assumed: true}",
      (19, 17, .key(.missing("max")))),
    Mistake(
      "tracking nothing", "unit: ％", "unit: ％\n        tracks: {first_fiscal_year: R2}",
      (19, 17, .key(.missing("plan")))),
  ]

  private static let valueMistakes: [Mistake] = [
    Mistake(
      "a code that is taken by another kind", "code: P05-1", "code: M05-1",
      (14, 16, .value(.codeTwice("M05-1", first: Place(line: 8, column: 15))))),
    Mistake(
      "an item with its measure's code", "code: M05-1.1", "code: M05-1",
      (12, 24, .value(.codeTwice("M05-1", first: Place(line: 8, column: 15))))),
    Mistake(
      "an indicator with its policy's code", "code: \"05-1\"", "code: 05",
      (16, 15, .value(.codeTwice("05", first: Place(line: 4, column: 11))))),
    Mistake(
      "a code in full width", "code: M05-1\n", "code: Ｍ05-1\n",
      (8, 15, .value(.noCode("Ｍ05-1")))),
    Mistake("a code with a blank", "id: small", "id: s p", (2, 12, .value(.noCode("s p")))),
    Mistake("an empty text", "title: 方針", "title:", (5, 11, .value(.emptyText))),
    Mistake(
      "an empty text in quotes", "title: 方針", "title: ''", (5, 12, .value(.emptyText))),
    Mistake("nothing for a unit", "unit: ％", "unit:", (18, 14, .value(.emptyText))),
    Mistake(
      "nothing for a department", "department: 総務部,", "department: ,",
      (14, 35, .value(.emptyText))),
    Mistake(
      "a word that others read as true", "title: 方針", "title: Yes",
      (5, 12, .value(.ambiguousWord("Yes")))),
    Mistake(
      "null in a list", "issues: [課題]", "issues: [null]",
      (6, 14, .value(.ambiguousWord("null")))),
    Mistake(
      "a text over two lines", "title: 方針", "title: |\n      方針\n      続き",
      (5, 12, .value(.uncleanText("\n")))),
    Mistake(
      "an escaped control", "title: 方針", "title: \"方\\e針\"",
      (5, 12, .value(.uncleanText("\u{1B}")))),
    Mistake(
      "an escaped change of direction", "title: 方針", "title: \"方\\u202E針\"",
      (5, 12, .value(.uncleanText("\u{202E}")))),
    Mistake(
      "an ideographic blank before", "title: 方針", "title: 　方針", (5, 12, .value(.untrimmedText))),
    Mistake(
      "an ideographic blank behind", "title: 方針", "title: 方針　", (5, 12, .value(.untrimmedText))),
    Mistake(
      "a footnote mark in a name", "name: 指標", "name: 指標※", (17, 15, .value(.footnoteMark))),
    Mistake(
      "a footnote mark in a department", "[総務部]", "[総務部※]", (11, 23, .value(.footnoteMark))),
    Mistake(
      "a department twice", "[総務部]", "[総務部, 総務部]",
      (11, 22, .value(.departmentTwice("総務部")))),
    Mistake(
      "a year without an era", "target_fiscal_year: R9", "target_fiscal_year: 9",
      (2, 50, .value(.noYear(ReadingFailure("9", .fiscalYear(.noEra)))))),
    Mistake(
      "no year at all", "baseline: {value: \"24.0\"}", "baseline: {value: 24.0, fiscal_year: 未定}",
      (20, 46, .value(.noYear(ReadingFailure("未定", .fiscalYear(.unreadable)))))),
    Mistake(
      "a figure with commas", "value: \"24.0\"", "value: \"1,803\"",
      (20, 27, .value(.noQuantity("1,803")))),
    Mistake(
      "a figure with a unit", "value: \"24.0\"", "value: 24.0％",
      (20, 27, .value(.noQuantity("24.0％")))),
    Mistake(
      "a figure with a bound", "value: \"30.0\"", "value: 30.0以下",
      (21, 38, .value(.noQuantity("30.0以下")))),
    Mistake(
      "a number that is none", "number: 1", "number: \"1.0\"", (9, 17, .value(.noNumber("1.0")))),
    Mistake(
      "an unknown kind", "kind: reach", "kind: value",
      (21, 24, .value(.unknownWord("value", known: Aim.Kind.allCases.map(\.rawValue))))),
    Mistake(
      "an unknown direction", "direction: higher", "direction: {value: up, assumed: true}",
      (19, 28, .value(.unknownWord("up", known: ["higher", "lower", "none"])))),
    Mistake(
      "a doubtful truth", "direction: higher", "direction: {value: higher, assumed: yes}",
      (19, 45, .value(.noTruthValue("yes")))),
    Mistake(
      "a reversed range", "kind: reach, value: \"30.0\"", "kind: range, min: 35, max: 30.0",
      (21, 45, .value(.reversed))),
    Mistake(
      "reversed limits", "unit: ％", "unit: ％\n        limits: {min: 100, max: 0}",
      (19, 33, .value(.reversed))),
    Mistake(
      "reversed years", "title: 計画", "title: 計画, first_fiscal_year: R9, last_fiscal_year: R5",
      (2, 71, .value(.reversed))),
  ]
}

/// A change to the small plan that makes it wrong, and the errors it must give.
struct Mistake: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let text: String
  let places: [Place]
  let reasons: [PlanFileError.Reason]

  init(
    _ description: String, _ old: String, _ new: String,
    _ errors: (line: Int, column: Int, reason: PlanFileError.Reason)...
  ) {
    testDescription = description
    text = SmallPlan.replacing(old, with: new)
    places = errors.map { Place(line: $0.line, column: $0.column) }
    reasons = errors.map(\.reason)
  }
}

/// The errors that reading gives; none when it reads.
func errors(in bytes: [UInt8]) -> [PlanFileError] {
  do {
    _ = try PlanFile.read(bytes)
    return []
  } catch {
    return error.errors
  }
}
