import Testing

/// Expects two texts to be the same, and shows only the lines that are not.
func expectSameLines(
  _ played: String, _ written: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let played = played.split(separator: "\n", omittingEmptySubsequences: false)
  let written = written.split(separator: "\n", omittingEmptySubsequences: false)
  let changes = played.difference(from: written).map { change in
    switch change {
    case .remove(let line, let text, _): "\(line + 1): - \(text)"
    case .insert(let line, let text, _): "\(line + 1): + \(text)"
    }
  }
  #expect(
    changes.isEmpty, "\(changes.joined(separator: "\n"))", sourceLocation: sourceLocation)
}
