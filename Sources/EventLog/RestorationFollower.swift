package import GRDB

/// Makes something of each event while a log is restored: what belongs to the log is then made from
/// one reading of it.
///
/// What it throws ends the restoring, and nothing is left behind.
package protocol RestorationFollower {
  /// Begins in the empty file.
  func begin(in database: Database) throws
  /// Hears of an event, without its texts, in the transaction in which it is stored.
  func take(_ event: RecordedEvent, in database: Database) throws
  /// Ends after the last text.
  func finish(in database: Database) throws
}
