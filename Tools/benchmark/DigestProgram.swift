#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// The program that everybody has: `sha256sum` over a file, its answer thrown away.
enum DigestProgram {
  static let name = "sha256sum"

  static func run(on file: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = [strdup(name), strdup(file), nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    var status: Int32 = 0
    guard posix_spawnp(&process, name, &actions, nil, &words, environ) == 0,
      waitpid(process, &status, 0) == process, status == 0
    else { throw Failed() }
  }

  struct Failed: Error {}
}
