import ArgumentParser
import Exchange
import PlanDomain
import ProgressLedger

struct SearchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "search",
      abstract: say(ja: "名称を、昔のものも含めて探す", en: "Find names, former ones too"),
      discussion: say(
        ja: """
          例
            planledger search 財政部               改称の前でも後でも見つかる
            planledger search ＩＣＴ 推進          すべての語を含むもの
            planledger search 集計誤り --texts     理由・根拠・出典・メモの中も

          部署、運営方針、取組、細目、事業、指標、中間見直しの名称を探します。
          全角と半角、大文字と小文字、々、空白、中黒の違いは問いません。
          """,
        en: """
          EXAMPLES
            planledger search 財政部               found by its name before and after
            planledger search ICT 推進             whatever has all the words
            planledger search 集計誤り --texts     in reasons, authorities, sources, notes too

          Looks through the names of departments, policies, measures, items, projects, indicators
          and mid-plan revisions. Widths, case, 々, blanks and middle dots do not matter.
          """))
  }

  @Argument(help: help("探す語", "What to look for", value: "text"))
  var text: [String]
  @Flag(help: help("理由・根拠・出典・メモの中も", "In reasons, authorities, sources and notes too"))
  var texts = false
  @Option(help: help("この時までの記録による", "By what was recorded until then", value: "when"))
  var knownAt: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    guard let search = SearchFolding(text) else {
      throw Told(
        .usage, "usage",
        Explanation(
          Wording(ja: "探す語がありません。", en: "There is nothing to look for."),
          advice: Wording(ja: "使い方", en: "Usage"), command: "search --help"))
    }
    try session.read(TypedTimes(knownAt: knownAt)) { reading in
      let table = try SearchTable(search, lookingThroughTexts: texts, reading).table
      if table.rows.isEmpty { session.tell(nothingFound) }
      session.show(table)
    }
  }

  private var nothingFound: Wording {
    let typed = Quotation.brief(text.joined(separator: " "))
    let hint =
      texts
      ? Wording(ja: "", en: "")
      : Wording(ja: "理由やメモの中も探すとき: --texts", en: " To look into reasons and notes too: --texts")
    return Wording(
      ja: "「\(typed)」は見つかりません。\(hint.ja)", en: "\"\(typed)\" was not found.\(hint.en)")
  }
}
