import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// The files behind a figure: named in its event, kept beside the ledger.
struct EvidenceTests {
  private let bytes = Array("集計表".utf8)

  private func paper(_ name: String = "集計.csv", at address: String? = nil) -> EvidenceFile {
    EvidenceFile(name: name, mediaType: "text/csv", bytes: bytes, address: address)
  }

  private func record(
    _ sample: SampleLedger, _ year: FiscalYear, with evidence: [EvidenceFile],
    request: EventID? = nil
  ) throws -> Outcome {
    try sample.ledger.execute(
      .record("05-2", year, "25.1"), by: Author(actor: "sato"), request: request,
      evidence: evidence)
  }

  private func files(beside sample: SampleLedger) -> [String] {
    let path = EvidenceFolder(beside: sample.path).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  @Test func `the bytes are kept under their digest, once, and the event names them`() throws {
    try withSampleLedger { sample in
      for (year, name) in [(2023, "集計.csv"), (2024, "同じ集計.csv")] as [(FiscalYear, String)] {
        _ = try record(sample, year, with: [paper(name)])
      }
      let digest = FileDigest.sha256(bytes)
      #expect(files(beside: sample) == [digest])
      let kept = try Data(
        contentsOf: URL(filePath: EvidenceFolder(beside: sample.path).path + "/" + digest))
      #expect(Array(kept) == bytes)
      let event = try #require(try sample.ledger.log.read { try $0.event(at: $0.end()) })
      #expect(try EventCodec.evidence(of: event) == [paper("同じ集計.csv").evidence])
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `a refused command keeps nothing`() throws {
    try withSampleLedger { sample in
      #expect(throws: LedgerFailure.self) {
        try record(sample, 1990, with: [paper()])
      }
      #expect(!FileManager.default.fileExists(atPath: EvidenceFolder(beside: sample.path).path))
    }
  }

  @Test func `where no file can be kept, nothing is recorded`() throws {
    try withSampleLedger { sample in
      let folder = EvidenceFolder(beside: sample.path)
      try Data().write(to: URL(filePath: folder.path))
      let head = try sample.head()
      let refused = try failure { _ = try record(sample, 2023, with: [paper()]) }
      guard case .evidenceUnwritable? = refused else {
        Issue.record("expected evidenceUnwritable, not \(String(describing: refused))")
        return
      }
      #expect(try sample.head() == head)
      #expect(try sample.snapshot().measurement("05-2", 2023) == nil)
    }
  }

  @Test func `a file that can be had elsewhere is not copied`() throws {
    try withSampleLedger { sample in
      _ = try record(sample, 2023, with: [paper(at: "https://example.jp/r5.csv")])
      #expect(files(beside: sample) == [])
      let event = try #require(try sample.ledger.log.read { try $0.event(at: $0.end()) })
      #expect(try EventCodec.evidence(of: event).map(\.address) == ["https://example.jp/r5.csv"])
      let verification = try LedgerAudit.verify(at: sample.path)
      #expect(verification.findings == [] && verification.notes == [])
    }
  }

  @Test func `case 37: verify finds changed bytes and notes missing ones`() throws {
    try withSampleLedger { sample in
      _ = try record(sample, 2023, with: [paper()])
      let position = try sample.head()
      let place = EvidenceFolder(beside: sample.path).location(of: paper().evidence)
      try Data("別の集計表".utf8).write(to: URL(filePath: place))
      let findings = try LedgerAudit.verify(at: sample.path).findings
      #expect(findings.map(\.check) == ["evidence"])
      #expect(findings.map(\.position) == [Position(position)])
      try FileManager.default.removeItem(atPath: place)
      let verification = try LedgerAudit.verify(at: sample.path)
      #expect(verification.findings == [])
      #expect(verification.notes.count == 1)
    }
  }

  @Test func `a damaged copy is put right when its bytes come again`() throws {
    try withSampleLedger { sample in
      _ = try record(sample, 2023, with: [paper()])
      let place = EvidenceFolder(beside: sample.path).location(of: paper().evidence)
      try Data("別の集計表".utf8).write(to: URL(filePath: place))
      _ = try record(sample, 2024, with: [paper()])
      #expect(try LedgerAudit.verify(at: sample.path).findings == [])
    }
  }

  @Test func `a request repeated with the same files is answered, with others refused`() throws {
    try withSampleLedger { sample in
      let request: EventID = "01890a5d-ac96-774b-bcce-b302099a8057"
      let first = try record(sample, 2023, with: [paper()], request: request)
      let again = try record(sample, 2023, with: [paper()], request: request)
      #expect(again.isRepetition && again.receipts == first.receipts)
      #expect(throws: LogFailure.self) { try record(sample, 2023, with: [], request: request) }
    }
  }
}
