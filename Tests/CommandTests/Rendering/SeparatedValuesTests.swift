import PlanDomain
import Testing

@testable import planledger

struct SeparatedValuesTests {
  private func text(_ table: Table, as form: OutputForm) -> String {
    TableRenderer(language: .ja).text(of: table, as: form)
  }

  @Test func `CSV has keys, exact values and the missing word`() {
    #expect(
      text(.scorecard, as: .csv).exact
        == [
          "indicator,name,baseline,value,missing,rating",
          "2-1,合計特殊出生率,1.31,1.25,,regressed",
          "2-2,転入超過数（人）,-120,-45,,on-track",
          "2-5,公共交通利用者数,412,,no-survey,undetermined",
        ].map { $0 + "\r\n" }.joined().exact)
  }

  @Test func `TSV has the same fields between tabs`() {
    #expect(
      text(.scorecard, as: .tsv) == """
        indicator\tname\tbaseline\tvalue\tmissing\trating
        2-1\t合計特殊出生率\t1.31\t1.25\t\tregressed
        2-2\t転入超過数（人）\t-120\t-45\t\ton-track
        2-5\t公共交通利用者数\t412\t\tno-survey\tundetermined

        """)
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("", "\"\""),
    ("\"\u{301}", "\"\"\"\u{301}\""), ("a\r\nb", #"a\r\nb"#), ("a\tb", #"a\tb"#),
    (#"C:\new"#, #"C:\\new"#),
    ("\u{1B}[31m", #"\u{1B}[31m"#), ("x\u{202E}y", #"x\u{202E}y"#), ("👨‍👩‍👧", "👨‍👩‍👧"),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\t=1", #"'\t=1"#),
    ("\r=1", #"'\r=1"#),
    ("＝1", "'＝1"), ("=\u{301}1", "'=\u{301}1"), ("'=1", "''=1"), ("''", "'''"), ("'", "'"),
    ("'x", "'x"),
    (" =1", " =1"), ("05-2", "05-2"),
  ])
  func `a text is quoted, guarded and kept on one line`(text: String, field: String) {
    #expect(SeparatedValues.csv.line([.text(text), .integer(1)]).exact == (field + ",1\r\n").exact)
  }

  @Test func `a figure is never guarded`() {
    let figures: [Cell.Value] = [.decimal("-0.50"), .integer(-3), .missing("no-survey")]
    #expect(SeparatedValues.csv.line(figures).exact == "-0.50,-3,\r\n".exact)
    #expect(SeparatedValues.tsv.line(figures) == "-0.50\t-3\t\n")
  }

  @Test func `a row of one missing value is not a blank line`() {
    #expect(SeparatedValues.csv.line([.missing(nil)]).exact == "\"\"\r\n".exact)
  }

  @Test(arguments: [
    "\\", "\\x", "\\u", "\\u{", "\\u{}", "\\u{110000}", "\\u{D800}", "'", "'x", "x'=1",
  ])
  func `a field that says none of our escapes is read as it is`(field: String) {
    #expect(FieldText.decoded(field).exact == field.exact)
  }

  @Test(arguments: HostileTexts.all)
  func `no stored text leaves its field`(text: String) throws {
    let table = HostileTexts.table(holding: text)
    let csv = self.text(table, as: .csv)
    let records = try CSVReader.records(in: csv)
    try #require(records.map(\.count) == [4, 4, 4])
    #expect(FieldText.decoded(records[1][0]).exact == text.exact)
    #expect(FieldText.decoded(records[2][2]).exact == text.exact)
    #expect(csv.unicodeScalars.allSatisfy { !$0.movesCursor || "\r\n".unicodeScalars.contains($0) })

    let tsv = self.text(table, as: .tsv)
    let lines = tsv.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.map { $0.count { $0 == "\t" } } == [3, 3, 3, 0])
    let first = String(String.UnicodeScalarView(lines[1].prefix { $0 != "\t" }))
    #expect(FieldText.decoded(first).exact == text.exact)
  }

  @Test func `whatever is written to CSV is read back`() throws {
    let seed = SeededGenerator.seed
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let width = Int.random(in: 1...3, using: &generator)
      let rows = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        (0..<width).map { _ in NastyText.next(using: &generator) }
      }
      let csv = rows.map { SeparatedValues.csv.line($0.map(Cell.Value.text)) }.joined()
      let read = try CSVReader.records(in: csv).map { $0.map { FieldText.decoded($0).exact } }
      #expect(read == rows.map { $0.map(\.exact) }, "PLANLEDGER_SEED=\(seed)")
    }
  }
}

/// Short texts from an alphabet in which nearly every letter means something to some format.
private enum NastyText {
  static let alphabet: [Unicode.Scalar] = [
    "'", "\"", ",", ";", "\\", "=", "+", "-", "@", "＝", "－", "\t", "\r", "\n", "n", "r", "t", "u",
    "{", "}", "1", "B", " ",
    "か", "\u{3099}", "\u{301}", "\u{0}", "\u{1B}", "\u{85}", "\u{2028}", "\u{202E}", "\u{200D}",
    "\u{FEFF}", "👨", "|", "<",
  ]

  static func next(using generator: inout SeededGenerator) -> String {
    let scalars = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
      alphabet.randomElement(using: &generator)
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
