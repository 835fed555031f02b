import EventLog
import Foundation
import GRDB
import PlanDomain
import ProgressLedger
import TransparencyLog

// What can be kept of a ledger outside it, and what lies in its bytes.
extension SampleLedger {
  /// The leaf hash of every event, and the root after it.
  func evidence() throws -> (leafHashes: [TreeHash], roots: [TreeHash]) {
    try ledger.log.read { log in
      var (leafHashes, roots): ([TreeHash], [TreeHash]) = ([], [])
      try log.forEachEvent { event in
        leafHashes.append(event.leafHash)
        roots.append(try log.root(at: event.position))
      }
      return (leafHashes, roots)
    }
  }

  /// The stored texts by their digests, as they lie in the file.
  func disclosures() throws -> [Data: String] {
    try edit { database in
      try Row.fetchAll(database, sql: "SELECT digest, disclosure FROM disclosure").reduce(
        into: [:]
      ) { $0[$1["digest"]] = $1["disclosure"] }
    }
  }

  /// Whether a text lies anywhere in the bytes of any file of the folder.
  func holds(_ text: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .contains { try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil }
  }

  func actors() throws -> [ActorEntry] {
    try ledger.read { try $0.actors(on: ledger.today) }
  }

  /// The lines of `export events`.
  func leaves() throws -> [UInt8] {
    try ledger.log.read { log in
      var lines: [UInt8] = []
      try log.forEachLeaf { _, leaf in lines += leaf + [UInt8(ascii: "\n")] }
      return lines
    }
  }

  /// The lines of `export texts`.
  func texts() throws -> [UInt8] {
    try ledger.log.read { log in
      var lines = ""
      try log.forEachDisclosure { position, disclosure in
        lines += #"{"disclosure":"\#(disclosure)","seq":\#(position.seq)}"# + "\n"
      }
      return Array(lines.utf8)
    }
  }
}

/// Bytes as a file that is read at once.
func source(_ bytes: [UInt8]) -> ByteSource {
  var rest: [UInt8]? = bytes
  return {
    defer { rest = nil }
    return rest
  }
}
