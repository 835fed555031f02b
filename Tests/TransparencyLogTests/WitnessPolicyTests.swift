import Foundation
import Testing
import TransparencyLog

/// Who must have seen a checkpoint.
struct WitnessPolicyTests {
  let example: ExampleEvidence
  let witnesses: [SigningKey]

  init() throws {
    example = try ExampleEvidence()
    witnesses = try (1...3).map {
      try SigningKey(
        name: "w\($0).example", algorithm: .cosignature, seed: [UInt8](repeating: $0, count: 32))
    }
  }

  private func policy(_ lines: String...) throws -> WitnessPolicy {
    let named = witnesses.enumerated().map { "witness w\($0 + 1) \($1.verifier.text)" }
    let text = (["log \(example.log.verifier.text)"] + named + lines).joined(separator: "\n")
    return try WitnessPolicy(parsing: (text + "\n").utf8)
  }

  private func signed(by numbers: [Int], at time: UInt64 = 100) throws -> SignedCheckpoint {
    let text = example.checkpoint(8).text
    var note = SignedNote(text: text, signatures: [try example.log.sign(text)])
    for number in numbers { note.add(try witnesses[number - 1].cosign(text, at: time)) }
    return try SignedCheckpoint(note, trusting: example.trusted)
  }

  private func isEnough(_ numbers: [Int], for policy: WitnessPolicy) throws -> Bool {
    let found = fault { try policy.check(signed(by: numbers)) }
    #expect(found == nil || found == .quorum)
    return found == nil
  }

  @Test func `the policy of the example is met by its cosigned checkpoint alone`() throws {
    let policy = try example.policy()
    #expect(policy.logs == example.trusted)
    #expect(policy.witnesses.map(\.name) == ["audit-office"])
    let cosigned = try SignedCheckpoint(
      parsing: example.file("checkpoint.8.cosigned"), trusting: policy.logs)
    let cosigners = try policy.check(cosigned)
    #expect(cosigners.map(\.witness.key) == [example.witness.verifier])
    #expect(cosigners.map(\.time) == [example.cosignatureTime])
    let alone = try SignedCheckpoint(parsing: example.file("checkpoint.8"), trusting: policy.logs)
    #expect(fault { try policy.check(alone) } == .quorum)
  }

  @Test func `any, all and a number say how many of a group are enough`() throws {
    let any = try policy("group g any w1 w2 w3", "quorum g")
    let two = try policy("group g 2 w1 w2 w3", "quorum g")
    let all = try policy("group g all w1 w2 w3", "quorum g")
    let single = try policy("quorum w2")
    for numbers in [[], [1], [2], [1, 3], [2, 1], [1, 2, 3]] {
      #expect(try isEnough(numbers, for: any) == !numbers.isEmpty)
      #expect(try isEnough(numbers, for: two) == (numbers.count >= 2))
      #expect(try isEnough(numbers, for: all) == (numbers.count == 3))
      #expect(try isEnough(numbers, for: single) == numbers.contains(2))
      #expect(try isEnough(numbers, for: policy("quorum none")))
    }
  }

  @Test func `a group may be of groups`() throws {
    let nested = try policy("group inner all w1 w2", "group outer any inner w3", "quorum outer")
    #expect(try isEnough([1], for: nested) == false)
    #expect(try isEnough([1, 2], for: nested))
    #expect(try isEnough([3], for: nested))
  }

  @Test func `the witnesses come in the order of the policy, each with its first time`() throws {
    let policy = try policy("quorum none")
    let text = example.checkpoint(8).text
    var note = SignedNote(text: text, signatures: [try example.log.sign(text)])
    for (number, time) in [(3, 50), (1, 80), (1, 70), (1, 90)] {
      note.add(try witnesses[number - 1].cosign(text, at: UInt64(time)))
    }
    let cosigners = try policy.check(try SignedCheckpoint(note, trusting: policy.logs))
    #expect(cosigners.map(\.witness.name) == ["w1", "w3"])
    #expect(cosigners.map(\.time) == [70, 50])
  }

  @Test func `case 18: a cosignature of another size does not fit`() throws {
    let five = try witnesses[0].cosign(example.checkpoint(5).text, at: 100)
    var note = try signed(by: []).note
    note.add(five)
    let pasted = try SignedCheckpoint(note, trusting: example.trusted)
    for policy in [try policy("quorum w1"), try policy("quorum none")] {
      #expect(fault { try policy.check(pasted) } == .noteBadSignature)
    }
  }

  @Test func `a cosignature with another time does not fit`() throws {
    let line = try witnesses[0].cosign(example.checkpoint(8).text, at: 100)
    var bytes = line.bytes
    bytes[7] += 1
    var note = try signed(by: []).note
    note.add(NoteSignature(name: line.name, keyID: line.keyID, bytes: bytes))
    let changed = try SignedCheckpoint(note, trusting: example.trusted)
    #expect(fault { try policy("quorum w1").check(changed) } == .noteBadSignature)
  }

  @Test func `case 19: a witness counts once, however often it signs and whatever it is called`()
    throws
  {
    let two = try policy("group g 2 w1 w2 w3", "quorum g")
    let text = example.checkpoint(8).text
    var note = try signed(by: [1]).note
    note.add(try witnesses[0].cosign(text, at: 200))
    let twice = try SignedCheckpoint(note, trusting: example.trusted)
    #expect(fault { try two.check(twice) } == .quorum)
    // The same key of 32 bytes under another key name has another id.
    let alias = try SigningKey(
      name: "alias", algorithm: .cosignature, seed: [UInt8](repeating: 1, count: 32)
    ).verifier
    for line in [
      "witness again \(witnesses[0].verifier.text)", "witness alias \(alias.text)",
      "group g 2 w1 w1", "group g any w1\ngroup h any w1 w2",
    ] {
      #expect(fault { try policy(line, "quorum none") } == .policyMalformed, "\(line)")
    }
  }

  @Test(arguments: [
    "quorum w4", "quorum", "quorum w1 w2", "quorum w1\nquorum w1", "group g 0 w1\nquorum g",
    "group g 2 w1\nquorum g", "group g 01 w1\nquorum g", "group g some w1\nquorum g",
    "group g any\nquorum g", "group g any w4\nquorum g", "group w1 any w2\nquorum w1",
    "group none any w1\nquorum none", "group g any g\nquorum g", "", "# quorum w1",
    "witness x\nquorum w1", "witness x nonsense\nquorum w1", "log\nquorum w1",
    "quorum w1\r", "quorum\tw1", "Quorum w1", "quorum w1\nnonsense",
  ])
  func `what is no policy is refused`(lines: String) throws {
    #expect(fault { try policy(lines) } == .policyMalformed)
  }

  @Test func `keys stand where their kind belongs`() throws {
    let log = example.log.verifier.text
    let swapped = [
      "witness x \(log)", "log \(example.witness.verifier.text)", "log \(log)",
      "log \(log.replacing("plan+7", with: "plan+8"))",
    ]
    for line in swapped {
      #expect(fault { try policy(line, "quorum none") } == .policyMalformed, "\(line)")
    }
  }

  @Test func `a log is no witness of itself`() throws {
    let log = try SigningKey(
      name: "log", seed: [UInt8](repeating: 1, count: 32)
    ).verifier
    #expect(fault { try policy("log \(log.text)", "quorum none") } == .policyMalformed)
  }

  @Test func `comments, addresses and retired keys are read`() throws {
    let old = try SigningKey(
      name: example.log.verifier.name, seed: [UInt8](repeating: 8, count: 32)
    ).verifier
    let four = try SigningKey(
      name: "w4", algorithm: .cosignature, seed: [UInt8](repeating: 4, count: 32)
    ).verifier
    let policy = try policy(
      "# who else", "", "log \(old.text)@5", "witness  w4 \(four.text) https://w4.example/",
      "quorum w4")
    #expect(policy.logs.last == TrustedKey(old, lastSize: 5))
    #expect(policy.witnesses.map(\.address) == [nil, nil, nil, "https://w4.example/"])
  }

  @Test func `a fault of a policy names the line`() throws {
    let found = #expect(throws: EvidenceFault.self) { try policy("quorum w1", "group g any") }
    #expect(found?.detail.hasPrefix("line 6: ") == true)
  }
}
