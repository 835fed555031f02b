/// A file that a fact rests on: which bytes they are, wherever they lie.
package struct Evidence: Hashable, Sendable {
  /// SHA-256 of the bytes in hexadecimal, 64 digits.
  package var sha256: String
  /// How many bytes.
  package var size: Int
  /// By the file's extension: `application/pdf`.
  package var mediaType: String
  /// The file's name; nil where it was erased or is kept apart.
  package var name: String?
  /// Where the bytes can be had, where they are not kept beside the ledger.
  package var address: String?

  package init(
    sha256: String, size: Int, mediaType: String, name: String?, address: String? = nil
  ) {
    self.sha256 = sha256
    self.size = size
    self.mediaType = mediaType
    self.name = name
    self.address = address
  }
}
