import PlanDomain

/// What the rules make of an attempt: the names of all refusals that would be right or, if there are none, the
/// events it comes to, in order, with what a person is told beside.
struct Ruling {
  private(set) var refusals: Set<String> = []
  var events: [PlanEvent] = []
  var notices: [Notice] = []

  mutating func refuse(_ rule: String, if isBroken: Bool = true) {
    if isBroken { refusals.insert(rule) }
  }

  /// The one department that is meant, or a refusal.
  mutating func found(_ addressee: Model.Addressee) -> DepartmentCode? {
    switch addressee {
    case .one(let code): return code
    case .several: refuse("ambiguousDepartment")
    case .nobody: refuse("noSuchDepartment")
    }
    return nil
  }
}

extension Notice {
  /// Whether the rules in prose say when it is given.
  var isRuled: Bool {
    switch self {
    case .dutiesRemain, .figuresAfterClosing, .retroactive, .keptSinceEdition,
      .baselineBeforeBreak:
      true
    case .startedAndDoneAtOnce, .sameEffectiveDate, .laterStatusStands, .departmentRegistered,
      .figuresBeforeBreak, .textsRemain, .erasedBefore, .changedAfterClosing, .correctionWaits,
      .proposalsOvertaken, .ownApproval, .retractionWaits, .voidingWaits, .judgementOverruled,
      .publishedFigure,
      .leftOpen, .proposalReturned, .othersDuty,
      .dueWithinYear:
      false
    }
  }
}

func isBlank(_ text: String?) -> Bool {
  (text ?? "").unicodeScalars.allSatisfy(\.properties.isWhitespace)
}

/// The text, unless it says nothing.
func said(_ text: String?) -> String? { isBlank(text) ? nil : text }

func said(_ grounds: Grounds) -> Grounds {
  Grounds(
    authority: said(grounds.authority), reason: said(grounds.reason), revision: grounds.revision)
}
