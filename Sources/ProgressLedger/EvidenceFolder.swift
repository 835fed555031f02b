import EventLog
import FoundationEssentials
package import PlanDomain

/// A file that is to be kept as evidence of what a command says.
package struct EvidenceFile: Sendable {
  package let evidence: Evidence
  package let bytes: [UInt8]

  /// `address` says where the bytes can be had; then no copy is kept.
  package init(name: String, mediaType: String, bytes: [UInt8], address: String? = nil) {
    evidence = Evidence(
      sha256: FileDigest.sha256(bytes), size: bytes.count, mediaType: mediaType, name: name,
      address: address)
    self.bytes = bytes
  }
}

/// The folder beside a ledger that holds its evidence: `plan.ledger.evidence`, each file named by
/// its digest.
///
/// The ledger says which bytes they were; the folder only keeps them. A file that is lost or
/// changed is found by its name.
package struct EvidenceFolder: Sendable {
  package let path: String

  /// The folder of the ledger in a file.
  package init(beside ledger: String) { path = ledger + ".evidence" }

  private var parent: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  /// Where a file lies, if it is there.
  package func location(of evidence: Evidence) -> String { path + "/" + evidence.sha256 }

  /// Keeps the files that are not there yet, or not whole.
  ///
  /// Throws `LedgerFailure.evidenceUnwritable`; then none of the new ones is left.
  func keep(_ files: [EvidenceFile]) throws {
    let files = files.filter { $0.evidence.address == nil }
    guard !files.isEmpty else { return }
    let manager = FileManager.default
    let isNew = !manager.fileExists(atPath: path)
    var kept: [String] = []
    do {
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
      for file in files {
        let place = location(of: file.evidence)
        // A copy that was damaged is put right: the bytes are at hand.
        if condition(of: file.evidence) == .whole { continue }
        if !manager.fileExists(atPath: place) { kept.append(place) }
        try Data(file.bytes).write(to: URL(filePath: place), options: .atomic)
        try DiskSync.sync(place)
      }
      // The names too, before an event names the files.
      if !kept.isEmpty { try DiskSync.sync(path) }
      if isNew { try DiskSync.sync(parent) }
    } catch {
      for place in isNew ? [path] : kept { try? manager.removeItem(atPath: place) }
      throw LedgerFailure.evidenceUnwritable(path: path, why: "\(error)")
    }
  }

  /// What became of a file since.
  package enum Condition: Sendable { case whole, missing, changed }

  package func condition(of evidence: Evidence) -> Condition {
    guard let data = try? Data(contentsOf: URL(filePath: location(of: evidence))) else {
      return .missing
    }
    return FileDigest.sha256(Array(data)) == evidence.sha256 ? .whole : .changed
  }
}
