/// Finds what someone probably meant by a word that is unknown: a code, a command, a name.
package enum Nearest {
  /// The candidates nearest to a typed word, at most `limit` of them; none when nothing is near.
  ///
  /// Near means one slip in a short word, two from six scalars on, three from nine on: a letter too
  /// many, too few, another, or two neighbours swapped (Damerau-Levenshtein, restricted: no scalar
  /// is touched twice). Only the candidates with the fewest slips are given, first those that begin
  /// like the word, then in scalar order.
  package static func candidates(
    to word: String, among candidates: some Sequence<String>, limit: Int = 3
  ) -> [String] {
    let typed = folded(word)
    let tolerance = min(max(1, typed.count / 3), 3)
    var found: [(text: String, slips: Int, shared: Int)] = []
    for candidate in Set(candidates) {
      let known = folded(candidate)
      guard abs(known.count - typed.count) <= tolerance else { continue }
      let slips = slips(from: typed, to: known)
      // A distance as long as the word itself means that nothing of it is left.
      guard slips <= tolerance, slips < max(typed.count, known.count) else { continue }
      let shared = zip(typed, known).prefix { $0 == $1 }.count
      found.append((candidate, slips, shared))
    }
    let fewest = found.map(\.slips).min()
    return
      found
      .filter { $0.slips == fewest }
      .sorted { left, right in
        if left.shared != right.shared { return left.shared > right.shared }
        return left.text.unicodeScalars.lexicographicallyPrecedes(right.text.unicodeScalars)
      }
      .prefix(limit)
      .map(\.text)
  }

  /// Small letters, ASCII widths, one kind of hyphen: what an input method does costs nothing.
  private static func folded(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.map { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      case 0x3000: " "
      case 0x2010...0x2015, 0x2212, 0x30FC, 0xFF70: "-"
      default: scalar
      }
    }
  }

  /// The fewest slips that lead from one word to the other, with three rows of the usual matrix.
  private static func slips(from source: [Unicode.Scalar], to target: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...target.count)
    for (row, letter) in source.enumerated() {
      var current = [row + 1]
      for (column, other) in target.enumerated() {
        var fewest = min(previous[column + 1] + 1, current[column] + 1)
        fewest = min(fewest, previous[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == target[column - 1], other == source[row - 1] {
          fewest = min(fewest, beforePrevious[column - 1] + 1)
        }
        current.append(fewest)
      }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[target.count]
  }
}
