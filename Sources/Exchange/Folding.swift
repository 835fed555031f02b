// NFKC is in neither Swift's library nor FoundationEssentials. The one file of the project that
// asks Foundation.
import Foundation

/// The text with compatibility forms unified (Unicode NFKC): `Ｒ６` is read like `R6`, `１，８０３` like
/// `1,803`.
///
/// For reading and matching only, never for a text that is stored: NFKC would turn `㎡` into `m2`,
/// `⑴` into `(1)` and `～` into `~`, and the plan's own words would be lost.
package func folded(_ text: String) -> String {
  // ASCII is its own form, and most words of a large file are ASCII.
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  return text.precomposedStringWithCompatibilityMapping
}
