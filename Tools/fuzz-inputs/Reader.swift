import CanonicalJSON
import EventLog
import Exchange
import FoundationEssentials
import PlanDomain
import Spreadsheets
import TransparencyLog

/// One of the doors through which a stranger's bytes come in.
///
/// Whatever comes, a reader answers: with a value or with its own error, never by trapping, by
/// running on, or by taking more memory than `Tools/fuzz` grants. What it has read it can write,
/// and reads the same again.
enum Reader: String, CaseIterable {
  case json, plan, csv, workbook, words, evidence, ledger
  /// A planted bug: whoever fuzzes finds it, or is not looking.
  case planted

  /// Throws `BrokenPromise` where the reader does not keep what it promises.
  func take(_ bytes: [UInt8]) throws {
    switch self {
    case .json: try readJSON(bytes)
    case .plan: try readPlan(bytes)
    case .csv: try readAnswers(bytes)
    case .workbook: try readWorkbook(bytes)
    case .words: try readWords(String(decoding: bytes, as: UTF8.self))
    case .evidence: try readEvidence(bytes)
    case .ledger: try LedgerInput(bytes).read()
    case .planted: try plantedBug(bytes)
    }
  }

  private func readJSON(_ bytes: [UInt8]) throws {
    let document = CanonicalDocument(bytes)
    guard let value = try? JSONValue(parsing: bytes) else {
      // The reader of canonical bytes alone accepts nothing that is no JSON.
      return try promise(document == nil, "canonical bytes that are no JSON")
    }
    let canonical = value.canonicalBytes
    try promise((document != nil) == (canonical == bytes), "two opinions on canonical form")
    // The bytes and not the values: 1E3 is written as the whole number 1000.
    let again = (try? JSONValue(parsing: canonical))?.canonicalBytes
    try promise(again == canonical, "other bytes when read again")
    try promise(CanonicalDocument(canonical) != nil, "canonical bytes that are refused")
    _ = PreparedEvent(value)
    _ = LeafProfile.violation(in: value)
  }

  private func readPlan(_ bytes: [UInt8]) throws {
    let plan: PlanDocument
    do { plan = try PlanFile.read(bytes) } catch {
      return try promise(!error.errors.isEmpty, "a plan refused without a reason")
    }
    let text = PlanFile.text(of: plan)
    try promise((try? PlanFile.read(Array(text.utf8))) == plan, "another plan when read again")
  }

  private func readAnswers(_ bytes: [UInt8]) throws {
    for encoding in [nil, TextEncoding.cp932] {
      let open: () throws -> ByteChunks = {
        var rest: [UInt8]? = bytes
        return {
          defer { rest = nil }
          return rest
        }
      }
      let sheets = { (_: [UInt8]) throws -> [Worksheet] in [] }
      if let file = try? AnswerFile<MeasurementAnswer>(
        encoding: encoding, readWorkbook: sheets, opening: open)
      {
        try? file.forEachRow { _ in }
      }
      if let file = try? AnswerFile<StatusAnswer>(
        encoding: encoding, readWorkbook: sheets, opening: open)
      {
        try? file.forEachRow { _ in }
      }
    }
  }

  private func readWorkbook(_ bytes: [UInt8]) throws {
    // Small limits, so that the memory granted is a bound that can be seen.
    var limits = WorkbookLimits()
    limits.bytes = 16 << 20
    limits.cells = 100_000
    guard let workbook = try? Workbook.read(bytes, within: limits) else { return }
    if let file = try? AnswerFile<MeasurementAnswer>(sheets: workbook.sheets, digest: "") {
      try? file.forEachRow { _ in }
    }
  }

  /// What people type: years, days, figures, codes, times.
  private func readWords(_ text: String) throws {
    if let year = try? FiscalYear.read(text).value {
      try promise((try? FiscalYear.read("\(year.number)").value) == year, "another year")
    }
    if let day = try? CivilDate.read(text).value {
      try promise((try? CivilDate.read(day.iso).value) == day, "another day")
    }
    if case .figure(let figure, _) = try? FigureReading.read(text) {
      try promise(Quantity(canonical: figure.text) == figure, "another figure")
    }
    _ = Instant(rfc3339: text)
    _ = IndicatorCode(text)
    _ = StreamName(text)
    _ = FormID(text)
    _ = SearchFolding([text])?.matches(text)
  }

  private func readEvidence(_ bytes: [UInt8]) throws {
    if let note = try? SignedNote(parsing: bytes) {
      try promise((try? SignedNote(parsing: note.bytes)) == note, "another note")
      if let checkpoint = try? Checkpoint(text: note.text) {
        try promise(checkpoint.size >= 0, "a checkpoint of fewer than no events")
      }
    }
    if let file = try? InclusionFile(parsing: bytes) {
      try promise((try? InclusionFile(parsing: file.bytes)) == file, "another proof")
    }
    if let file = try? ConsistencyFile(parsing: bytes) {
      try promise((try? ConsistencyFile(parsing: file.bytes)) == file, "another proof")
    }
    _ = try? WitnessPolicy(parsing: bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    _ = try? TrustedKey(text)
    _ = try? EventKey(text)
    _ = try? SigningKey(text)
  }

  /// Traps at one word of six letters, which chance alone does not find in a night.
  private func plantedBug(_ bytes: [UInt8]) throws {
    var depth = 0
    for letter in "tomato".utf8 where depth < bytes.count && bytes[depth] == letter { depth += 1 }
    try promise(depth < 6, "the planted bug")
  }
}

/// A reader took what it should have refused, or told the same thing in two ways.
struct BrokenPromise: Error, CustomStringConvertible {
  let description: String
}

/// Throws `BrokenPromise` where something does not hold.
func promise(_ holds: Bool, _ what: String) throws {
  guard holds else { throw BrokenPromise(description: what) }
}
