package import PlanDomain

/// Everything wrong with a plan file, in the file's order; never empty. Nothing of the file was
/// taken.
package struct PlanFileErrors: Error, Equatable, Sendable {
  package let errors: [PlanFileError]

  /// How many errors there are, that nothing was taken, and what to do next.
  package var wording: Wording {
    let count = errors.count
    return Wording(
      ja: "計画ファイルに誤りが\(count)か所あります。何も取り込んでいません。直してから、もう一度実行してください。",
      en: """
        The plan file has \(count) error\(count == 1 ? "" : "s"). Nothing was taken from it; \
        mend the file and run the command again.
        """)
  }
}

/// One thing wrong with a plan file, and where.
package struct PlanFileError: Error, Equatable, Sendable {
  package let place: Place
  /// The keys that lead to the place, a list's element by its code or by its number from 1:
  /// `policies[05].indicators[05-2].target`. Empty for the file as a whole.
  package let path: String
  package let reason: Reason

  /// What is wrong, by what it is wrong with.
  package enum Reason: Equatable, Sendable {
    case file(FileFault)
    case key(KeyFault)
    case value(ValueFault)
  }

  /// What is wrong and what to write instead, in a sentence or two; the place is not in it.
  package var wording: Wording {
    switch reason {
    case .file(let fault): fault.wording
    case .key(let fault): fault.wording
    case .value(let fault): fault.wording
    }
  }

  /// An error in the file as a whole, which ends the reading.
  init(_ fault: FileFault, at place: Place = .start) {
    self.init(place: place, path: "", reason: .file(fault))
  }

  init(place: Place, path: String, reason: Reason) {
    self.place = place
    self.path = path
    self.reason = reason
  }
}
