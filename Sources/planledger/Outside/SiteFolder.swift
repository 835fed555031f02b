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
    let name = name(of: folder)
    let manager = FileManager.default
    try OutputFile.checkFolder(of: name)
    guard !manager.fileExists(atPath: unfinished(name)) else { throw leftover(name) }
    guard manager.fileExists(atPath: folder) else { return }
    guard let inside = try? manager.contentsOfDirectory(atPath: folder), inside.isEmpty else {
      throw Told(LogFailure.alreadyExists(path: folder))
    }
  }

  /// Writes every file, then gives the folder its name. What was begun and not ended is taken away.
  static func write(_ site: Site, to folder: String) throws {
    let name = name(of: folder)
    let unfinished = unfinished(name)
    let manager = FileManager.default
    guard mkdir(unfinished, 0o777) == 0 else {
      throw errno == EEXIST ? leftover(name) : OutputFile.failure(name)
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

  private static func name(of folder: String) -> String {
    folder.hasSuffix("/") ? String(folder.dropLast()) : folder
  }

  private static func unfinished(_ name: String) -> String { name + ".unfinished" }

  /// That another run writes the same folder, or was killed while it did. Which of the two cannot
  /// be told safely, and a folder that is taken away is gone: so a person decides.
  private static func leftover(_ name: String) -> Told {
    let folder = unfinished(name)
    return Told(
      .storage, "unfinished-folder",
      Explanation(
        Wording(
          ja: "\(folder) があります。書き終わらなかったときの残りか、いま書いている途中のものです。",
          en: "There is \(folder): left by a run that did not end, or another is writing now."),
        advice: Wording(
          ja: "ほかに site を実行していなければ、消してからもう一度実行してください。",
          en: "If no other site is being written, remove it and try again.")))
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
