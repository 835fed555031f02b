import Exchange
import PlanDomain
import Spreadsheets
import Testing

/// A workbook that cannot be read says why and what to do, in both languages.
struct WorkbookFaultWordingTests {
  @Test func `every fault has its own words and a next step`() {
    let faults: [WorkbookFault] =
      [.notWorkbook, .oldOrLocked, .damaged(nil), .damaged("xl/workbook.xml"), .declaresType("a")]
      + WorkbookFault.Excess.allCases.map(WorkbookFault.tooLarge)
    let explanations = faults.map(\.explanation)
    #expect(Set(explanations.map(\.what.ja)).count == faults.count)
    #expect(Set(explanations.map(\.what.en)).count == faults.count)
    #expect(explanations.allSatisfy { $0.advice != nil })
    #expect(
      WorkbookFault.damaged("xl/workbook.xml").explanation.what.ja.contains("xl/workbook.xml"))
  }

  @Test func `a text that no cell holds is named by its cell`() {
    let fault = WorkbookWritingFault.textTooLong(sheet: "指標", CellAddress(row: 3, column: 28))
    #expect(fault.explanation.what.ja.contains("AB3"))
    #expect(fault.explanation.what.en.contains("AB3"))
  }
}
