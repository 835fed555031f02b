import Foundation
import Testing
import TransparencyLog

/// The witness of Tests/Peers on loopback, written in Go over the Go project's own sumdb: it is ended with the
/// test, and the test fails without it.
final class LiveWitness {
  let address: String
  let folder: URL
  private let process: RunningProcess

  /// Starts it with the keys of the logs that it watches.
  init(_ key: SigningKey = LiveWitness.key(), watching logs: [VerifierKey], at place: Workplace)
    throws
  {
    let program = Repository.root.appending(path: ".build-peers/witness")
    try #require(
      FileManager.default.isExecutableFile(atPath: program.path), "Tools/setup builds the witness")
    folder = place.file("witness-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data((key.secretText + "\n").utf8).write(to: folder.appending(path: "key"))
    process = try place.start(program.path, [folder.path] + logs.map(\.text))
    var line: Substring?
    // It prints its address as soon as it listens.
    for _ in 0..<2_000 where line == nil {
      line =
        process.outputSoFar.split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast().first
      if line == nil { Thread.sleep(forTimeInterval: 0.005) }
    }
    address = String(try #require(line, "the witness does not listen"))
  }

  deinit { process.kill() }

  /// A key of a witness, the same in every run.
  static func key(_ name: String = "witness.example/1", seed: UInt8 = 7) -> SigningKey {
    do {
      return try SigningKey(
        name: name, algorithm: .cosignature, seed: [UInt8](repeating: seed, count: 32))
    } catch {
      preconditionFailure("32 bytes are a seed")
    }
  }

  /// The notes that it refused and kept.
  func refused() throws -> [String] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.contains(".refused.") }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
