import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

/// One export of a ledger as a static mirror, as far as a signed checkpoint goes.
struct TileExport {
  private let reading: LedgerReading
  private let signed: SignedCheckpoint
  private let note: InputFile

  /// Takes a checkpoint of this ledger; throws for any other.
  init(_ reading: LedgerReading, checkpoint: String, trusting keys: [TrustedKey]) throws {
    self.reading = reading
    note = try InputFile(checkpoint)
    do {
      signed = try SignedCheckpoint(parsing: note.bytes, trusting: keys)
      try reading.expect(signed.checkpoint)
    } catch let fault as EvidenceFault {
      throw fault.told(in: checkpoint)
    }
  }

  /// Adds to a folder what it lacks. Returns how many files were added.
  func write(to folder: String, showsProgress: Bool) throws -> Int {
    let mirror = try TileFolder(folder)
    do {
      if let published = mirror.published {
        try published.expectGrowth(to: signed.checkpoint)
        try reading.expect(published)
      }
    } catch let fault as EvidenceFault {
      throw fault.told(in: folder)
    }
    let tiles = Tile.all(size: signed.checkpoint.size)
    var progress = Progress(
      total: tiles.reduce(0) { count, _ in count + 1 }, isShown: showsProgress,
      noun: ProgressMeasure.files)
    defer { progress.end() }
    var added = 0
    for (index, tile) in tiles.enumerated() {
      try Interruption.check()
      if try mirror.add(tile, reading.view.log.bytes(of: tile)) { added += 1 }
      progress.show(index + 1)
    }
    try mirror.publish(note.bytes)
    return added
  }

  /// What the folder shows in the end.
  var checkpoint: Checkpoint { signed.checkpoint }
}

extension LedgerReading {
  /// That a checkpoint is of this ledger, which may have grown since. Throws `origin-mismatch`,
  /// `rollback`, `equivocation` and `consistency`.
  fileprivate func expect(_ checkpoint: Checkpoint) throws {
    try view.log.expect(checkpoint, of: ledger.settings.origin)
  }
}
