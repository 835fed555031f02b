import ArgumentParser
import CanonicalJSON
import PlanDomain
import ProgressLedger

struct DoctorCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: say(ja: "検査して、警報の意味とまずすることを示す", en: "Audit, and say what alarms mean"),
      discussion: say(
        ja: """
          例
            planledger doctor
            planledger doctor --checkpoint 監査委員.checkpoint --vkey VKEY

          verify と同じ検査をし、見つけたことを警報にまとめます。それぞれについて、何が起きたか、
          故障か人の手か、まず何をするかを言います。何も直しません。警報があれば終了コード 1 です。
          """,
        en: """
          EXAMPLES
            planledger doctor
            planledger doctor --checkpoint auditor.checkpoint --vkey VKEY

          The same checks as verify, their findings put together: for each alarm what
          happened, whether hardware or a hand did it, and what to do first. Nothing is
          repaired. Ends with 1 when there is an alarm.
          """))
  }

  @OptionGroup var outside: OutsideOptions
  @OptionGroup var options: GlobalOptions

  func run() throws {
    let session = try Session(options)
    let page = DiagnosisPage(
      try outside.verification(of: session.path(), showingProgress: session.showsProgress))
    switch session.form {
    case .json, .jsonl: session.show(.object(page.json))
    case .table, .markdown:
      Console.write(page.lines.map { TerminalText.escaped($0) + "\n" }.joined())
    case .csv, .tsv: session.show(page.table)
    }
    guard page.alarms.isEmpty else { throw ExitCode(ExitStatus.findings.rawValue) }
  }
}
