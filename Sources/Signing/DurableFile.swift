#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Small files that are either whole or not there, also after the power failed.
package enum DurableFile {
  /// Makes a file with these bytes and this mode, never over anything that exists.
  ///
  /// Throws `exists` and `storage`; then no file is left.
  package static func create(
    _ bytes: [UInt8], at path: String, mode: UInt16
  ) throws(SigningFault) {
    try write(bytes, to: path, flags: O_EXCL | O_NOFOLLOW, mode: mode)
    do throws(SigningFault) {
      try syncFolder(of: path)
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Puts these bytes in the place of a file in one step: whoever reads it finds all of the old or
  /// all of the new ones. Throws `storage`.
  package static func replace(
    _ bytes: [UInt8], at path: String, mode: UInt16
  ) throws(SigningFault) {
    // A name of this process's own, so that two that write at once do not mix their bytes.
    let unfinished = "\(path).unfinished-\(getpid())"
    try write(bytes, to: unfinished, flags: O_TRUNC | O_NOFOLLOW, mode: mode)
    guard rename(unfinished, path) == 0 else {
      let fault = SigningFault.storage(path: path, why: reason(errno))
      unlink(unfinished)
      throw fault
    }
    try syncFolder(of: path)
  }

  /// What a file holds and who may use it.
  struct Content {
    let bytes: [UInt8]
    /// The permissions of the group and of all others.
    let modeOfOthers: UInt16
  }

  /// Reads a file of at most 64 KiB. Throws `missing` and `storage`.
  static func read(_ path: String) throws(SigningFault) -> Content {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      throw errno == ENOENT
        ? .missing(path: path) : .storage(path: path, why: reason(errno))
    }
    defer { _ = closed(file) }
    // Asked of the open file, and not of its name, which could be given to another meanwhile.
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .storage(path: path, why: reason(errno)) }
    var bytes = [UInt8](repeating: 0, count: largest + 1)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes { buffer in
        taken(from: file, into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      }
      if more < 0 { throw .storage(path: path, why: reason(errno)) }
      if more == 0 { break }
      count += more
    }
    guard count <= largest else { throw .storage(path: path, why: "more than \(largest) bytes") }
    return Content(bytes: Array(bytes.prefix(count)), modeOfOthers: UInt16(status.st_mode & 0o077))
  }

  private static let largest = 1 << 16

  private static func write(
    _ bytes: [UInt8], to path: String, flags: Int32, mode: UInt16
  ) throws(SigningFault) {
    let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode_t(mode))
    guard file >= 0 else {
      throw errno == EEXIST ? .exists(path: path) : .storage(path: path, why: reason(errno))
    }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { given($0, to: file) }
      if count < 0 { break }
      rest = rest.dropFirst(count)
    }
    let isWhole = rest.isEmpty && fsync(file) == 0
    let why = reason(errno)
    guard closed(file), isWhole else {
      unlink(path)
      throw .storage(path: path, why: why)
    }
  }

  /// Makes the name itself survive.
  private static func syncFolder(of path: String) throws(SigningFault) {
    let folder = folder(of: path)
    let file = open(folder, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .storage(path: folder, why: reason(errno)) }
    defer { _ = closed(file) }
    guard fsync(file) == 0 else { throw .storage(path: folder, why: reason(errno)) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  static func closed(_ file: Int32) -> Bool { close(file) == 0 }
}

// Outside, where the names are the system's and not those above.

private func taken(from file: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(file, buffer.baseAddress, buffer.count)
}

private func given(_ buffer: UnsafeRawBufferPointer, to file: Int32) -> Int {
  write(file, buffer.baseAddress, buffer.count)
}
