import EventLog
import GRDB
package import PlanDomain
import Synchronization

/// How people and departments are called up to an event, each looked up in the log when somebody
/// first asks: most answers name few of them or nobody.
///
/// Asked through a connection of its own, so that a name can be asked for in the middle of another
/// answer, and behind it: then one is opened for the moment.
package final class Names: Sendable {
  private struct Known {
    var organisation = Organisation()
    var asked: Set<Subject> = []
    /// Open until `close`.
    var connection: DatabaseQueue?
    var isClosed = false
  }

  private let log: EventLog
  private let head: Position
  private let known = Mutex(Known())

  init(in log: EventLog, through head: Position) {
    self.log = log
    self.head = head
  }

  /// Nil for somebody who is not registered, or of whom nothing can be read.
  package func actor(_ id: ActorID) -> Actor? { organisation(with: .actor(id)).actors[id] }

  /// Nil for one that is not registered, or of which nothing can be read.
  package func department(_ code: DepartmentCode) -> Department? {
    organisation(with: .department(code)).departments[code]
  }

  /// Everybody asked for so far, and one more.
  private func organisation(with subject: Subject) -> Organisation {
    known.withLock { known in
      guard known.asked.insert(subject).inserted else { return known.organisation }
      // Somebody without a name is called by their code; what is damaged is for `verify` to tell.
      try? look(for: subject, &known)
      return known.organisation
    }
  }

  private func look(for subject: Subject, _ known: inout Known) throws {
    let connection = try known.connection ?? log.openBeside()
    if !known.isClosed { known.connection = connection }
    let events = try connection.read { database in
      try log.reader(in: database).events(in: subject.stream, through: head)
    }
    for recorded in events {
      guard let event = try? EventCodec.decode(recorded), let occurrence = Occurrence(recorded)
      else { continue }
      known.organisation.apply(event, occurrence)
    }
  }

  /// Lets the connection go, before the ledger itself is closed.
  func close() {
    known.withLock { known in
      known.connection = nil
      known.isClosed = true
    }
  }
}
