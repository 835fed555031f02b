#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Has the disk take what the system may still hold back.
package enum DiskSync {
  /// Returns once everything written to a file, or every name in a folder, outlasts a power cut.
  ///
  /// Throws `LogFailure.storage`; what then is on the disk is not known.
  package static func sync(_ path: String) throws {
    let descriptor = opened(path)
    guard descriptor >= 0 else { throw failure(path) }
    defer { _ = closed(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func failure(_ path: String) -> LogFailure {
    .storage(path: path, why: String(cString: strerror(errno)))
  }

  private static func opened(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC) }

  private static func closed(_ descriptor: Int32) -> Int32 { close(descriptor) }
}
