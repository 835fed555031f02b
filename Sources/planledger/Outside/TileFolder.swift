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
  /// - Parameter bytes: asked for a tile that has not been published.
  func add(_ tile: Tile, _ bytes: () throws -> [UInt8]) throws -> Bool {
    let name = "\(path)/\(tile.path)"
    let isThere = FileManager.default.fileExists(atPath: name)
    if isThere, let published, tile.leaves.upperBound <= published.size { return false }
    let bytes = try bytes()
    // Left by an export that did not end, or by another ledger: its bytes tell.
    if isThere {
      guard try InputFile(name).bytes == bytes else { throw Self.stranger(name) }
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
    do {
      try file.write(bytes)
    } catch {
      file.discard()
      throw error
    }
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
