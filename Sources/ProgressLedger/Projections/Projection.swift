import GRDB
import PlanDomain

/// A read model: tables that answer as of both times, filled from events alone and so always
/// replaceable.
///
/// Each row says from which event it was known (`known_from`) and until which (`known_until`,
/// NULL while it is). A projection carries its own schema; when its version rises it is rebuilt
/// from the log.
protocol Projection: SendableMetatype {
  static var name: String { get }
  /// Raised whenever the schema or the meaning of a row changes.
  static var version: Int { get }
  /// The tables, in the order to create them: name and `CREATE TABLE` text.
  static var tables: [ProjectionTable] { get }
  /// Takes in one event; events that the projection does not speak of change nothing.
  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws
}

/// One table of a projection.
struct ProjectionTable: Sendable {
  let name: String
  /// The columns that make a row unique, in order: the order in which tables are compared.
  let key: [String]
  let sql: String
}

/// Every projection. A new one is a file and a line here; it fills itself at the next write.
enum Projections {
  static let all: [any Projection.Type] = [
    PlanStructure.self, MeasurementHistory.self, TargetHistory.self, StatusTimeline.self,
    YearIndex.self,
  ]
}
