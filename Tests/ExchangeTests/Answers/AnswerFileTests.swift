import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// Files as a whole: their kind, their encoding, their headings.
struct AnswerFileTests {
  private static let csv = "指標ID,対象年度,実績値,達成状況の説明\r\n05-2,R6,25.1,髙い①\r\n"

  @Test(arguments: TextEncoding.allCases)
  func `the same file is read in every encoding`(encoding: TextEncoding) throws {
    let bytes =
      encoding == .cp932 ? try CP932.encode(Self.csv) : encoding.mark + Array(Self.csv.utf8)
    let file = try answerFile(bytes, of: MeasurementAnswer.self)
    #expect(file.encoding == encoding)
    #expect(file.format == .csv)
    #expect(file.rowCount == 1)
    let answer = try #require(try file.allRows().first?.answer)
    #expect(answer.note == "髙い①")
    #expect(answer.indicator.text == "05-2")
  }

  @Test func `bytes that are text in two encodings are asked and not guessed`() throws {
    let bytes =
      Array("indicator_id,fiscal_year,obs_value,comment\n05-2,R6,25.1,".utf8) + [0xD0, 0xB4]
    #expect(
      faults { _ = try answerFile(bytes, of: MeasurementAnswer.self) } == [
        Found("line 1", "ambiguous-encoding")
      ])
    for (encoding, comment) in [(TextEncoding.utf8, "д"), (.cp932, "ﾐｴ")] {
      let file = try answerFile(bytes, encoding: encoding, of: MeasurementAnswer.self)
      #expect(try file.allRows().first?.answer?.note == comment)
    }
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], "line 1", "utf-16"), ([0x61, 0x0A, 0x00], "line 2", "nul-byte"),
      ([0x61, 0x0A, 0xE8, 0xFF], "line 2", "undecodable"), ([], "line 1", "empty-file"),
      ([0x0D, 0x0A], "line 1", "empty-file"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "line 1", "old-workbook"),
      (Array("\"a,b".utf8), "line 1", "unterminated-quote"),
    ] as [([UInt8], String, String)])
  func `a file that is no table is refused in one sentence`(
    bytes: [UInt8], place: String, kind: String
  ) {
    #expect(
      faults { _ = try answerFile(bytes, of: MeasurementAnswer.self) } == [Found(place, kind)])
  }

  @Test func `the kind is told by the content`() throws {
    let tabs = Array(Self.csv.replacing(",", with: "\t").utf8)
    #expect(try answerFile(tabs, of: MeasurementAnswer.self).format == .tsv)
    let json = Array("\u{FEFF}\n {\"indicator_id\":\"05-2\"}\n{}\n".utf8)
    let file = try answerFile(json, of: MeasurementAnswer.self)
    #expect(file.format == .jsonLines)
    #expect(file.rowCount == 2)
    var seen: [UInt8] = []
    let sheets = [sheet(heading: ["指標ID", "対象年度", "実績値"], rows: [])]
    let workbook = try AnswerFile<MeasurementAnswer>(
      readWorkbook: {
        seen = $0
        return sheets
      },
      opening: {
        var chunks = ([[0x50, 0x4B], [0x03], [0x04, 0x00]] as [[UInt8]]).makeIterator()
        return { chunks.next() }
      })
    #expect(workbook.format == .workbook)
    #expect(seen == [0x50, 0x4B, 0x03, 0x04, 0x00])
  }

  @Test func `the digest is SHA-256 of the bytes`() throws {
    let file = try answerFile(
      Array("indicator_id,fiscal_year,obs_value\n".utf8), of: MeasurementAnswer.self)
    #expect(
      file.digest == "7cfcabb6e65fc4ce0676d4073227147b594f809638a8939a0920c5ca40162687")
    #expect(file.rowCount == 0)
  }

  @Test func `a file that changes while it is read is refused at its end`() throws {
    var text = "indicator_id,fiscal_year,obs_value\n05-2,R6,25.1\n"
    let file = try AnswerFile<MeasurementAnswer>(readWorkbook: { _ in [] }) {
      var bytes: [UInt8]? = Array(text.utf8)
      return {
        defer { bytes = nil }
        return bytes
      }
    }
    text = text.replacing("25.1", with: "25.2")
    #expect(faults { _ = try file.allRows() } == [Found("line 1", "changed-file")])
    for other in ["indicator_id\n05-2\n", "", "\"indicator_id,fiscal_year,obs_value\n"] {
      text = other
      #expect(faults { _ = try file.allRows() } == [Found("line 1", "changed-file")])
    }
  }

  @Test func `columns are found by their headings, whatever their order and width`() throws {
    let text = " ＯＢＳ＿ＶＡＬＵＥ ,対　象年度,備考,指標ＩＤ,指標名\n25.1,R6,x,05-2,名\n"
    let file = try answerFile(Array(text.utf8), of: MeasurementAnswer.self)
    #expect(file.unread == ["備考"])
    let answer = try #require(try file.allRows().first?.answer)
    #expect(answer.indicator.text == "05-2")
    #expect(answer.fiscalYear == (try year(2024)))
  }

  @Test func `a heading near a known one, a missing and a doubled one are told at once`() {
    let text = "indicater_id,対象年度,fiscal_year,備考\n"
    #expect(
      faults { _ = try answerFile(Array(text.utf8), of: MeasurementAnswer.self) } == [
        Found("line 1, indicater_id", "unknown-column"),
        Found("line 1, fiscal_year", "doubled-column"), Found("line 1", "missing-column"),
      ])
  }

  @Test func `rows that cannot be cut are faults, and the others are read`() throws {
    let text = "indicator_id,fiscal_year,obs_value\n05-2,R6\n05-2,R6,\"1\"2\n\n05-2,R6,3\n05-2,\"R6"
    let rows = try answerFile(Array(text.utf8), of: MeasurementAnswer.self).allRows()
    #expect(
      rows.flatMap(\.faults).map(Found.init) == [
        Found("line 2", "short-row"), Found("line 3", "stray-quote"),
        Found("line 6", "unterminated-quote"),
      ])
    #expect(rows.compactMap(\.answer).count == 1)
  }

  @Test func `an own character of an office is refused with its cell`() throws {
    let bytes =
      try CP932.encode("指標ID,対象年度,実績値,根拠資料\n05-2,R6,1,") + [0xF0, 0x40] + Array("\n".utf8)
    let rows = try answerFile(bytes, of: MeasurementAnswer.self).allRows()
    #expect(
      rows.flatMap(\.faults).map(Found.init) == [
        Found("line 2, 根拠資料", "user-defined-character", rule: "1-10")
      ])
  }
}
