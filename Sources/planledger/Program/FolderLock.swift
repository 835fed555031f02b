import PlanDomain

#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Keeps a second run from writing to a folder, for as long as this lives. A run that was killed
/// leaves nothing to clear away.
final class FolderLock {
  private let descriptor: Int32

  /// Throws `busy` while another run writes there.
  init(_ folder: String) throws {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw OutputFile.failure(folder) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw Told(
        .tryAgain, "busy",
        Explanation(
          Wording(
            ja: "\(folder) には、いま別の planledger が書き込んでいます。",
            en: "Another planledger is writing to \(folder).")))
    }
  }

  deinit { close(descriptor) }
}
