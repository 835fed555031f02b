package import CanonicalJSON
import GRDB

/// Everything that can go wrong with a log: the closed list that a command maps to words and exit
/// codes.
///
/// There are three outcomes of an append, never two: acknowledged (no error), refused (every case
/// that an append throws but one: nothing was stored), and unknown (`unknownOutcome`: ask again
/// with the same request id).
package enum LogFailure: Error, Equatable {
  /// There is no file at the path.
  case missing(path: String)
  /// There is no folder to make a file in.
  case missingFolder(path: String)
  /// Something is at the path already; only an unused name may become a ledger or a copy of one.
  case alreadyExists(path: String)
  /// The file has no bytes: left over from something that failed, perhaps, but no ledger.
  case empty(path: String)
  /// The file is something else.
  case notALedger(path: String, NotALedger)
  /// The file was a ledger and is damaged; reading what is whole and verifying may still work.
  case damaged(path: String, why: String)
  /// A newer program wrote the file; the numbers are those of `PRAGMA user_version`.
  case newerSchema(found: Int, known: Int)
  /// The file was built by a migration whose text is not the one released under this name.
  case changedMigration(name: String)
  /// The log was opened for reading, or its file or folder cannot be written.
  case readOnly(path: String)
  /// Another program held the lock for longer than five seconds.
  case busy(path: String)
  /// A stream was not at the version the caller expected.
  case conflict(stream: StreamName, expected: ExpectedVersion, actual: Int)
  /// This request id is already the id of an event in the stream.
  case requestConflict(EventID)
  /// An event that others have signed would now be another one: its stream moved meanwhile, or the
  /// day decides otherwise. `event` is its index in the append, from 0.
  case preparedDiffers(event: Int)
  /// The clock is so many seconds behind the last event, more than a day.
  case clockBehind(seconds: Int)
  /// An event cannot be written as it is; `event` is its index in the append, from 0.
  case refused(event: Int, Refusal)
  /// A line of an export cannot be restored; the first line is 1.
  case notRestorable(source: RestoreSource, line: Int, why: BilingualText)
  /// A position was asked for that the log has not reached.
  case beyondEnd(asked: Position, end: Position)
  /// The storage failed before anything was committed: disk full, input or output error.
  case storage(path: String, why: String)
  /// The storage failed during the commit: the events may or may not be stored.
  case unknownOutcome(request: EventID)
  /// The new ledger has its name and is whole, but could not be opened afterwards.
  indirect case madeButNotOpened(path: String, LogFailure)
  /// An earlier commit failed, so this log writes no more until it is opened again.
  case needsReopening(path: String)

  /// What a file is that is no ledger.
  package enum NotALedger: Equatable, Sendable {
    /// Not a file of SQLite at all: a text, a picture.
    case notADatabase
    /// A database with the application id of another program.
    case ofAnotherProgram(applicationID: Int)
    /// A database without a table of events.
    case withoutEvents
    /// A folder or a device.
    case notAFile
  }

  /// Why an event cannot be written.
  package enum Refusal: Equatable, Sendable {
    /// The type is not `noun.verbed` in `a` to `z`, hyphens and dots.
    case type(String)
    /// The body has a member that belongs to the log: `_sd`, `for`, `via`.
    case reservedMember(String)
    /// The body holds something that no leaf may hold.
    case body(LeafViolation)
    /// The body is nested so deep that its leaf could not be read back.
    case tooDeep
    /// A text to be digested, given by its name, is not clean.
    case text(name: String, TextViolation)
    /// The name of a text is empty, reserved, not ASCII, or also a member of the body.
    case textName(String)
    /// A member of the attribution is empty or not clean.
    case attribution(member: String)
    /// The row is not a line number from 1.
    case row(Int)
    /// The leaf, or a text under its name, is larger than 65,535 bytes.
    case tooLarge(bytes: Int)
  }

  /// Which of the two files of an export.
  package enum RestoreSource: Equatable, Sendable {
    /// The leaves, one a line.
    case events
    /// The disclosures, one a line.
    case texts
  }
}

extension LogFailure {
  /// What an error of SQLite means for a log that is not in its commit.
  init(_ error: DatabaseError, path: String) {
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_READONLY: .readOnly(path: path)
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_NOMEM, .SQLITE_PERM, .SQLITE_AUTH:
        .storage(path: path, why: Self.reason(error))
      case .SQLITE_NOTADB: .notALedger(path: path, .notADatabase)
      // Corrupt pages, missing tables, a guard that fired: the file is not as this program left it.
      default: .damaged(path: path, why: error.description)
      }
  }

  /// What SQLite says of an error. Copying pages leaves no message behind, and its errors come with
  /// the word for none.
  private static func reason(_ error: DatabaseError) -> String {
    error.message == "not an error"
      ? "SQLite error \(error.extendedResultCode)" : error.description
  }

  /// Runs `body`, and says what its SQLite errors mean.
  static func translating<R>(path: String, _ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw LogFailure(error, path: path)
    }
  }
}
