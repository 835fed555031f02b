/// The word that was probably meant: the one with the fewest slips of the finger, if they are few.
func nearest(to word: String, among known: [String]) -> String? {
  let word = Array(word.lowercased().unicodeScalars.prefix(40))
  let near = known.map { (name: $0, slips: slips(from: word, to: Array($0.unicodeScalars))) }
    .min { $0.slips < $1.slips }
  guard let near, near.slips <= max(1, near.name.count / 3) else { return nil }
  return near.name
}

/// How many letters were left out, added, changed or swapped with their neighbour (optimal string
/// alignment).
private func slips(from typed: [Unicode.Scalar], to meant: [Unicode.Scalar]) -> Int {
  // slips[i][j]: between the first i letters typed and the first j letters meant.
  var slips = Array(repeating: Array(repeating: 0, count: meant.count + 1), count: typed.count + 1)
  for i in 0...typed.count { slips[i][0] = i }
  for j in 0...meant.count { slips[0][j] = j }
  for i in typed.indices {
    for j in meant.indices {
      let changed = slips[i][j] + (typed[i] == meant[j] ? 0 : 1)
      slips[i + 1][j + 1] = min(changed, slips[i][j + 1] + 1, slips[i + 1][j] + 1)
      if i > 0, j > 0, typed[i] == meant[j - 1], typed[i - 1] == meant[j] {
        slips[i + 1][j + 1] = min(slips[i + 1][j + 1], slips[i - 1][j - 1] + 1)
      }
    }
  }
  return slips[typed.count][meant.count]
}
