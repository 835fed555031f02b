import EventLog
import FoundationEssentials
import PlanDomain
import ProgressLedger

/// Figures of many indicators over twenty-five years, with a correction for every twelfth of them.
///
/// Nothing in it is random: every round and every run writes the same facts.
struct Workload {
  private let events: Int
  private let indicators: [IndicatorCode]

  init(events: Int) {
    self.events = events
    indicators = (1...max(1, events / 27)).compactMap { IndicatorCode("K\($0)") }
  }

  private static let author = Attribution(actor: "p01", department: "D01", channel: "import")

  /// Who writes, and what the indicators mean.
  func prepare(_ ledger: Ledger) throws {
    _ = try ledger.execute(
      .registerActor(
        ActorRegistration(actor: code("p01"), name: "計測", department: "総合政策部", role: .planner)),
      by: Author(actor: nil))
    let definitions = indicators.map { indicator in
      EventCodec.encode(
        .indicatorDefined(
          IndicatorDefined(
            indicator: indicator, policy: code("05"),
            definition: IndicatorDefinition(
              name: "指標 \(indicator)", unit: UnitLabel("％"), direction: .higher),
            department: nil)))
    }
    try ledger.log.write { transaction, _ in
      try transaction.append(definitions, by: Self.author)
    }
  }

  /// All figures in one transaction, as an import writes them; the tables are filled afterwards.
  func append(_ figures: [NewEvent], to ledger: Ledger) throws {
    try ledger.log.write { transaction, _ in
      try transaction.append(figures, by: Self.author)
    }
  }

  /// What is about to be appended, made ready.
  func figures(for ledger: Ledger) throws -> [NewEvent] {
    figures(after: try ledger.log.read { try $0.end().number })
  }

  private func figures(after position: Int) -> [NewEvent] {
    var made: [NewEvent] = []
    made.reserveCapacity(events)
    var year = 2003
    while made.count < events {
      for (index, indicator) in indicators.enumerated() where made.count < events {
        let recorded = position + made.count + 1
        made.append(EventCodec.encode(recording(indicator, year, tenths: index + year)))
        if index % 12 == 0 && made.count < events {
          made.append(
            EventCodec.encode(correcting(indicator, year, tenths: index + year + 1, recorded)))
        }
      }
      year += 1
    }
    return made
  }

  private func recording(_ indicator: IndicatorCode, _ year: Int, tenths: Int) -> PlanEvent {
    .measurementRecorded(
      MeasurementRecorded(
        indicator: indicator, fiscalYear: fiscalYear(year), figure: figure(tenths),
        source: nil, note: nil))
  }

  private func correcting(
    _ indicator: IndicatorCode, _ year: Int, tenths: Int, _ replaced: Int
  ) -> PlanEvent {
    .measurementCorrected(
      MeasurementCorrected(
        indicator: indicator, fiscalYear: fiscalYear(year), figure: figure(tenths),
        replaces: EventNumber(replaced), reason: "再集計による", source: nil))
  }

  private func figure(_ tenths: Int) -> Figure {
    guard let value = Quantity(mantissa: Int64(tenths % 1_000), scale: 1) else {
      preconditionFailure("three digits are a quantity")
    }
    return Figure(value: value, unit: UnitLabel("％"), state: .final)
  }

  private func fiscalYear(_ number: Int) -> FiscalYear {
    guard let year = FiscalYear(number) else { preconditionFailure("\(number) is a fiscal year") }
    return year
  }

  private func code<C: Code>(_ text: String) -> C {
    guard let code = C(text) else { preconditionFailure("\(text) is a code") }
    return code
  }

  /// The bytes that were stored, for others to store as well.
  static func leaves(of ledger: Ledger) throws -> [[UInt8]] {
    var leaves: [[UInt8]] = []
    try ledger.log.read { log in
      try log.forEachLeaf { _, leaf in leaves.append(leaf) }
    }
    return leaves
  }

  /// The export of leaves, a line each.
  static func write(_ leaves: [[UInt8]], to file: URL) throws {
    try Data(leaves.flatMap { $0 + [0x0A] }).write(to: file)
  }
}
