import ArgumentParser
import PlanDomain
import ProgressLedger

extension KeyCommands {
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list", abstract: say(ja: "登録された鍵の一覧", en: "The enrolled keys"),
        discussion: say(
          ja: "失効した鍵も残ります。それまでの署名を、いつまでもその鍵で確かめるためです。",
          en: "Keys that count no more stay: what they signed is checked with them for ever."))
    }

    @Option(help: help("この時までの記録による", "By what was recorded until then", value: "when"))
    var knownAt: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let session = try Session(options)
      try session.read(TypedTimes(knownAt: knownAt)) { reading in
        var table = Table(columns: [
          .init("holder", title: Wording(ja: "だれの", en: "whose")),
          .init("kid", title: Wording(ja: "kid", en: "kid")),
          .init("enrolled", title: Wording(ja: "登録", en: "enrolled"), alignment: .trailing),
          .init("ended", title: Wording(ja: "終わり", en: "ended"), alignment: .trailing),
          .init("doubtful_since", title: Wording(ja: "疑わしい", en: "doubtful since")),
          .init("last_size", title: Wording(ja: "最後の大きさ", en: "last size")),
          .init("vkey", title: Wording(ja: "公開鍵", en: "vkey")),
        ])
        for key in try reading.view.signing(knownAt: reading.point.knownAt).allKeys {
          table.append([
            .text(key.holder.word, display: say(key.holder.wording)), .text(key.key.thumbprint),
            .event(key.enrolled.number), key.end.map { .event($0.number) } ?? .missing(),
            key.doubtfulSince.map { .event($0) } ?? .missing(),
            key.lastSize.map { .integer($0) } ?? .missing(), .text(key.key.text),
          ])
        }
        table.cite(reading)
        session.show(table)
      }
    }
  }
}

extension KeyHolder {
  /// For programs: the actor's id, `log` or `recovery` with a mark that no id has.
  fileprivate var word: String {
    switch self {
    case .actor(let id): id.text
    case .log: "_log"
    case .recovery: "_recovery"
    }
  }
}
