import GRDB
import PlanDomain

/// A read model: tables that answer as of both times, filled from events alone and so always
/// replaceable.
///
/// A projection carries its own schema; when its version rises it is rebuilt from the log.
protocol Projection: SendableMetatype {
  static var name: String { get }
  /// Raised whenever the schema or the meaning of a row changes.
  static var version: Int { get }
  /// The tables, in the order to create them.
  static var tables: [ProjectionTable] { get }
  /// Takes in one event; events that the projection does not speak of change nothing. What a
  /// `factVoided` takes back is gone already.
  static func apply(_ event: PlanEvent, _ occurrence: Occurrence, to database: Database) throws
}

extension Projection {
  /// Takes in one event, taking back what it voids.
  static func take(_ event: PlanEvent, _ occurrence: Occurrence, into database: Database) throws {
    if case .factVoided(let void) = event {
      for table in tables {
        try table.void(void.voids, about: void.about.code, occurrence, in: database)
      }
    }
    try apply(event, occurrence, to: database)
  }
}

/// Every projection. A new one is a file and a line here; it fills itself at the next write.
enum Projections {
  static let all: [any Projection.Type] = [
    PlanStructure.self, IndicatorStructure.self, OrganisationHistory.self,
    MeasurementHistory.self, TargetHistory.self, StatusTimeline.self, YearIndex.self,
  ]
}
