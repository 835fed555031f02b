import Foundation

/// The library that stands between a command and its disk (Tests/PreloadedFaults).
enum PreloadedFaults {
  /// What writes down everything that a command does to the files of a folder.
  static func recording(_ folder: URL, to trace: URL) throws -> [String: String] {
    try loading(folder).merging(["DISK_TRACE": trace.path]) { $1 }
  }

  /// What lets a call for a file of a folder fail, and makes `mark` when it has.
  static func failing(
    _ fault: DiskFault, _ number: Int, in folder: URL, mark: URL
  ) throws -> [String: String] {
    let words = "\(fault.calls) \(fault.error) \(number)\(fault.isLasting ? " lasting" : "")"
    return try loading(folder).merging(["DISK_FAULT": words, "DISK_MARK": mark.path]) { $1 }
  }

  private static func loading(_ folder: URL) throws -> [String: String] {
    ["LD_PRELOAD": try library(), "DISK_FOLDER": folder.path]
  }

  /// Built beside the tests. A sanitizer's would not load into a program without the sanitizer, such
  /// as the `env` that starts the command: `Tools/sanitize` names a plain one.
  private static func library() throws -> String {
    try ProcessInfo.processInfo.environment["PLANLEDGER_PRELOADED"]
      ?? Tool.executable(named: "libPreloadedFaults.so").path
  }
}

/// Which calls fail, and how.
struct DiskFault {
  /// As the library names them: `open`, `create`, `write`, `sync` and `name`.
  let calls: String
  let error: String
  let isLasting: Bool

  /// Full disk, quota, broken disk, no permission, read-only medium, too many open files.
  static let all = [
    ("open", "EMFILE"), ("create", "EACCES"), ("create", "EROFS"), ("write", "ENOSPC"),
    ("write", "EDQUOT"), ("write", "EIO"), ("sync", "EIO"), ("name", "ENOSPC"),
  ].flatMap { calls, error in
    [false, true].map { DiskFault(calls: calls, error: error, isLasting: $0) }
  }
}
