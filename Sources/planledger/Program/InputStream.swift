import EventLog
import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// A file read piece by piece, so that memory does not grow with it; `-` is the standard input.
struct InputStream {
  private let name: String
  private let file: UnsafeMutablePointer<FILE>

  /// Opens the file; it stays open as long as the program runs.
  init(_ name: String) throws {
    self.name = name
    guard let file = name == "-" ? stdin : fopen(name, "rb") else {
      try Interruption.check()
      throw Told(
        .notFound, "missing",
        Explanation(
          Wording(ja: "ファイルを開けません: \(name)。", en: "The file \(name) cannot be opened.")))
    }
    self.file = file
  }

  /// The next bytes at each call, nil at the end.
  var source: ByteSource {
    { [file, name] in
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = fread(&bytes, 1, bytes.count, file)
      try Interruption.check()
      if count == 0 && ferror(file) != 0 {
        throw Told(
          .storage, "unreadable-file",
          Explanation(Wording(ja: "\(name) を読めません。", en: "\(name) cannot be read.")))
      }
      return count == 0 ? nil : Array(bytes.prefix(count))
    }
  }
}
