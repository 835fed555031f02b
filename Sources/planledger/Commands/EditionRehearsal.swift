import PlanDomain
import ProgressLedger

/// An edition tried with what somebody said of it so far; what is not said yet is made up, and
/// named.
///
/// People look first and ask for the decision afterwards: a rehearsal that demanded its number
/// would show them nothing.
struct EditionRehearsal {
  private var change: EditionChange
  private var options: [String] = []
  private var madeUpDay: CivilDate?

  init(change: EditionChange) { self.change = change }

  /// The events the edition would come to. Throws `LedgerFailure` for what no option would mend.
  mutating func decide(_ document: PlanDocument, in ledger: Ledger) throws -> Decision {
    while true {
      do {
        return try ledger.rehearse(.adopt(document, change))
      } catch LedgerFailure.rejected(let rejection) {
        guard supply(rejection, on: ledger.today) else {
          throw LedgerFailure.rejected(rejection)
        }
      }
    }
  }

  /// Makes up what was missing; false when that was not the matter.
  private mutating func supply(_ rejection: Rejection, on today: CivilDate) -> Bool {
    switch rejection {
    case .effectiveRequired where change.effective == nil:
      change = EditionChange(effective: today, grounds: change.grounds, file: change.file)
      madeUpDay = today
      options.append("--effective-fy FY")
    case .reasonRequired where change.grounds.trimmed.reason == nil:
      change.grounds.reason = "…"
      options.append("--reason REASON")
    case .authorityRequired where change.grounds.trimmed.authority == nil:
      change.grounds.authority = "…"
      options.append("--authority AUTHORITY")
    default:
      return false
    }
    return true
  }

  /// What the import needs beside the file; nil when nothing.
  var missing: Wording? {
    if options.isEmpty { return nil }
    let listed = options.joined(separator: " ")
    return Wording(
      ja: "取り込むには次が要ります: \(listed)" + (madeUpDay.map { "（上の日付は仮に \($0.iso)）" } ?? ""),
      en: "To take it in, say: \(listed)"
        + (madeUpDay.map { " (shown as if from \($0.iso) on)" } ?? ""))
  }
}
