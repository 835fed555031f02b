import EventLog
import GRDB
import PlanDomain

/// Takes events into the tables of projections, one after the other, from a position on.
///
/// An event is taken as it was read or, where it was just decided, as it was decided: any event
/// reads back as what was written. What the tables stand for is said in `finish`, before the last
/// of the rows are committed.
struct TableFold {
  /// The last event taken in.
  private(set) var position: Position
  private let projections: [any Projection.Type]
  /// Their names; none where they are all there are.
  private let named: [String]
  /// The statement by which they say at once up to where they have come.
  private let marking: String
  /// What the tables say of themselves.
  private var stated: Position
  /// How many events of a newer program were left out.
  private var skipped = 0

  init(_ projections: [any Projection.Type], after position: Position) {
    self.projections = projections
    // All of them are all the rows there are: beside those of a newer program nobody writes.
    named = projections.count == Projections.all.count ? [] : projections.map { $0.name }
    let places = named.map { _ in "?" }.joined(separator: ", ")
    marking =
      "UPDATE projection SET position = ?, skipped = skipped + ?"
      + (named.isEmpty ? "" : " WHERE name IN (\(places))")
    self.position = position
    stated = position
  }

  /// Takes in an event of the log, or leaves it out where a newer program wrote it.
  mutating func take(_ recorded: RecordedEvent, into database: Database) throws {
    if let event = try? EventCodec.decode(recorded), let occurrence = Occurrence(recorded) {
      try take(event, occurrence, into: database)
    } else {
      skipped += 1
      position = recorded.position
    }
  }

  mutating func take(
    _ event: PlanEvent, _ occurrence: Occurrence, into database: Database
  ) throws {
    for projection in projections { try projection.take(event, occurrence, into: database) }
    position = Position(occurrence.number.number)
  }

  /// Goes on to a position up to which there is no other event.
  mutating func move(to position: Position) { self.position = position }

  /// Says in the tables up to where they have come; nothing is written where that is known.
  mutating func finish(in database: Database) throws {
    guard position != stated else { return }
    try SQLStatement.cached(marking, in: database).run { bindings in
      bindings.add(position.number)
      bindings.add(skipped)
      for name in named { bindings.add(name) }
    }
    stated = position
    skipped = 0
  }
}
