import EventLog
import Exchange
import FoundationEssentials
import PlanDomain
import TransparencyLog

/// A folder that mirrors a ledger as files for any web server (C2SP tlog-tiles).
///
/// Files are only added, each under its name when it is whole, and `checkpoint` comes last: at
/// every moment the folder proves what its checkpoint says.
struct TileFolder {
  private let path: String
  private let lock: FolderLock

  /// What the folder shows by now; nil before its first export has ended.
  let published: Checkpoint?

  /// Takes a folder that may not be there yet. Throws what is wrong with a `checkpoint` in it.
  init(_ path: String) throws {
    self.path = path
    try Self.makeFolder(path)
    lock = try FolderLock(path)
    let checkpoint = "\(path)/\(Self.checkpoint)"
    guard FileManager.default.fileExists(atPath: checkpoint) else {
      published = nil
      return
    }
    do {
      // Without keys: whether the ledger has this root is asked of the ledger itself.
      published = try Checkpoint(
        text: SignedNote(parsing: InputFile(checkpoint).bytes).text)
    } catch let fault as EvidenceFault {
      throw fault.told(in: checkpoint)
    }
  }

  /// Adds a tile unless it is there, and tells whether it was added.
  ///
  /// One that is there is compared: a mirror that a disk or a hand has changed is told by the
  /// export of the next day, not by the first citizen.
  func add(_ tile: Tile, _ bytes: [UInt8]) throws -> Bool {
    let name = "\(path)/\(tile.path)"
    if FileManager.default.fileExists(atPath: name) {
      guard try InputFile(name).bytes == bytes else {
        let isPublished = published.map { tile.leaves.upperBound <= $0.size } ?? false
        throw isPublished ? Self.changed(name) : Self.stranger(name)
      }
      return false
    }
    try Self.makeFolder(String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)]))
    try fill(try OutputFile(name), bytes)
    return true
  }

  /// Shows the tiles that were added.
  func publish(_ checkpoint: [UInt8]) throws {
    try fill(try OutputFile(replacing: "\(path)/\(Self.checkpoint)"), checkpoint)
  }

  private func fill(_ file: OutputFile, _ bytes: [UInt8]) throws {
    try file.write(bytes)
    try file.finish()
  }

  private static func makeFolder(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputFile.failure(folder)
    }
  }

  private static func changed(_ name: String) -> Told {
    Told(
      .storage, "changed-tile",
      Explanation(
        Wording(
          ja: "\(name) は公開したときのものではありません。",
          en: "\(name) is not what was published."),
        advice: Wording(
          ja: "写しを残してから消してください。次の書き出しが書き直します。",
          en: "Keep a copy and delete it: the next export writes it anew.")))
  }

  private static func stranger(_ name: String) -> Told {
    Told(
      .badInput, "other-ledger",
      Explanation(
        Wording(
          ja: "\(name) は別の台帳のものです。", en: "\(name) is a file of another ledger."),
        advice: Wording(
          ja: "空のフォルダを指定してください。", en: "Name an empty folder.")))
  }

  private static let checkpoint = "checkpoint"
}
