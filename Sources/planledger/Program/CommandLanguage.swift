import ArgumentParser
import FoundationEssentials
import PlanDomain

/// The language the program speaks in this run.
enum CommandLanguage {
  /// `--lang`, else `PLANLEDGER_LANG`, else the locale, else Japanese.
  static let current = chosen(
    words: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

  static func chosen(words: [String], environment: [String: String]) -> Language {
    if let word = TypedWords.value(of: "--lang", in: words),
      let language = Language(rawValue: word)
    {
      return language
    }
    if let language = environment["PLANLEDGER_LANG"].flatMap(Language.init(rawValue:)) {
      return language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    // "C" and "POSIX" say nothing about a language; the offices this is made for speak Japanese.
    return locale?.hasPrefix("en") == true ? .en : .ja
  }
}

/// The text in the language of this run.
func say(ja: String, en: String) -> String {
  CommandLanguage.current == .ja ? ja : en
}

/// The text in the language of this run.
func say(_ wording: Wording) -> String { wording.text(in: CommandLanguage.current) }

/// The help of an option, in the language of this run.
func help(_ ja: String, _ en: String, value: String? = nil) -> ArgumentHelp {
  ArgumentHelp(say(ja: ja, en: en), valueName: value)
}
