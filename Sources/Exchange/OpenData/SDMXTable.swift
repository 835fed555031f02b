import PlanDomain
package import ProgressLedger

/// What stands for a year now, or that it was taken back, as a row of SDMX-CSV.
package struct SDMXRow: Sendable {
  let year: ObservedYear
  let last: ObservedStatement

  /// Nil for a year that nothing was ever stated about.
  package init?(_ year: ObservedYear) {
    guard let last = year.statements.last else { return nil }
    self.year = year
    self.last = last
  }

  var figure: Figure? { last.measurement.statedFigure }
}

extension OpenTable<SDMXRow> {
  /// SDMX-CSV 2.0 (sdmx-twg/sdmx-csv, data message field guide): the fixed columns, then the
  /// components of a structure of our own, named after the common concepts.
  ///
  /// A year that stands replaces (`R`) whatever a receiver held for it; one that was taken back
  /// deletes it (`D`), which takes no more than the dimensions. Only current statements: an
  /// observation has one row.
  package static let sdmx = OpenTable(
    columns: message + dimensions + measure + attributes,
    key: ["FREQ", "REF_AREA", "INDICATOR", "TIME_PERIOD"])

  /// Agency, structure and version; published with the program, in Documentation/open-data.md.
  package static let structure = "PLANLEDGER:OBSERVATIONS(1.0.0)"

  private static let message: [OpenColumn<SDMXRow>] = [
    .init("STRUCTURE", "構造の種類", "Kind of structure", .word, required: true) { _ in
      "datastructure"
    },
    .init("STRUCTURE_ID", "構造", "Structure", .code, required: true) { _ in structure },
    .init("ACTION", "処理", "Action", .word, required: true) { $0.last.isCurrent ? "R" : "D" },
  ]

  private static let dimensions: [OpenColumn<SDMXRow>] = [
    .init("FREQ", "頻度", "Frequency", .word, required: true) { _ in "A" },
    // The ledger knows the municipality's name, not its code.
    .init("REF_AREA", "地域", "Area", .word, required: true) { _ in "_X" },
    .init("INDICATOR", "指標", "Indicator", .code, required: true) { $0.year.indicator.text },
    // A range, because SDMX counts the plain year 2023 from January.
    .init("TIME_PERIOD", "期間", "Period", .code, required: true) {
      "\($0.year.fiscalYear.firstDay.iso)/P1Y"
    },
  ]

  private static let measure: [OpenColumn<SDMXRow>] = [
    .init("OBS_VALUE", "値", "Value", .decimal) { $0.figure?.value.text }
  ]

  private static let attributes: [OpenColumn<SDMXRow>] = [
    attribute("UNIT_MEASURE", "単位", "Unit", .text) { $0.year.version.definition.unit.text },
    attribute("DECIMALS", "小数点以下の桁数", "Decimals", .integer) { row in
      row.figure.map { String($0.value.scale) }
    },
    attribute("OBS_STATUS", "値の区分", "Status", .word) { $0.last.measurement.sdmxStatus },
    attribute("COMMENT_OBS", "説明", "Comment", .text) { $0.last.note },
    attribute("REVISION", "改訂番号", "Earlier statements", .integer) { String($0.last.revision) },
    attribute("INDICATOR_VERSION", "版", "Version of the definition", .integer) {
      String($0.year.version.number)
    },
  ]

  /// A column that a deletion leaves empty: else it would delete the attribute alone.
  private static func attribute(
    _ name: String, _ ja: String, _ en: String, _ kind: OpenColumn<SDMXRow>.Kind,
    _ content: @escaping @Sendable (SDMXRow) -> String?
  ) -> OpenColumn<SDMXRow> {
    .init(name, ja, en, kind) { row in row.last.isCurrent ? content(row) : nil }
  }
}

extension Measurement {
  /// A code of CL_OBS_STATUS.
  fileprivate var sdmxStatus: String? {
    switch self {
    case .figure(let figure):
      switch figure.state {
      case .final: "A"
      case .provisional: "P"
      case .forecast: "F"
      }
    case .missing(.noSurvey): "L"
    case .missing(.notAvailable): "O"
    case .retracted: nil
    }
  }
}
