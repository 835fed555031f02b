/// What a caller believes about a stream when it appends: the optimistic lock.
package enum ExpectedVersion: Sendable, Equatable {
  /// The caller does not mind what was appended meanwhile.
  case any
  /// The stream has no event yet.
  case none
  /// The stream's last event has this version, counted from 1; `exactly(0)` is the same as `none`.
  case exactly(Int)

  /// Whether a stream whose last version is `version` (0: no event) is as expected.
  func isMet(by version: Int) -> Bool {
    switch self {
    case .any: true
    case .none: version == 0
    case .exactly(let expected): version == expected
    }
  }
}
