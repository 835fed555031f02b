import Endurance
import Foundation
import Testing

/// Whole commands that are killed, whose disk fails, or whose power does: each is done or not done,
/// and the next one works.
@Suite struct `Mishaps` {
  @Test(arguments: CommandTrial.all)
  func `killed at any moment, a command is done or not done`(trial: CommandTrial) throws {
    let desk = try TrialDesk(for: trial)
    var chance = Chance(seed: Endurance.seed &+ UInt64(trial.testDescription.utf8.count))
    let rounds = Endurance.amount(4, full: 110)
    var (done, bad) = (0, 0)
    for round in 0..<rounds {
      try desk.reset()
      let process = try desk.start()
      // A little longer than it takes, so that some are done.
      usleep(UInt32.random(in: 0...desk.duration * 5 / 4, using: &chance))
      process.kill()
      let result = try process.finish()
      // A receipt that was shown counts, and so does the end without an error.
      let isDone = result.status == 0 || !result.output.isEmpty
      let faults =
        try desk.faults(in: desk.workplace.desk, isDone: isDone) + desk.faultsOfNextRun()
      #expect(faults == [], "round \(round)")
      done += isDone ? 1 : 0
      bad += faults.isEmpty ? 0 : 1
    }
    Endurance.report(
      "SIGKILL: \(trial.testDescription)",
      ["rounds": rounds, "done before": done, "lost, half or damaged": bad])
  }

  @Test(arguments: CommandTrial.all)
  func `whenever the power fails, a command is done or not done`(trial: CommandTrial) throws {
    let desk = try TrialDesk(for: trial)
    let folder = desk.workplace.desk
    let trace = folder.deletingLastPathComponent().appending(path: "trace")
    let result = try desk.start(setting: PreloadedFaults.recording(folder, to: trace)).finish()
    try #require(result.status == 0, "\(result.error)")
    let cuts = PowerCuts(
      of: try DiskOperation.all(inTrace: trace.path),
      beginningWith: try TrialDesk.prepared(trial.tables).mapValues { Array($0) })
    let found = folder.deletingLastPathComponent().appending(path: "cut")
    var (count, bad) = (0, 0)
    try cuts.forEach(stride: Endurance.amount(17, full: 1)) { moment in
      count += 1
      try moment.restore(in: found)
      let faults = try desk.faults(in: found, isDone: moment.isOver || !moment.told.isEmpty)
      #expect(faults == [], "\(moment)")
      bad += faults.isEmpty ? 0 : 1
    }
    #expect(count > 0)
    Endurance.report(
      "power cuts: \(trial.testDescription), the whole command",
      ["cuts": count, "lost, half or damaged": bad])
  }

  @Test(arguments: CommandTrial.all)
  func `when a call for the disk fails, a command says so, and works afterwards`(
    trial: CommandTrial
  ) throws {
    let desk = try TrialDesk(for: trial)
    let folder = desk.workplace.desk
    let mark = folder.deletingLastPathComponent().appending(path: "mark")
    var (count, errors, bad) = (0, 0, 0)
    for fault in Endurance.isFull ? DiskFault.all : DiskFault.all.filter({ !$0.isLasting }) {
      for number in stride(from: 1, to: 10_000, by: Endurance.amount(19, full: 1)) {
        try desk.reset()
        try? FileManager.default.removeItem(at: mark)
        let setting = try PreloadedFaults.failing(fault, number, in: folder, mark: mark)
        let result = try desk.start(setting: setting).finish()
        // So many calls there are not.
        guard FileManager.default.fileExists(atPath: mark.path) else { break }
        count += 1
        errors += result.status == 0 ? 0 : 1
        let faults = try Self.faults(of: result) + desk.faults(after: result)
        #expect(faults == [], "\(fault) \(number)")
        bad += faults.isEmpty ? 0 : 1
      }
    }
    #expect(errors > 0)
    Endurance.report(
      "failing calls: \(trial.testDescription), the whole command",
      ["calls": count, "told as an error": errors, "lost, half or damaged": bad])
  }

  /// What is wrong with how a command told what befell it.
  private static func faults(of result: ProcessResult) -> [String] {
    let isWorded = (result.status == 0) != result.error.contains("error: ")
    let isKnown = [0, 66, 74].contains(result.status)
    let isSilent = result.status == 0 || result.output.isEmpty
    return isWorded && isKnown && isSilent ? [] : ["told as \(result)"]
  }
}

extension TrialDesk {
  /// What is wrong on the desk after a command that failed or did not.
  fileprivate func faults(after result: ProcessResult) throws -> [String] {
    var faults = try leftovers().map { "left: \($0)" }
    faults += try self.faults(in: workplace.desk, isDone: result.status == 0)
    if result.error.contains("Nothing was written") { faults += try changes() }
    return faults + (try faultsOfNextRun())
  }
}
