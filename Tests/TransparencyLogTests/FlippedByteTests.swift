import Testing
import TransparencyLog

/// Files of evidence with one byte changed: none says the same, so none is accepted.
struct FlippedByteTests {
  let example: ExampleEvidence
  let policy: WitnessPolicy

  init() throws {
    example = try ExampleEvidence()
    policy = try example.policy()
  }

  private func accepts(checkpoint bytes: [UInt8]) -> Bool {
    let found = fault {
      try policy.check(SignedCheckpoint(parsing: bytes, trusting: policy.logs))
    }
    return found == nil
  }

  private func accepts(inclusion bytes: [UInt8]) -> Bool {
    let found = fault {
      let (_, signed) = try InclusionFile(parsing: bytes).verified(trusting: policy.logs)
      return try policy.check(signed)
    }
    return found == nil
  }

  private func accepts(consistency bytes: [UInt8]) -> Bool {
    let found = fault {
      let file = try ConsistencyFile(parsing: bytes)
      let signed = try SignedCheckpoint(parsing: file.checkpoint, trusting: policy.logs)
      try file.check(from: example.checkpoint(5), to: signed.checkpoint)
    }
    return found == nil
  }

  private func refuseChanges(of file: [UInt8], _ accepts: ([UInt8]) -> Bool) {
    #expect(accepts(file))
    FlippedBytes.forEach(of: file) { changed, change in
      if accepts(changed) { Issue.record("\(change)") }
    }
    for count in file.indices where accepts(Array(file.prefix(count))) {
      Issue.record("the first \(count) bytes are accepted")
    }
    for index in file.indices {
      var doubled = file
      doubled.insert(file[index], at: index)
      if accepts(doubled) { Issue.record("byte \(index) twice is accepted") }
    }
  }

  @Test func `case 52: no checkpoint with a byte changed, left out or doubled is accepted`() throws
  {
    refuseChanges(of: try example.file("checkpoint.8.cosigned")) { accepts(checkpoint: $0) }
  }

  @Test func `case 52: no inclusion file with a byte changed, left out or doubled is accepted`()
    throws
  {
    refuseChanges(of: try example.file("figure.5.tlog-proof")) { accepts(inclusion: $0) }
  }

  @Test func `case 52: no consistency file with a byte changed, left out or doubled is accepted`()
    throws
  {
    refuseChanges(of: try example.file("5-8.consistency")) { accepts(consistency: $0) }
  }
}
