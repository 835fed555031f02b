/// What becomes of an answer for a year about which something is stated already.
package enum OnExisting: String, Sendable, CaseIterable {
  /// It is a mistake, whatever it says.
  case fail
  /// The very same is passed over; anything else is a mistake.
  case skipSame = "skip-same"
  /// The very same is passed over; another figure corrects what stands, and needs a reason.
  case correct
}
