import Exchange
import PlanDomain
import ProgressLedger

extension AnswerFault {
  /// A refusal of the ledger as a fault of the row that asked for it, at the cell it is about; nil
  /// for one that has nothing to do with the row.
  init?<Answer>(_ failure: LedgerFailure, in row: AnswerRow<Answer>, for audience: Audience) {
    guard let column = failure.column else { return nil }
    let told = Told(failure, audience: audience)
    var place = row.place
    for column in column where row.columns[column] != nil {
      place = row.place(of: column)
      break
    }
    // A command for one entry is no help with a file of many.
    let advice = told.explanation.command == nil ? told.explanation.advice : nil
    self.init(
      failure.kind ?? told.code, at: place,
      Explanation(
        told.explanation.what, advice: failure.advice(onForm: place.sheet != nil) ?? advice))
  }
}

extension AnswerFault {
  /// Two rows of one file say something of the same thing.
  static func rowTwice(at place: AnswerPlace) -> AnswerFault {
    AnswerFault(
      "row-twice", at: place,
      Explanation(
        Wording(
          ja: "このファイルの前の行と重なっています。どちらか一つにしてください。",
          en: "An earlier row of this file speaks of the same thing; leave one of them.")))
  }
}

extension LedgerFailure {
  /// Whether what stands in the way was written by the very batch.
  func isAbout(_ batch: Batch) -> Bool {
    guard case .rejected(let rejection) = self, let first = batch.first else { return false }
    let number: EventNumber? =
      switch rejection {
      case .alreadyStated(_, _, let fact), .unchanged(_, _, let fact),
        .notProvisional(_, _, let fact):
        fact.occurrence.number
      case .movedSince(_, _, _, let fact): fact?.occurrence.number
      case .statusUnchanged(_, let fact), .statusStated(_, let fact): fact.occurrence.number
      case .statusMovedSince(_, _, let fact): fact?.occurrence.number
      default: nil
      }
    return number.map { $0 >= first } ?? false
  }

  /// The columns it can be about, the first that the file has; none for the whole row. Nil where it
  /// is not about a row at all.
  fileprivate var column: [AnswerColumn]? {
    switch self {
    case .unknownCode, .otherPart: [.indicator, .undertaking]
    case .rejected(let rejection): rejection.column
    default: nil
    }
  }

  /// One word for each kind of rejection, so that like ones are told together.
  fileprivate var kind: String? {
    guard case .rejected(let rejection) = self else { return nil }
    return switch rejection {
    case .alreadyStated: "already-stated"
    case .movedSince, .statusMovedSince: "moved-since"
    case .nothingStated: "nothing-stated"
    case .notProvisional: "not-provisional"
    case .unchanged, .statusUnchanged: "unchanged"
    case .unitMismatch: "unit-mismatch"
    case .beyondLimits: "beyond-limits"
    case .yearNotBegun: "year-not-begun"
    case .outsidePlan: "outside-plan"
    case .indicatorClosed: "indicator-closed"
    case .yearLocked: "year-locked"
    case .reasonRequired, .endedStatusNeedsReason: "reason-required"
    case .statusStated: "status-stated"
    default: "rejected"
    }
  }
}

extension LedgerFailure {
  /// What to do about it in a file.
  fileprivate func advice(onForm: Bool) -> Wording? {
    guard case .rejected(let rejection) = self else { return nil }
    return switch rejection {
    case .alreadyStated where onForm:
      Wording(
        ja: "直すときは、登録区分を「訂正」にし、訂正理由を書いてください",
        en: "To correct it, write \"訂正\" into \"登録区分\" and say why in \"訂正理由\"")
    case .alreadyStated, .statusStated, .statusUnchanged:
      Wording(
        ja: "同じ値を飛ばすときは --on-existing skip-same、理由を添えて直すときは --on-existing correct です",
        en: "--on-existing skip-same passes over what is the same, --on-existing correct corrects "
          + "with a reason")
    case .reasonRequired, .endedStatusNeedsReason:
      Wording(ja: "理由の欄に書いてください", en: "Say why in its column")
    case .movedSince, .statusMovedSince:
      Wording(
        ja: "今の値を確かめ、新しい様式（planledger template）に書いてください",
        en: "Look at what stands and answer on a new form (planledger template)")
    default: nil
    }
  }
}

extension Rejection {
  fileprivate var column: [AnswerColumn] {
    switch self {
    case .unitMismatch, .beyondLimits, .alreadyStated, .unchanged: [.value]
    case .yearNotBegun, .outsidePlan, .indicatorClosed, .yearLocked: [.fiscalYear]
    case .movedSince, .statusMovedSince: [.base]
    case .nothingStated, .notProvisional: [.intent, .value]
    case .reasonRequired: [.correctionReason, .reason, .value, .status]
    case .endedStatusNeedsReason: [.reason, .status]
    case .statusStated, .statusUnchanged: [.status]
    default: []
    }
  }
}
