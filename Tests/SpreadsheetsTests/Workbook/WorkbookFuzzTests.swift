import Spreadsheets
import Testing

/// A workbook damaged in many ways: it reads or is refused; it never traps.
struct WorkbookFuzzTests {
  @Test func `a damaged workbook reads or is refused`() throws {
    let seed = SeededSource.printedSeed("damaged workbooks")
    var random = SeededSource(seed)
    let book = try PeerWorkbooks.shared.get().read("openpyxl.xlsx")
    for round in 0..<600 {
      var damaged = book
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: damaged.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: damaged[place] = UInt8.random(in: .min ... .max, using: &random)
        case 1: damaged[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2: damaged.removeSubrange(place..<min(place + 40, damaged.count))
        default: damaged.removeLast(Int.random(in: 0...min(40, damaged.count / 2), using: &random))
        }
      }
      expectAnAnswer(damaged, "seed \(seed), round \(round)")
    }
  }

  @Test func `so does one whose parts were damaged before they were packed`() {
    let seed = SeededSource.printedSeed("damaged parts of a workbook")
    var random = SeededSource(seed)
    var book = HandmadeWorkbook.numbers([("45383", "yyyy/m/d"), ("0.5", "0%"), ("1", "General")])
    book.strings = "<si><t>東京</t><rPh><t>トウキョウ</t></rPh></si>"
    for round in 0..<1_500 {
      var zip = book.zip
      let part = Int.random(in: zip.entries.indices, using: &random)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: zip.entries[part].bytes.indices, using: &random)
        let signs = Array("<>/&;\"=0123456789abcrstv \u{0}東".utf8)
        zip.entries[part].bytes[place] = signs[Int.random(in: signs.indices, using: &random)]
      }
      expectAnAnswer(zip.bytes, "seed \(seed), round \(round)")
    }
  }

  /// To trap would end the tests; to read what is not there would show as cells beyond any sheet.
  private func expectAnAnswer(_ bytes: [UInt8], _ name: String) {
    guard let book = try? Workbook.read(bytes) else { return }
    for row in book.sheets.flatMap(\.rows) {
      #expect((1...CellAddress.lastRow).contains(row.number), "\(name)")
      #expect(row.cells.keys.allSatisfy((1...CellAddress.lastColumn).contains), "\(name)")
    }
  }
}
