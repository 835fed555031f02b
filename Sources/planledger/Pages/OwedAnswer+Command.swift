import PlanDomain
import ProgressLedger

extension OwedAnswer {
  /// What settles it, as it is typed: what is in capitals is to be filled in. Nil where nothing can
  /// come.
  var command: String? {
    switch state {
    case .noSurvey, .notAvailable: return nil
    case .planEnded:
      return "planledger indicator close \(about.code) --last-fy FY --reason REASON"
    case .notDue, .notAsked, .overdue, .incomplete: return answering
    case .waiting(for: nil), .takenBack(for: nil), .returned: return step("submit")
    case .waiting, .takenBack: return step("approve")
    case .overtaken: return step("return").map { "\($0) --reason REASON" }
    }
  }

  /// What answers where nothing is stated yet.
  private var answering: String? {
    let year = fiscalYear.number
    return switch kind {
    case .figure: "planledger record \(about.code) --fy \(year) VALUE"
    case .status: "planledger status \(about.code) --to STATE --effective DATE"
    case .review:
      "planledger review \(about.code) --fy \(year) --judgement JUDGEMENT --narrative TEXT"
    case .judgement, .correction: nil
    }
  }

  /// A step of signing off, by the event: a code may mean more than one thing.
  private func step(_ act: String) -> String? {
    statement.map { "planledger sign-off \(act) '\($0)'" }
  }
}
