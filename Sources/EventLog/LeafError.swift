/// Why bytes are not a leaf: a short technical detail, such as `no JSON: duplicateName at byte 12`.
struct LeafError: Error, Equatable {
  let reason: String

  init(_ reason: String) {
    self.reason = reason
  }
}
