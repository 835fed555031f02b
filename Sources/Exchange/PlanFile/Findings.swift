import PlanDomain

/// What is wrong with a file, collected while it is read, and the codes it has given so far.
///
/// A class, because every part of the reading adds to the one list; it never leaves
/// `PlanFile.read`.
final class Findings {
  /// More errors than this help nobody, and a hostile file could have a million.
  private static let limit = 1000

  private(set) var errors: [PlanFileError] = []
  private var codes: [String: Place] = [:]

  func add(_ reason: PlanFileError.Reason, at place: Place, path: String) {
    guard errors.count < Self.limit else { return }
    errors.append(PlanFileError(place: place, path: path, reason: reason))
  }

  /// Notes the code of something; one code means one thing, whatever kind of thing it is.
  func claim(_ code: some Code, at place: Place, path: String) {
    if let first = codes[code.text] {
      add(.value(.codeTwice(code.text, first: first)), at: place, path: path)
    } else {
      codes[code.text] = place
    }
  }
}
