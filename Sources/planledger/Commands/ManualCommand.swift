import ArgumentParser

struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "man",
      abstract: say(ja: "マニュアルページを書き出す", en: "Write out the manual page"),
      discussion: say(
        ja: """
          例
            planledger man | man -l -
            planledger man > planledger.1
            planledger man --lang en

          mdoc で書かれています。
          """,
        en: """
          EXAMPLES
            planledger man | man -l -
            planledger man > planledger.1
            planledger man --lang ja

          It is written in mdoc.
          """))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    _ = try Session(options)
    Console.write(ManualPage.source)
  }
}
