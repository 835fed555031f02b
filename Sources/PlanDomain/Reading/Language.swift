/// A language that people read the ledger in.
package enum Language: String, Sendable, CaseIterable {
  /// Japanese, the language of the plan itself.
  case ja
  /// English.
  case en
}
