import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// Files that nobody should send: each is read or refused, none traps or fills the memory.
struct HostileAnswerTests {
  @Test func `random bytes behind a good heading are rows or faults`() throws {
    var source = SeededSource(SeededSource.printedSeed("hostile answers"))
    let heading = Array("indicator_id,fiscal_year,obs_value,comment,effective\n".utf8)
    let signs =
      Array("\",\r\n\t05-2R6'\\=".utf8) + [0xE3, 0x81, 0x82, 0xCC, 0x81, 0xFF, 0x83, 0xEF, 0xBB]
    for _ in 0..<1000 {
      let bytes =
        heading + (0..<Int.random(in: 0...60, using: &source)).map { _ in source.pick(signs) }
      for encoding in [nil, .utf8, .cp932] as [TextEncoding?] {
        do {
          for row in try answerFile(bytes, encoding: encoding, of: MeasurementAnswer.self).allRows()
          {
            #expect(row.answer != nil || !row.faults.isEmpty)
          }
        } catch let error as AnswerFaults {
          #expect(!error.faults.isEmpty)
        }
      }
    }
  }

  @Test func `random bytes of JSON are rows or faults`() throws {
    var source = SeededSource(SeededSource.printedSeed("hostile JSON answers"))
    let signs = Array("{}[]\":,\\n\n0e-1 ".utf8) + [0xE3, 0x81, 0x82, 0xFF]
    for _ in 0..<1000 {
      let bytes =
        Array("{".utf8)
        + (0..<Int.random(in: 0...40, using: &source)).map { _ in source.pick(signs) }
      do {
        for row in try answerFile(bytes, of: MeasurementAnswer.self).allRows() {
          #expect(row.answer != nil || !row.faults.isEmpty)
        }
      } catch let error as AnswerFaults {
        #expect(!error.faults.isEmpty)
      }
    }
  }

  @Test(arguments: ["\u{301}", "\u{FE0F}", "\u{200D}", "\u{20DD}"])
  func `a joining mark behind a quote or a comma changes no column`(mark: String) throws {
    let text =
      "indicator_id,fiscal_year,obs_value,comment\n05-2,R6,1,\"\(mark)a\"\n05-3,R6,2,\(mark)\n"
    let rows = try answerFile(Array(text.utf8), of: MeasurementAnswer.self).allRows()
    #expect(rows.compactMap { $0.answer?.entry?.value.text } == ["1", "2"])
    #expect(
      rows.first?.answer?.note.map { Array($0.unicodeScalars) } == Array("\(mark)a".unicodeScalars))
  }

  @Test func `a cell of many megabytes is refused without being held`() throws {
    var chunk = 0
    let file = try AnswerFile<MeasurementAnswer>(readWorkbook: { _ in [] }) {
      chunk = 0
      return {
        chunk += 1
        switch chunk {
        case 1: return Array("indicator_id,fiscal_year,obs_value\n05-2,R6,".utf8)
        case 2...2000: return [UInt8](repeating: UInt8(ascii: "9"), count: 1 << 14)
        case 2001: return Array("\n05-3,R6,1\n".utf8)
        default: return nil
        }
      }
    }
    let rows = try file.allRows()
    #expect(rows.flatMap(\.faults).map(Found.init) == [Found("line 2", "too-long")])
    #expect(rows.compactMap(\.answer).count == 1)
  }

  @Test func `twenty thousand rows are read as they come`() throws {
    let source = GeneratedRows(count: 20_000)
    let file = try AnswerFile<MeasurementAnswer>(readWorkbook: { _ in [] }) { source.open() }
    #expect(file.rowCount == 20_000)
    var read = 0
    var furthest = 0
    try file.forEachRow { row in
      read += 1
      // Nothing is asked of the file before it is needed: at most the next piece of it.
      furthest = max(furthest, source.given - read)
      if case .answer = row.content {} else { Issue.record("row \(read)") }
    }
    #expect(read == 20_000)
    #expect(furthest <= 200)
  }
}

/// A file of many rows that is nowhere, a hundred rows at a time.
private final class GeneratedRows {
  let count: Int
  private(set) var given = 0

  init(count: Int) { self.count = count }

  func open() -> ByteChunks {
    given = 0
    var isHeading = true
    return { [self] in
      if isHeading {
        isHeading = false
        return Array("indicator_id,fiscal_year,obs_value,comment\n".utf8)
      }
      guard given < count else { return nil }
      let rows = (given..<given + 100).map { "05-\($0),R6,\($0).5,\"一行目\n二行目\"\r\n" }
      given += 100
      return Array(rows.joined().utf8)
    }
  }
}
