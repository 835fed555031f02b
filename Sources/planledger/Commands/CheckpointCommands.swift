import ArgumentParser

struct CheckpointCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "checkpoint",
      abstract: say(ja: "署名つきのチェックポイント", en: "Signed checkpoints"),
      subcommands: [Anchor.self])
  }
}
