import Exchange
import PlanDomain
import ProgressLedger

/// What became of a file's answers, counted; memory does not grow with them.
struct IntakeResult {
  /// What an answer came to, in the order in which it is told.
  enum Kind: String, CaseIterable {
    case recorded, confirmed, corrected, proposed, missing, status, noted, same
  }

  private(set) var counts: [Kind: Int] = [:]
  /// Rows that were read.
  var rows = 0
  /// Codes of the rows in which nothing was filled in.
  var unanswered: [String] = []
  var faults = FaultList()
  /// Events, as far as they are stored.
  var events: [ClosedRange<Int>] = []
  private(set) var notices: [Notice] = []
  /// What a person should know of how cells were read, the first ones.
  private(set) var warnings: [Wording] = []

  mutating func add(_ decision: Decision) {
    if decision.events.isEmpty { counts[.same, default: 0] += 1 }
    for event in decision.events { counts[Kind(event), default: 0] += 1 }
    for notice in decision.notices where notices.count < 20 { notices.join(notice) }
  }

  mutating func add(_ warning: Wording, at place: AnswerPlace) {
    guard warnings.count < 20 else { return }
    let place = place.wording
    warnings.append(
      Wording(ja: "注意: \(place.ja): \(warning.ja)", en: "note: \(place.en): \(warning.en)"))
  }

  func count(_ kind: Kind) -> Int { counts[kind] ?? 0 }

  /// The counts in a line.
  var summary: Wording {
    let kinds = Kind.allCases.filter { count($0) > 0 }
    let faults = faults.count
    return Wording(
      ja: (kinds.map { "\($0.wording.ja) \(count($0))" } + (faults > 0 ? ["誤り \(faults)"] : []))
        .joined(separator: "、"),
      en: (kinds.map { "\($0.wording.en): \(count($0))" }
        + (faults > 0 ? ["mistakes: \(faults)"] : [])).joined(separator: ", "))
  }
}

extension IntakeResult.Kind {
  fileprivate init(_ event: PlanEvent) {
    switch event {
    case .measurementConfirmed: self = .confirmed
    case .measurementCorrected, .measurementCorrectedLate: self = .corrected
    case .correctionProposed: self = .proposed
    case .measurementDeclaredMissing: self = .missing
    case .statusChanged: self = .status
    case .statusCorrected: self = .corrected
    case .noteAdded: self = .noted
    default: self = .recorded
    }
  }

  var wording: Wording {
    switch self {
    case .recorded: Wording(ja: "実績の記録", en: "figures recorded")
    case .confirmed: Wording(ja: "確報化", en: "figures made final")
    case .corrected: Wording(ja: "訂正", en: "corrections")
    case .proposed: Wording(ja: "締め後の訂正の申請", en: "corrections proposed")
    case .missing: Wording(ja: "値なしの申告", en: "declared missing")
    case .status: Wording(ja: "状況の記録", en: "states recorded")
    case .noted: Wording(ja: "取組内容などのメモ", en: "notes")
    case .same: Wording(ja: "記録済みと同じ", en: "the same as recorded")
    }
  }
}
