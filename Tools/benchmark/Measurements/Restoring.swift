import CanonicalJSON
import EventLog
import ProgressLedger
import TransparencyLog

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#endif

/// Builds a ledger from the exported lines, with its tables.
struct Restoring {
  private let export: String
  private let path: String

  init(from export: String, into path: String) {
    self.export = export
    self.path = path
  }

  func measure() throws -> JSONObject {
    var root = ""
    let seconds = try Measurement.time {
      let ledger = try Ledger.restore(
        at: path, leaves: try source("events.jsonl"), texts: try source("texts.jsonl"))
      root = try ledger.log.read { try $0.rootDigits() }
      try ledger.log.close()
    }
    return Measurement.result(seconds, "root", root)
  }

  /// The bytes of a file, in chunks as the command reads them.
  private func source(_ name: String) throws -> ByteSource {
    guard let file = fopen("\(export)/\(name)", "r") else {
      throw BenchmarkFailure("cannot read \(name)")
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    return {
      let count = fread(&chunk, 1, chunk.count, file)
      return count > 0 ? Array(chunk[..<count]) : nil
    }
  }
}
