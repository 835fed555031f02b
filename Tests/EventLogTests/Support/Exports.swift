import EventLog
import Foundation
import TransparencyLog

/// Hands bytes out in chunks that end nowhere in particular.
func source(_ bytes: [UInt8], chunk: Int = 1_000) -> ByteSource {
  var rest = bytes[...]
  return {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(chunk) }
    return Array(rest.prefix(chunk))
  }
}

extension Scratch {
  func leaves(_ name: String) throws -> [[UInt8]] {
    var leaves: [[UInt8]] = []
    let log = try EventLog.open(at: path(name), access: .readOnly)
    defer { try? log.close() }
    try log.read { try $0.forEachLeaf { leaves.append($1) } }
    return leaves
  }

  func texts(_ name: String) throws -> [UInt8] {
    var lines = ""
    let log = try EventLog.open(at: path(name), access: .readOnly)
    defer { try? log.close() }
    try log.read { log in
      try log.forEachDisclosure { position, disclosure in
        lines += "{\"disclosure\":\"\(disclosure)\",\"seq\":\(position.seq)}\n"
      }
    }
    return Array(lines.utf8)
  }

  func export(_ name: String) throws -> [UInt8] {
    Array(try leaves(name).map { $0 + [0x0A] }.joined())
  }

  func root(_ name: String = "plan.ledger") throws -> TreeHash {
    let log = try EventLog.open(at: path(name), access: .readOnly)
    defer { try? log.close() }
    return try log.read { try $0.head().root }
  }
}

/// A file of the worked example of the format.
func exampleBytes(_ name: String) throws -> [UInt8] {
  var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
  while folder.path != "/" {
    folder.deleteLastPathComponent()
    let file = folder.appending(path: "Fixtures/vectors/ledger-example/\(name)")
    if let data = try? Data(contentsOf: file) { return Array(data) }
  }
  throw TestFailure("the worked example lacks \(name)")
}
