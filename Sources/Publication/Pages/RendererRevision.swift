/// Which look a report has. The bytes of a released revision never change: a publication names the
/// revision it was made by, and the same report comes out of it years later. A new look is a new
/// revision beside the old one.
package enum RendererRevision {
  /// What new reports are made by.
  package static let current = 1
}
