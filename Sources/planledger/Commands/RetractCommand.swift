import ArgumentParser
import EventLog
import PlanDomain
import ProgressLedger

struct RetractCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "retract", abstract: say(ja: "記録を取り消す", en: "Take an entry back"),
      discussion: say(
        ja: """
          例
            planledger retract 05-2 --fy R5 --reason 別の指標の値だった --yes
            planledger retract '#120' --reason 統合は取りやめ --yes

          指標と年度なら、その年度の記録を取り消し、年度は空きになります。
          #N なら、その事象が述べた日付のある事実（状況、目標、担当、改称、統合、終了など）を取り消し、
          前の事実がまた効きます。
          理由が要ります。事象は残ります。端末では確認します。
          """,
        en: """
          EXAMPLES
            planledger retract 05-2 --fy R5 --reason 'meant for another indicator' --yes
            planledger retract '#120' --reason 'no merger after all' --yes

          With an indicator and a year, that entry is taken back and the year is free
          again. With #N, the dated fact which that event states: a state, a target, a
          duty, a new name, a merger, an end … What stood before holds again. A reason is
          required. The event stays. Asks on a terminal.
          """))
  }

  @Argument(help: help("指標のコード、または事象（#N）", "The indicator's code, or an event (#N)"))
  var what: String
  @Option(help: help("年度（指標のとき）", "Fiscal year (of an indicator)", value: "fy"))
  var fy: String?
  @Option(help: help("理由", "Why"))
  var reason: String?
  @Option(help: help("見ていた事象（#N）", "The event you looked at (#N)", value: "#N"))
  var expect: String?
  @OptionGroup var writing: WriteOptions
  @OptionGroup var options: GlobalOptions

  private var namesEvent: Bool { Words.clean(what).hasPrefix("#") }

  func validate() throws {
    if namesEvent && (fy != nil || expect != nil) {
      throw ValidationError(
        say(
          ja: "#N には --fy も --expect も付けられません。", en: "#N goes with neither --fy nor --expect."))
    }
    if !namesEvent && fy == nil {
      throw ValidationError(
        say(
          ja: "年度（--fy）か、取り消す事象（'#N'）を示してください。",
          en: "Give the fiscal year (--fy), or the event to take back ('#N')."))
    }
  }

  func run() throws {
    let session = try Session(options)
    let reason = try Words.line(optional: reason, of: "--reason")
    guard let fy else {
      let number = try Words.number(what, of: "EVENT")
      try session.write(writing, asking: { try $0.question(about: number) }) { _ in
        .void(number, reason: reason)
      }
      return
    }
    let code = try Words.indicator(what)
    let year = try Words.fiscalYear(fy)
    let expected = try expect.map { try Words.number($0, of: "--expect") }
    try session.write(
      writing, expecting: expected,
      asking: { rehearsal in
        let label = rehearsal.audience.year(year)
        return Wording(
          ja: "指標 \(code) の\(label.ja)の記録を取り消します。",
          en: "The entry of indicator \(code) for \(label.en) is taken back.")
      }
    ) { _ in .indicator(code, .retract(year, reason: reason)) }
  }
}

extension Rehearsal {
  /// Names an event and what it says, so that nobody takes back another one than they mean.
  fileprivate func question(about number: EventNumber) throws -> Wording? {
    let recorded = try view.log.event(at: Position(number.number))
    guard let event = try recorded.flatMap({ try EventCodec.decode($0) }) else { return nil }
    let what = event.wording(for: audience)
    return Wording(
      ja: "\(number)（\(event.code) \(what.ja)）を取り消します。",
      en: "\(number) (\(event.code) \(what.en)) is taken back.")
  }
}
