import ArgumentParser
import PlanDomain
import ProgressLedger

struct TodoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "todo",
      abstract: say(ja: "だれが、何を、いつまでに答えるか", en: "Who owes what, by when"),
      discussion: say(
        ja: """
          例
            planledger todo                      進行中の照会。なければ終わった最新の年度。
                                                 提出・承認を待つものは、どの年度のものも
            planledger todo --dept 財政部
            planledger todo --fy R6 -O csv
            planledger todo --reminders -O jsonl  部署ごとの催促文（宛先は含まない）

          未到来、期限超過、調査なしの年、把握不能、承認待ちは別のことです。
          待っているものは、値・判断・評価とその取消、締め後の訂正の申請のすべてで、年度を締めたあとも
          並びます。「待ち先」の人が、行の終わりの命令で済ませます（大文字の語は書き換えます）。
          まだ出ていない取組・事業の状況と評価は、年度の照会が始まっている間だけ数えます。
          複数の部署が担当する取組は、すべての部署が答えるまで未完です。部署の答えとは、
          その部署の（または代わっての）その年度の状況の記録か、年度が終わってから
          次の年度末までに書いたメモ（note）です。
          """,
        en: """
          EXAMPLES
            planledger todo                      the round now going on, else the last year;
                                                 and what waits, of whatever year
            planledger todo --dept D03
            planledger todo --fy R6 -O csv
            planledger todo --reminders -O jsonl  a mail for each department, no addresses

          Not due, overdue, not surveyed, not available and waiting for sign-off are
          different facts. What waits is every figure, judgement and review that does
          not count yet or was taken back, and every correction of a closed year, also
          after the year was closed. Whom it waits for settles it by the command at the
          end of its line (words in capitals are to be filled in). States and reviews
          that nobody has made count only while the year's round is open. A measure of
          several departments is incomplete until each of them has answered: by a state
          for that year, recorded by it or on its behalf, or by a note written between
          the end of that year and the end of the next.
          """))
  }

  @Option(help: help("この部署だけ（コードか名称）", "Only this department (code or name)", value: "dept"))
  var dept: String?
  @Option(help: help("年度", "The fiscal year", value: "fy"))
  var fy: String?
  @Flag(help: help("部署ごとの催促文", "A reminder for each department"))
  var reminders = false
  @Option(
    help: help(
      "この時までの記録による（日付, 時刻, #N）", "By what was recorded until then (date, instant, #N)",
      value: "when"))
  var knownAt: String?
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    try session.read(TypedTimes(asOf: fy, knownAt: knownAt)) { reading in
      let known = reading.point.knownAt
      let answers = try reading.ledger.completeness(
        of: reading.point.asOf, knownAt: known, on: reading.ledger.day(at: known, in: reading.view),
        in: reading.view)
      let department = try dept.map { try reading.department($0) }
      let page = TodoPage(
        answers, only: department, reading.looking(at: answers.moment))
      if reminders {
        session.show(page.reminders(isForPeople: session.form.isForPeople))
      } else {
        session.show(page.table)
      }
    }
  }
}

extension LedgerReading {
  /// The department that a code or a name means today. Throws `LedgerFailure.unknownDepartment`.
  func department(_ typed: String) throws -> DepartmentCode {
    let name = try Words.department(typed, of: "--dept")
    let organisation = try view.organisation(knownAt: point.knownAt)
    do {
      if let code = try organisation.department(name, on: ledger.today) { return code }
    } catch {
      throw LedgerFailure.rejected(error)
    }
    throw LedgerFailure.unknownDepartment(
      name, known: organisation.departments.values.map { $0.name(on: nil) })
  }
}

extension OutputForm {
  /// Whether people read it, and not programs.
  var isForPeople: Bool { self == .table || self == .markdown }
}
