import Testing

@testable import planledger

/// The next command that a failure names can be typed as it stands.
struct NextCommandTests {
  @Test(arguments: [
    ("doctor", ["verify", "--ledger", "city.ledger"], "doctor --ledger city.ledger"),
    ("doctor", ["verify", "--ledger=a b.ledger"], "doctor --ledger 'a b.ledger'"),
    ("log 05-2", ["record", "--ledger", "計画.ledger"], "log 05-2 --ledger 計画.ledger"),
    ("show 05-2", ["record", "05-2", "--actor", "a01"], "show 05-2"),
    ("init FILE", ["show", "--ledger", "city"], "init FILE"),
    ("show --ledger other", ["show", "--ledger", "city"], "show --ledger other"),
    ("… --yes", ["import", "--ledger", "city"], "… --yes"),
    ("record --help", ["record", "--ledger", "city"], "record --help"),
    ("show", ["show"], "show"),
  ])
  func `it goes on with the ledger that was typed`(
    command: String, words: [String], typed: String
  ) {
    #expect(NextCommand.typed(command, after: words) == typed)
  }
}
