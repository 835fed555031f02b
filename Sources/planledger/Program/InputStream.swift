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

  private init(_ name: String, _ file: UnsafeMutablePointer<FILE>) {
    self.name = name
    self.file = file
  }

  /// How to read a file from its beginning as often as wanted.
  ///
  /// What can be read only once, as the standard input and a pipe with a name, is put by in a file
  /// that has no name and is gone with the program.
  static func rereading(_ name: String) throws -> () throws -> ByteSource {
    var status = stat()
    if name != "-", stat(name, &status) != 0 || status.st_mode & S_IFMT == S_IFREG {
      return { try InputStream(name).source }
    }
    guard name != "-" || !Console.inputIsTerminal else {
      throw Told(
        .usage, "nothing-piped",
        Explanation(
          Wording(
            ja: "- は標準入力ですが、何もつながれていません。ファイルの名前を書いてください。",
            en: "- is the standard input, and nothing is piped into it: name a file.")))
    }
    guard let file = tmpfile() else { throw OutputFile.failure(P_tmpdir) }
    let next = try InputStream(name).source
    while let bytes = try next() {
      guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
        throw OutputFile.failure(P_tmpdir)
      }
    }
    let putBy = InputStream(name, file)
    return {
      rewind(putBy.file)
      return putBy.source
    }
  }

  /// How many bytes it has; nil where only its end will tell.
  var length: Int? {
    var status = stat()
    guard fstat(fileno(file), &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
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
