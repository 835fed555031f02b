import EventLog
import FoundationEssentials
import PlanDomain
import Publication

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// A folder that a site is written to: beside it first, then at once under its name, so that nobody
/// ever sees half of a report.
enum SiteFolder {
  /// Throws where something stands at the name that is no empty folder: an earlier report may have
  /// been cited, and is never written over.
  static func check(_ folder: String) throws {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else { return }
    guard let inside = try? manager.contentsOfDirectory(atPath: folder), inside.isEmpty else {
      throw Told(LogFailure.alreadyExists(path: folder))
    }
  }

  /// Writes every file, then gives the folder its name. What was begun and not ended is taken away.
  static func write(_ site: Site, to folder: String) throws {
    let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let unfinished = name + ".unfinished"
    let manager = FileManager.default
    guard !manager.fileExists(atPath: unfinished) else {
      throw Told(LogFailure.alreadyExists(path: unfinished))
    }
    do {
      for file in site.files {
        try Interruption.check()
        try write(file, in: unfinished)
      }
      // Moving replaces nothing; an empty folder that was made for us has to go first.
      if manager.fileExists(atPath: name) { try manager.removeEmptyFolder(name) }
      do {
        try manager.moveItem(atPath: unfinished, toPath: name)
      } catch {
        throw OutputFile.failure(name)
      }
    } catch {
      try? manager.removeItem(atPath: unfinished)
      throw error
    }
  }

  private static func write(_ file: Site.File, in folder: String) throws {
    let path = "\(folder)/\(file.path)"
    let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    do {
      try FileManager.default.createDirectory(
        atPath: parent, withIntermediateDirectories: true)
    } catch {
      throw OutputFile.failure(parent)
    }
    let output = try OutputFile(path)
    try output.write(file.text)
    try output.finish()
  }
}

extension FileManager {
  /// Takes a folder away that holds nothing, and no other.
  fileprivate func removeEmptyFolder(_ path: String) throws {
    guard rmdir(path) == 0 else { throw Told(LogFailure.alreadyExists(path: path)) }
  }
}
