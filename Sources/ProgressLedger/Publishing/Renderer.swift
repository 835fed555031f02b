/// The revisions of what a published report looks like, its data document included.
///
/// A released revision never changes: a publication names the one it was made with, and its bytes
/// are made again with that one for ever. A new look is a new revision beside the old ones.
package enum Renderer {
  /// The newest one that this program has.
  package static let newest = 1
}
