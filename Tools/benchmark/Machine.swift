import CanonicalJSON
import GRDB

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// What a measurement was made on: seconds belong to it, ratios hardly.
struct Machine {
  let cores: Int
  let processor: String
  let sqlite: String
  let fileSystem: String
  /// How busy it was when the measurement began.
  let load: String

  /// How both sides set up SQLite.
  static let settings =
    "journal_mode WAL, synchronous FULL, page_size 4096, cache 16,000 KB writing, 2,000 KB reading"

  init(folder: String) throws {
    cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    processor =
      Self.lines(of: "/proc/cpuinfo").first { $0.hasPrefix("model name") }
      .map { String($0.drop { $0 != ":" }.dropFirst(2)) } ?? "unknown"
    sqlite = try DatabaseQueue().read { database in
      try String.fetchOne(database, sql: "SELECT sqlite_version()") ?? "unknown"
    }
    fileSystem = Self.fileSystem(of: folder)
    load = Self.lines(of: "/proc/loadavg").first ?? "unknown"
  }

  var text: String {
    """
    \(cores) cores, \(processor), SQLite \(sqlite), \(fileSystem), load \(load)
    \(Self.settings)
    """
  }

  var json: JSONValue {
    .object([
      "cores": .integer(Int64(cores)), "processor": .string(processor),
      "sqlite": .string(sqlite), "file_system": .string(fileSystem), "load": .string(load),
      "settings": .string(Self.settings),
    ])
  }

  /// Where this program lies.
  static func ownPath() -> String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }

  static func temporaryFolder() -> String {
    getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  }

  /// The most memory that this process ever had, in KiB.
  static func peakMemory() -> Int {
    let line = lines(of: "/proc/self/status").first { $0.hasPrefix("VmHWM:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  /// The memory that this process holds now, in KiB.
  static func memory() -> Int {
    let line = lines(of: "/proc/self/status").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }

  /// Gives back what was freed, which the allocator keeps for later, so that only what is held
  /// counts as memory. Glibc can; its Swift module does not name the function.
  static func returnFreeMemory() {
    guard let trim = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return }
    _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0)
  }

  /// The bytes of a file; 0 where there is none.
  static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// The type of the file system that a folder lies on: the longest mount point that leads there.
  private static func fileSystem(of folder: String) -> String {
    let mounts = lines(of: "/proc/mounts").map { $0.split(separator: " ").map(String.init) }
    let resolved = realpath(folder, nil).map { path in
      defer { free(path) }
      return String(cString: path)
    }
    let path = (resolved ?? folder) + "/"
    let mount = mounts.filter { fields in
      fields.count > 2 && path.hasPrefix(fields[1].hasSuffix("/") ? fields[1] : fields[1] + "/")
    }.max { $0[1].utf8.count < $1[1].utf8.count }
    return mount?[2] ?? "unknown"
  }

  /// The lines of one of the kernel's files, which have no size to go by.
  private static func lines(of path: String) -> [String] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
