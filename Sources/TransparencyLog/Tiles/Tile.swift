/// One file of a static mirror of a log (C2SP tlog-tiles): 256 hashes of the tree, or the 256
/// leaves below them, or as many of them as there are by now.
///
/// A full tile never changes. One that is not full yet has its width in its name, so it is never
/// overwritten either: a mirror only grows, and any web server can be one.
package struct Tile: Hashable, Sendable {
  /// What a tile holds.
  package enum Content: Hashable, Sendable {
    /// The leaves themselves: an entry bundle.
    case entries
    /// Hashes of the tree, of every eighth level: tiles of level 0 hold those of leaves, tiles of
    /// level 1 those of the full tiles of level 0.
    case hashes(level: Int)
  }

  /// What it holds.
  package let content: Content
  /// How many tiles of the same content stand to the left, from 0.
  package let index: Int
  /// How many leaves or hashes it holds, from 1 to 256.
  package let width: Int

  /// How many leaves or hashes a full tile holds.
  package static let fullWidth = 1 << height

  /// How many levels of the tree a tile stands for.
  private static let height = 8

  /// The leaves that the tile stands for, by their indices.
  package var leaves: Range<Int> {
    first << shift..<(first + width) << shift
  }

  /// The addresses of its hashes; for an entry bundle those of its leaves' hashes.
  package var nodes: [NodeAddress] {
    (first..<first + width).map { NodeAddress(level: shift, index: $0) }
  }

  private var first: Int { index << Self.height }

  /// The level of its hashes in the tree.
  private var shift: Int {
    switch content {
    case .entries: 0
    case .hashes(let level): level * Self.height
    }
  }

  /// Where it lies in the mirror: `tile/0/x001/067`, with `.p/12` behind it when it holds 12.
  package var path: String {
    let folder =
      switch content {
      case .entries: "entries"
      case .hashes(let level): "\(level)"
      }
    let part = width == Self.fullWidth ? "" : ".p/\(width)"
    return "tile/\(folder)/\(Self.digits(of: index))\(part)"
  }

  /// `1067` as `x001/067`: no folder has more than a thousand names.
  private static func digits(of index: Int) -> String {
    let digits = String(index)
    var rest = Substring(String(repeating: "0", count: (3 - digits.count % 3) % 3) + digits)
    var groups: [String] = []
    while rest.count > 3 {
      groups.append("x" + rest.prefix(3))
      rest = rest.dropFirst(3)
    }
    return (groups + [String(rest)]).joined(separator: "/")
  }
}

extension Tile {
  /// All tiles of a log of `size` leaves: the entry bundles, then the tiles of each level. They are
  /// made one at a time: there are about as many as leaves through 128.
  package static func all(size: Int) -> some Sequence<Tile> {
    precondition(size >= 0, "a tree cannot have fewer than no leaves")
    let levels = (0..<Int.bitWidth / height).prefix { size >> ($0 * height) > 0 }
    let contents = [Content.entries] + levels.map { .hashes(level: $0) }
    return contents.lazy.flatMap { content in
      let level = if case .hashes(let level) = content { level } else { 0 }
      let count = size >> (level * height)
      return (0..<(count + fullWidth - 1) / fullWidth).lazy.map { index in
        Tile(content: content, index: index, width: min(fullWidth, count - index * fullWidth))
      }
    }
  }
}
