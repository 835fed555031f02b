import ArgumentParser

struct CompletionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "completions",
      abstract: say(ja: "シェルの補完を使えるようにする", en: "Completion for a shell"),
      discussion: say(
        ja: """
          例
            source <(planledger completions bash)      ~/.bashrc に書きます
            source <(planledger completions zsh)       ~/.zshrc の compinit の後に
            planledger completions fish | source       ~/.config/fish/config.fish に

          コマンド、オプション、決まった語のほか、台帳のコードと記録者も補完します。
          台帳は --ledger か PLANLEDGER_FILE のもので、読むだけです。
          """,
        en: """
          EXAMPLES
            source <(planledger completions bash)      in ~/.bashrc
            source <(planledger completions zsh)       in ~/.zshrc, after compinit
            planledger completions fish | source       in ~/.config/fish/config.fish

          Besides commands, options and fixed words, the codes and actors of the ledger
          are offered: the one of --ledger or PLANLEDGER_FILE, which is only read.
          """))
  }

  @Argument(help: help("bash, zsh, fish", "bash, zsh or fish", value: "shell"))
  var shell: String
  @OptionGroup var options: GlobalOptions

  func run() throws {
    _ = try Session(options)
    let script: CompletionScript = try Words.word(shell, of: "SHELL")
    Console.write(script.text)
  }
}
