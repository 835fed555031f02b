import Endurance
import Foundation
import Signing
import Testing
import TransparencyLog

/// The signer as a program: ended at the worst moment, two at once, and faced with other histories.
@Suite struct SignerProcessTests {
  @Test func `case 50: ended between memory and signature, it signs the same again and no other`()
    throws
  {
    let workplace = try signing()
    let before = try Data(contentsOf: workplace.file("city.ledger"))
    try workplace.output(
      of: "record", "05-2", "--fy", "R5", "25.1", setting: PreparedLedger.setting)

    // Where the signature would go takes no more, so the program stops just before its last step.
    let path = workplace.file("full").path
    try #require(mkfifo(path, 0o600) == 0)
    let pipe = open(path, O_RDWR | O_NONBLOCK)
    defer { close(pipe) }
    while write(pipe, "x", 1) == 1 {}
    let process = try workplace.start(
      "/bin/sh", ["-c", "exec planledger \(sign.joined(separator: " ")) > full"],
      setting: PreparedLedger.setting)
    while try memory(workplace).size < 96, process.isRunning { usleep(1000) }
    process.kill()
    #expect(try process.finish().status == 128 + SIGKILL)
    #expect(try memory(workplace).size == 96)

    // Another history of the same size: the backup of before with another figure.
    try before.write(to: workplace.file("fork.ledger"))
    let fork = ["PLANLEDGER_FILE": "fork.ledger", "PLANLEDGER_ACTOR": "a01"]
    try workplace.output(of: "record", "05-2", "--fy", "R5", "30.0", setting: fork)
    let refused = try workplace.run(sign, setting: fork)
    #expect(refused.status == 1 && refused.output.isEmpty)

    let again = try workplace.run(sign, setting: PreparedLedger.setting)
    #expect(again.status == 0 && again.output.contains("\n96\n"))
  }

  @Test func `case 50: killed again and again, no signature is ever ahead of the memory`() throws {
    let workplace = try signing()
    let begin = ContinuousClock.now
    #expect(try workplace.run(sign, setting: PreparedLedger.setting).status == 0)
    let duration = UInt32((ContinuousClock.now - begin) / .microseconds(1))
    var chance = Chance(seed: Endurance.seed)
    let rounds = Endurance.amount(12, full: 180)
    var (shown, ahead) = (0, 0)
    for round in 0..<rounds {
      let value = "\(10 + round / 10).\(round % 10)"
      let entry =
        round == 0
        ? ["record", "05-2", "--fy", "R5", value]
        : ["correct", "05-2", "--fy", "R5", value, "--reason", "読み違い"]
      #expect(try workplace.run(entry, setting: PreparedLedger.setting).status == 0)
      let process = try workplace.start(
        "/usr/bin/env", ["planledger"] + sign, setting: PreparedLedger.setting)
      // Longer than it takes, so that some are signed.
      usleep(UInt32.random(in: 0...duration * 3 / 2, using: &chance))
      process.kill()
      let output = try process.finish().output
      let isAhead = try !output.isEmpty && !output.hasPrefix(memory(workplace).text)
      #expect(!isAhead, "round \(round)")
      shown += output.isEmpty ? 0 : 1
      ahead += isAhead ? 1 : 0
    }
    #expect(try workplace.run(sign, setting: PreparedLedger.setting).status == 0)
    #expect(try memory(workplace).size == 95 + rounds)
    Endurance.report(
      "SIGKILL: checkpoint signing, another entry each",
      ["rounds": rounds, "signatures shown": shown, "ahead of the memory": ahead])
  }

  @Test func `case 51: two writers and two signers at once come to one order and one history`()
    throws
  {
    let workplace = try signing()
    let writers = try ["05-2", "05-3"].map { indicator in
      try workplace.start(
        "/bin/sh",
        [
          "-c",
          "for year in 2010 2011 2012 2013 2014 2015; do "
            + "planledger record \(indicator) --fy $year 10 --quiet || exit 1; done",
        ], setting: PreparedLedger.setting)
    }
    let signers = try (0..<2).map { number in
      try workplace.start(
        "/bin/sh",
        [
          "-c",
          "for round in 1 2 3 4 5; do planledger \(sign.joined(separator: " ")) "
            + "> note.\(number).$round || exit 1; done",
        ], setting: PreparedLedger.setting)
    }
    for process in signers + writers { #expect(try process.finish().status == 0) }

    var roots: [String: Set<String>] = [:]
    for number in 0..<2 {
      for round in 1...5 {
        let note = try String(
          contentsOf: workplace.file("note.\(number).\(round)"), encoding: .utf8)
        let lines = note.split(separator: "\n").map(String.init)
        roots[lines[1], default: []].insert(lines[2])
      }
    }
    #expect(roots.values.allSatisfy { $0.count == 1 }, "\(roots)")
    // Whatever was signed in between is still the beginning of what there is.
    let vkey = try workplace.output(of: "key", "show", "k", "-O", "csv").matches(
      of: #/ledger\S+\+[0-9a-f]{8}\+[A-Za-z0-9+\/=]{44}/#
    ).first.map { String($0.0) }
    let checkpoints = (0..<2).flatMap { number in
      (1...5).flatMap { ["--checkpoint", "note.\(number).\($0)"] }
    }
    let audit = try workplace.run(
      ["verify", "--vkey", try #require(vkey)] + checkpoints, setting: PreparedLedger.setting)
    #expect(audit.status == 0, "\(audit.output)")
    #expect(audit.output.contains("事象 107 件、異常なし"))
  }

  @Test(arguments: ["25.1", "30.0"])
  func `case 49: a restored backup is refused, also when it has grown again`(figure: String) throws
  {
    let workplace = try signing()
    let backup = try Data(contentsOf: workplace.file("city.ledger"))
    for year in ["R3", "R4"] {
      try workplace.output(
        of: "record", "05-2", "--fy", year, "20.0", setting: PreparedLedger.setting)
    }
    try workplace.output(
      of: "checkpoint", "sign", "--key", "k", "--memory", "m", setting: PreparedLedger.setting)
    try backup.write(to: workplace.file("restored.ledger"))
    let restored = ["PLANLEDGER_FILE": "restored.ledger", "PLANLEDGER_ACTOR": "a01"]
    let memory = try Data(contentsOf: workplace.file("m"))

    #expect(try workplace.run(sign, setting: restored).error.contains("より短く"))
    for year in ["R3", "R4", "R5"] {
      try workplace.output(of: "record", "05-2", "--fy", year, figure, setting: restored)
    }
    let refused = try workplace.run(sign, setting: restored)
    #expect(refused.status == 1)
    #expect(refused.error.contains("続きであるとは証明されません"))
    #expect(try Data(contentsOf: workplace.file("m")) == memory)
  }

  private let sign = ["checkpoint", "sign", "--key", "k", "--memory", "m"]

  /// A desk with a ledger whose 95 events are signed.
  private func signing() throws -> Workplace {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    try workplace.output(of: "key", "new", "--name", "ledger.city.example.jp/plan", "--out", "k")
    try workplace.output(
      of: "checkpoint", "sign", "--key", "k", "--memory", "m", "--first",
      setting: PreparedLedger.setting)
    return workplace
  }

  private func memory(_ workplace: Workplace) throws -> Checkpoint {
    try SignerMemory(at: workplace.file("m").path).remembered()
  }
}
