import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// The file of a ledger: where it is, what may be done with it, and how SQLite is told to treat it.
struct LedgerFile {
  /// Absolute and free of symbolic links, because SQLite's own files lie beside the real one.
  let path: String

  /// Finds the place of a file that exists or is to be made; only its folder has to exist.
  init(at path: String) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let folder = String(path.dropLast(path.reversed().prefix { $0 != "/" }.count))
    if let resolved = Self.resolve(path) {
      self.path = resolved
    } else if !name.isEmpty, let folder = Self.resolve(folder.isEmpty ? "." : folder) {
      self.path = (folder == "/" ? "" : folder) + "/" + name
    } else {
      throw LogFailure.missingFolder(path: folder.isEmpty ? path : folder)
    }
  }

  /// Whether anything has this name, even a link that leads nowhere.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The size in bytes, nil when there is no regular file.
  var size: Int? { Self.size(of: path) }

  /// What changes whenever somebody writes the file.
  var changeMark: [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    return [Int(status.st_size), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
  }

  /// Whether SQLite's log beside the file holds anything: then the file alone is not the whole
  /// ledger.
  var hasWriteAheadLog: Bool { (Self.size(of: path + "-wal") ?? 0) > 0 }

  /// Whether what lies beside the file begins as a write-ahead log of SQLite does.
  var isLogOfSQLite: Bool {
    guard let log = fopen(path + "-wal", "rb") else { return false }
    defer { fclose(log) }
    // 0x377f0682 or 0x377f0683, by the byte order of its checksums.
    var magic = [UInt8](repeating: 0, count: 4)
    guard fread(&magic, 1, 4, log) == 4 else { return false }
    return magic[..<3] == [0x37, 0x7F, 0x06] && (magic[3] == 0x82 || magic[3] == 0x83)
  }

  /// Whether this process may write the file, and files beside it, which writing needs.
  var isWritable: Bool { access(path, W_OK) == 0 && isFolderWritable }

  private var isFolderWritable: Bool { access(folder, W_OK) == 0 }

  /// The folder the file lies in.
  var folder: String {
    let folder = path.dropLast(path.reversed().prefix { $0 != "/" }.count + 1)
    return folder.isEmpty ? "/" : String(folder)
  }

  /// How a connection that only reads is to open the file: its plain path, or an address that
  /// keeps SQLite from wanting files beside it.
  ///
  /// `immutable=1` hides whatever a write-ahead log holds, so it is used only where none can be.
  var readingPath: String {
    hasWriteAheadLog || isFolderWritable ? path : immutablePath
  }

  /// An address under which SQLite looks at the file alone and leaves no trace beside it.
  var immutablePath: String { "file:\(Self.percentEncoded(path))?immutable=1" }

  /// An address under which another connection can attach the file without being able to write it.
  var attachablePath: String {
    readingPath == path ? "file:\(Self.percentEncoded(path))?mode=ro" : readingPath
  }

  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  private static func percentEncoded(_ path: String) -> String {
    path.utf8.reduce(into: "") { address, byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
  }
}
