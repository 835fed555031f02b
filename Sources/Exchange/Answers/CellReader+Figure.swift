import CanonicalJSON
import PlanDomain
import Spreadsheets

extension CellReader {
  /// What a cell for a figure holds.
  enum FigureCell {
    /// - Parameter entered: the cell as typed, where it was more than the plain figure.
    case figure(Quantity, unit: String?, entered: String?)
    /// Empty, or a mark for "no value": a reason is to be asked.
    case missing
    /// Something was wrong with it, and has been noted.
    case faulty
  }

  /// Reads the figure of a row. 0 is a figure; an empty cell and a dash are none.
  mutating func figure(_ column: AnswerColumn) -> FigureCell {
    let content = row[column]
    switch content {
    case .empty: return .missing
    case .number(let digits, isPercentage: false): return figure(digits, in: column)
    case .number(let digits, isPercentage: true):
      note(.percentage(shown: Percentage.shown(digits)), in: column)
    case .date: note(.dateForValue(content.typed ?? ""), in: column)
    case .truth: note(.truth, in: column)
    case .error(let text): note(.error(text), in: column)
    case .uncalculated: note(.uncalculated, in: column)
    case .text(let text): return figure(text, in: column)
    }
    return .faulty
  }

  private mutating func figure(_ text: String, in column: AnswerColumn) -> FigureCell {
    let reading: FigureReading
    do throws(ReadingFailure) {
      reading = try FigureReading.read(text)
    } catch {
      note(.notFigure(error), in: column)
      return .faulty
    }
    guard case .figure(let value, let unit) = reading else { return .missing }
    // A text that reads as a number may be a number that a spreadsheet has spoiled: a sheet has
    // cells for numbers, and says so.
    if row.medium == .workbook, case .text = row[column] {
      note(.numberAsText(value.text), in: column)
      return .faulty
    }
    if text == value.text || trimmed(folded(text)) == value.text {
      return .figure(value, unit: unit, entered: nil)
    }
    let entered = TextProfile.normalized(text)
    if let violation = TextProfile.violation(in: entered) {
      note(.unclean(violation), in: column)
      return .faulty
    }
    return .figure(value, unit: unit, entered: entered)
  }
}
