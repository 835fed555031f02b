/// Who stands behind the events of a commit, and by which way they came.
package struct Attribution: Sendable, Equatable {
  /// The actor's opaque id; it stays in the leaf for ever, so it names nobody.
  package var actor: String
  /// The actor's department (`event.dept`).
  package var department: String
  /// The department spoken for, when it is another one (`body.for`).
  package var onBehalfOf: String?
  /// The way in (`body.via.channel`): `cli`, `web`, `import`.
  package var channel: String
  /// SHA-256 of the imported file in 64 lower-case hexadecimal digits (`body.via.file_sha256`).
  package var fileDigest: String?

  /// Takes the parts as they shall stand in the leaf.
  package init(
    actor: String, department: String, onBehalfOf: String? = nil, channel: String,
    fileDigest: String? = nil
  ) {
    self.actor = actor
    self.department = department
    self.onBehalfOf = onBehalfOf
    self.channel = channel
    self.fileDigest = fileDigest
  }
}
