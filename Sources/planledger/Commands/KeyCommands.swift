import ArgumentParser

struct KeyCommands: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "key",
      abstract: say(ja: "署名の鍵: 登録・失効・交替", en: "Keys that sign: enrol, revoke, rotate"),
      subcommands: [Enroll.self, Revoke.self, Rotate.self, List.self])
  }
}
