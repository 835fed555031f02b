import FoundationEssentials

extension EventLog {
  /// The unfinished files of this name beside it: left by runs that were killed while they made it.
  ///
  /// Nothing needs them. One that is being made at this moment looks the same, so they are only
  /// named, and never taken away.
  package static func leftovers(of path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let prefix = path.dropFirst(folder.count) + LedgerFile.unfinishedMark
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return (names ?? []).filter { name in
      name.hasPrefix(prefix) && name.dropFirst(prefix.count).allSatisfy(\.isHexDigit)
    }.sorted().map { folder + $0 }
  }
}
