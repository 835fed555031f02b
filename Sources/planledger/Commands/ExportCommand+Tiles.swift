import ArgumentParser
import PlanDomain
import TransparencyLog

/// Where `export tiles` writes its files, and which checkpoint they prove.
struct TileOptions: ParsableArguments {
  @Argument(
    help: help("tiles の書き出し先", "Where tiles go", value: "folder"))
  var folder: String?
  @Option(
    help: help(
      "tiles が証明するチェックポイント", "The checkpoint that the tiles prove", value: "file"))
  var checkpoint: String?
  @OptionGroup var trust: TrustOptions

  var areGiven: Bool { folder != nil || checkpoint != nil || !trust.vkey.isEmpty }
}

extension ExportCommand {
  /// Writes the tiles; the checkpoint alone says how far.
  func writeTiles(_ session: Session) throws {
    guard let folder = tiles.folder, let checkpoint = tiles.checkpoint, !tiles.trust.vkey.isEmpty
    else {
      throw ValidationError(
        say(
          ja: "tiles にはフォルダと --checkpoint と --vkey が要ります。",
          en: "tiles needs a folder, --checkpoint and --vkey."))
    }
    guard out == nil, reading.asOf == nil, reading.knownAt == nil else {
      throw ValidationError(
        say(
          ja: "--out, --as-of, --known-at は tiles には使えません。",
          en: "--out, --as-of and --known-at do not go with tiles."))
    }
    let keys = try tiles.trust.keys()
    try session.read { reading in
      let export = try TileExport(reading, checkpoint: checkpoint, trusting: keys)
      let added = try Interruption.watching {
        try export.write(to: folder, showsProgress: session.showsProgress)
      }
      let (size, root) = (export.checkpoint.size, export.checkpoint.root)
      session.tell(
        Wording(
          ja: "\(folder): 事象 \(size) 件、根 \(root)（加えたファイル \(added) 個）",
          en: "\(folder): \(size) events, root \(root) (\(added) files added)"))
    }
  }
}
