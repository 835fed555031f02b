import EventLog
import Foundation
import Testing
import TransparencyLog

/// `export tiles`: a mirror that only grows, up to what was signed.
struct TileExportTests {
  let city: PublishedCity

  init() throws {
    city = try PublishedCity()
  }

  private func names(_ files: [String: (bytes: Data, written: Date)]) -> Set<String> {
    Set(files.keys)
  }

  @Test func `a mirror holds the tiles of its checkpoint and nothing else`() throws {
    let result = try city.mirror(300)
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(result.error.hasPrefix("mirror: 300 events, root "))
    let files = try city.files(in: "mirror")
    let tiles = Set(Tile.all(size: 300).map(\.path))
    #expect(names(files) == tiles.union(["checkpoint"]))
    #expect(Array(try #require(files["checkpoint"]).bytes) == (try city.note(300)))
  }

  @Test func `after the ledger grew, the same folder is added to and nothing in it changes`() throws
  {
    #expect(try city.mirror(300).status == 0)
    let before = try city.files(in: "mirror")
    let second = try city.mirror(700)
    #expect(second.error.hasSuffix(" (5 files added)\n"))
    let after = try city.files(in: "mirror")
    #expect(Set(Tile.all(size: 700).map(\.path)).isSubset(of: names(after)))
    for (name, file) in before where name != "checkpoint" {
      #expect(after[name]?.bytes == file.bytes)
      #expect(after[name]?.written == file.written, "\(name)")
    }
    #expect(Array(try #require(after["checkpoint"]).bytes) == (try city.note(700)))
    #expect(try city.mirror(700).error.hasSuffix(" (0 files added)\n"))
  }

  @Test func `an export that was interrupted is taken up where it ended`() throws {
    #expect(try city.mirror(700, into: "whole").status == 0)
    #expect(try city.mirror(700).status == 0)
    let files = FileManager.default
    for name in ["checkpoint", "tile/0/001", "tile/entries/002.p/188"] {
      try files.removeItem(at: city.workplace.file("mirror/\(name)"))
    }
    // What a killed program leaves: some bytes, but not under the name.
    try city.write([1, 2, 3], "mirror/tile/0/001.unfinished")
    #expect(try city.mirror(700).error.hasSuffix(" (2 files added)\n"))
    let (mirror, whole) = (try city.files(in: "mirror"), try city.files(in: "whole"))
    #expect(mirror.mapValues(\.bytes) == whole.mapValues(\.bytes))
  }

  @Test func `a published tile that is gone is written again`() throws {
    #expect(try city.mirror(700).status == 0)
    try FileManager.default.removeItem(at: city.workplace.file("mirror/tile/entries/000"))
    #expect(try city.mirror(700).error.hasSuffix(" (1 files added)\n"))
    let result = try EvidencePeer.go.check("tiles", city.key.verifier.text, "mirror", at: city)
    #expect(result.status == 0, "\(result.error)")
  }

  @Test func `a published tile that was changed or cut is told, and written again once it is gone`()
    throws
  {
    #expect(try city.mirror(700).status == 0)
    let tile = city.workplace.file("mirror/tile/entries/000")
    let whole = try Data(contentsOf: tile)
    for bytes in [whole.dropLast(1), Data(), Data(whole.map { $0 ^ 1 })] {
      try bytes.write(to: tile)
      let result = try city.mirror(700)
      #expect(result.status == 74)
      #expect(result.error.contains("tile/entries/000 is not what was published"))
    }
    try FileManager.default.removeItem(at: tile)
    #expect(try city.mirror(700).status == 0)
    #expect(try Data(contentsOf: tile) == whole)
  }

  @Test func `a checkpoint of another ledger, a fork or a longer ledger is refused`() throws {
    let wrong = MerkleTree.leafHash([1])
    let other = try SigningKey(name: "other.example.jp", seed: [UInt8](repeating: 4, count: 32))
    let root = try city.log.read { try $0.root(at: Position(300)) }
    let stranger = Checkpoint(origin: "other.example.jp", size: 300, root: root).text
    let notes: [([UInt8], SigningKey, String)] = [
      (
        SignedNote(text: stranger, signatures: [try other.sign(stranger)]).bytes, other,
        "other.example.jp is not"
      ),
      (try city.note(300, root: wrong), city.key, "the first 300 events have another root"),
      (try city.note(700, root: wrong), city.key, "the first 700 events have another root"),
      (try city.note(701, root: wrong), city.key, "the ledger has 700 events, 701 were signed"),
      (try city.note(300), other, "no known key has signed"),
    ]
    for (note, key, why) in notes {
      try city.write(note, "checkpoint")
      let result = try city.run(
        "export", "tiles", "mirror", "--checkpoint", "checkpoint", "--vkey", key.verifier.text)
      #expect(result.status == 1)
      #expect(result.error.contains(why), "\(result.error)")
      #expect(!FileManager.default.fileExists(atPath: city.workplace.file("mirror").path))
    }
  }

  @Test func `a mirror does not go back to an older checkpoint`() throws {
    #expect(try city.mirror(700).status == 0)
    let before = try city.files(in: "mirror").mapValues(\.bytes)
    let result = try city.mirror(300)
    #expect(result.status == 1)
    #expect(result.error.contains("size 300 after size 700"))
    #expect(try city.files(in: "mirror").mapValues(\.bytes) == before)
  }

  @Test func `a folder that mirrors another log is left alone`() throws {
    let root = MerkleTree.leafHash([1])
    let foreign = Checkpoint(origin: "other.example.jp", size: 3, root: root).text
    let forked = Checkpoint(origin: PublishedCity.origin, size: 3, root: root).text
    for (text, why) in [
      (foreign, "is not other.example.jp"), (forked, "the first 3 events have another root"),
    ] {
      try FileManager.default.createDirectory(
        at: city.workplace.file("mirror"), withIntermediateDirectories: true)
      let note = SignedNote(text: text, signatures: [try city.key.sign(text)]).bytes
      try city.write(note, "mirror/checkpoint")
      let result = try city.mirror(300)
      #expect(result.status == 1)
      #expect(result.error.contains(why), "\(result.error)")
      #expect(names(try city.files(in: "mirror")) == ["checkpoint"])
      try FileManager.default.removeItem(at: city.workplace.file("mirror"))
    }
  }

  @Test func `tiles of another log without a checkpoint are told by their bytes`() throws {
    #expect(try city.mirror(300).status == 0)
    try FileManager.default.removeItem(at: city.workplace.file("mirror/checkpoint"))
    try city.write([UInt8](repeating: 0, count: 8192), "mirror/tile/0/000")
    let result = try city.mirror(300)
    #expect(result.status == 65)
    #expect(result.error.contains("mirror/tile/0/000 is a file of another ledger"))
    #expect(
      !FileManager.default.fileExists(atPath: city.workplace.file("mirror/checkpoint").path))
  }

  /// The first hash over 128 leaves; a leaf; everything above the leaves.
  @Test(arguments: [
    "UPDATE node SET hash = zeroblob(32) WHERE id = 84",
    "UPDATE event SET leaf = CAST(leaf || x'20' AS BLOB) WHERE seq = 5", "DELETE FROM node",
  ])
  func `a damaged tree is not mirrored`(damage: String) throws {
    let script = """
      import sqlite3
      ledger = sqlite3.connect("\(PublishedCity.ledger)")
      for (name,) in ledger.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
          ledger.execute(f"DROP TRIGGER {name}")
      ledger.execute("\(damage)")
      ledger.commit()
      """
    try city.write(city.note(700), "checkpoint")
    let python = try city.workplace.start("/usr/bin/python3", ["-c", script]).finish()
    try #require(python.status == 0, "\(python.error)")
    let result = try city.run(
      "export", "tiles", "mirror", "--checkpoint", "checkpoint", "--vkey", city.key.verifier.text)
    #expect(result.status != 0)
    #expect(
      !FileManager.default.fileExists(atPath: city.workplace.file("mirror/checkpoint").path))
  }

  @Test func `while one run writes to a folder, another is told to come back`() throws {
    try FileManager.default.createDirectory(
      at: city.workplace.file("mirror"), withIntermediateDirectories: true)
    let script = """
      import fcntl, os, time
      fcntl.flock(os.open("mirror", os.O_RDONLY), fcntl.LOCK_EX)
      print("held", flush=True)
      time.sleep(600)
      """
    let holder = try city.workplace.start("/usr/bin/python3", ["-c", script])
    defer { holder.kill() }
    while holder.isRunning && holder.outputSoFar.isEmpty { usleep(1_000) }
    let result = try city.mirror(300)
    #expect(result.status == 75)
    #expect(names(try city.files(in: "mirror")).isEmpty)
  }

  @Test(arguments: [
    ["tiles", "mirror"], ["tiles", "--checkpoint", "c", "--vkey", "v"],
    ["tiles", "mirror", "--checkpoint", "c"], ["events", "mirror"],
    ["state", "--checkpoint", "c"], ["texts", "--vkey", "v"],
    ["tiles", "mirror", "--checkpoint", "c", "--vkey", "v", "--as-of", "R5"],
    ["tiles", "mirror", "--checkpoint", "c", "--vkey", "v", "--known-at", "#3"],
    ["tiles", "mirror", "--checkpoint", "c", "--vkey", "v", "--out", "x"],
    ["tiles", "mirror", "--checkpoint", "c", "--vkey", "v", "--history"],
  ])
  func `what does not go together is a wrong command line`(words: [String]) throws {
    let result = try city.workplace.run(
      ["export"] + words, setting: ["PLANLEDGER_FILE": PublishedCity.ledger])
    #expect(result.status == 64)
  }
}
