import Testing
import TransparencyLog

/// The files of a static mirror.
struct TileTests {
  struct Tessera: Decodable {
    let leaf_data: [String]
    let level0_tile_hex: [Hex]
  }

  /// A tree of so many leaves, each a number of its own.
  private func tree(_ size: Int) -> GrownTree {
    GrownTree((0..<size).map { MerkleTree.leafHash(Array("\($0)".utf8)) })
  }

  /// A tree known only by its tiles, as a reader of the mirror knows it.
  private struct Mirror: HashStore {
    var files: [String: [TreeHash]] = [:]
    let size: Int

    init(_ tree: GrownTree, size: Int) throws {
      self.size = size
      for tile in Tile.all(size: size) where tile.content != .entries {
        files[tile.path] = try tile.nodes.map { try tree.hash(at: $0) }
      }
    }

    func hash(at address: NodeAddress) throws -> TreeHash {
      guard address.level % 8 == 0 else {
        return MerkleTree.nodeHash(
          try hash(at: NodeAddress(level: address.level - 1, index: 2 * address.index)),
          try hash(at: NodeAddress(level: address.level - 1, index: 2 * address.index + 1)))
      }
      let count = size >> address.level
      let tile = address.index / 256
      let part = min(256, count - tile * 256)
      let name = String(String(1000 + tile).dropFirst())
      let path = "tile/\(address.level / 8)/\(name)" + (part == 256 ? "" : ".p/\(part)")
      return try #require(files[path])[address.index % 256]
    }
  }

  @Test func `the tile of a published log is the one we make`() throws {
    let log = try Fixtures.decode("tessera-log.json", as: Tessera.self)
    let leaves = log.leaf_data.map { Array($0.utf8) }
    let tree = GrownTree(leaves.map { MerkleTree.leafHash($0) })
    let tiles = Array(Tile.all(size: 15))
    #expect(tiles.map(\.path) == ["tile/entries/000.p/15", "tile/0/000.p/15"])
    #expect(
      try tiles[1].nodes.map { try tree.hash(at: $0) } == log.level0_tile_hex.map { try $0.hash })
  }

  @Test func `tiles have the names of the format`() {
    func names(_ size: Int) -> [String] { Tile.all(size: size).map(\.path) }
    #expect(names(0).isEmpty)
    #expect(names(1) == ["tile/entries/000.p/1", "tile/0/000.p/1"])
    #expect(
      names(256) == ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"])
    #expect(
      names(257) == [
        "tile/entries/000", "tile/entries/001.p/1", "tile/0/000", "tile/0/001.p/1",
        "tile/1/000.p/1",
      ])
    let large = Set(names(1067 * 256 + 12))
    for name in [
      "tile/entries/999", "tile/entries/x001/000", "tile/0/x001/066", "tile/0/x001/067.p/12",
      "tile/1/004.p/43", "tile/2/000.p/4",
    ] {
      #expect(large.contains(name), "\(name)")
    }
    let huge = Tile.all(size: 1_234_067 * 256 + 1).first { $0.index == 1_234_067 }
    #expect(huge?.path == "tile/entries/x001/x234/067.p/1")
  }

  @Test(arguments: [1, 2, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_793, 131_072 + 300])
  func `the tiles of a level hold each of its hashes once`(size: Int) {
    var next: [Tile.Content: Int] = [:]
    for tile in Tile.all(size: size) {
      #expect((1...256).contains(tile.width))
      #expect(tile.leaves.lowerBound == next[tile.content, default: 0])
      next[tile.content] = tile.leaves.upperBound
    }
    #expect(next[.entries] == size)
    for level in 0..<7 {
      let covered = (size >> (8 * level)) << (8 * level)
      #expect(next[.hashes(level: level)] ?? 0 == covered)
    }
  }

  @Test(arguments: [1, 15, 255, 256, 257, 600, 65_800])
  func `whoever has the tiles alone has the tree`(size: Int) throws {
    let tree = tree(size)
    let mirror = try Mirror(tree, size: size)
    #expect(try MerkleProof.root(size: size, in: mirror) == tree.roots[size])
    for index in [0, size / 2, size - 1] {
      #expect(
        try MerkleProof.inclusion(of: index, size: size, in: mirror)
          == MerkleProof.inclusion(of: index, size: size, in: tree))
    }
    for tile in Tile.all(size: size) {
      #expect(try tile.fits(tile.nodes.map { try tree.hash(at: $0) }, in: tree))
    }
  }

  @Test func `a full tile stays as it is while the log grows`() {
    let small = Tile.all(size: 1000).filter { $0.width == 256 }
    #expect(Set(small).isSubset(of: Tile.all(size: 70_000)))
  }

  @Test func `hashes that are not those of the tree above do not fit`() throws {
    let tree = tree(600)
    for tile in Tile.all(size: 600) {
      let hashes = try tile.nodes.map { try tree.hash(at: $0) }
      for index in [0, hashes.count / 2, hashes.count - 1] {
        var changed = hashes
        changed[index] = MerkleTree.leafHash([0xFF])
        #expect(try !tile.fits(changed, in: tree))
      }
      #expect(try !tile.fits(hashes.dropLast(), in: tree))
    }
  }

  @Test func `an entry has its length before it, and a leaf that is too long has none`() {
    #expect(Tile.entry([0x61, 0x62]) == [0, 2, 0x61, 0x62])
    #expect(Tile.entry([]) == [0, 0])
    let long = [UInt8](repeating: 0x61, count: 65_535)
    #expect(Tile.entry(long)?.prefix(2) == [0xFF, 0xFF])
    #expect(Tile.entry(long + [0x61]) == nil)
  }
}
