import PlanDomain

/// Any event that the domain can hold, from repeatable randomness: sense is not asked for, form is.
struct RandomEvents {
  var random: SeededSource

  mutating func next() -> PlanEvent {
    switch Int.random(in: 0..<18, using: &random) {
    case 0:
      return .ledgerCreated(
        LedgerCreated(
          origin: text(), timeZone: "Asia/Tokyo", language: random.pick(Language.allCases)))
    case 1:
      return .actorRegistered(
        ActorRegistered(
          actor: code(), department: code(), role: random.pick(Role.allCases), name: maybeText()))
    case 2: return .departmentRegistered(DepartmentRegistered(department: code(), name: text()))
    case 3: return .planAdopted(PlanAdopted(plan: facts()))
    case 4:
      return .policyAdded(
        PolicyAdded(
          policy: code(), title: text(),
          page: random.maybe(50) { .random(in: 0...999, using: &$0) },
          issues: texts(), goals: texts(), relatedPlans: texts()))
    case 5:
      return .measureAdded(
        MeasureAdded(
          measure: code(), policy: code(), number: .random(in: 0...99, using: &random),
          title: text(),
          departments: list { $0.code() },
          items: list { MeasureItem(code: $0.code(), mark: $0.maybeText(), text: $0.text()) }))
    case 6:
      return .projectAdded(
        ProjectAdded(project: code(), policy: code(), department: code(), name: text()))
    case 7:
      return .indicatorDefined(
        IndicatorDefined(
          indicator: code(), policy: code(), definition: definition(),
          department: random.chance(50) ? code() : nil))
    case 8:
      return .baselineSet(
        BaselineSet(
          indicator: code(),
          baseline: Baseline(value: quantity(), fiscalYear: maybeYear(), printed: maybeText())))
    case 9: return .targetAdopted(TargetAdopted(indicator: code(), target: target()))
    case 10:
      return .targetRevised(
        TargetRevised(
          indicator: code(), target: target(), effective: year(), authority: maybeText(),
          reason: maybeText()))
    case 11:
      return .measurementRecorded(
        MeasurementRecorded(
          indicator: code(), fiscalYear: year(), figure: figure(), source: maybeText(),
          note: maybeText()))
    case 12:
      return .measurementConfirmed(
        MeasurementConfirmed(
          indicator: code(), fiscalYear: year(), figure: figure(), replaces: number(),
          source: maybeText(), note: maybeText()))
    case 13:
      return .measurementCorrected(
        MeasurementCorrected(
          indicator: code(), fiscalYear: year(), figure: figure(), replaces: number(),
          reason: maybeText(), source: maybeText()))
    case 14:
      return .measurementRetracted(
        MeasurementRetracted(
          indicator: code(), fiscalYear: year(), retracts: number(), reason: maybeText()))
    case 15:
      return .measurementDeclaredMissing(
        MeasurementDeclaredMissing(
          indicator: code(), fiscalYear: year(), because: random.pick(MissingReason.allCases),
          note: maybeText()))
    case 16:
      return .statusChanged(
        StatusChanged(
          undertaking: undertaking(), from: random.maybe(50) { $0.pick(Status.allCases) },
          to: random.pick(Status.allCases), effective: date(),
          judgement: random.maybe(50) { $0.pick(Judgement.allCases) },
          next: random.maybe(50) { $0.pick(NextDirection.allCases) }, reason: maybeText()))
    default:
      return .noteAdded(NoteAdded(about: part(), note: maybeText()))
    }
  }

  private mutating func facts() -> PlanFacts {
    PlanFacts(
      id: text(), title: text(), municipality: maybeText(), edition: maybeText(),
      section: maybeText(), labelStyle: random.pick(FiscalYearStyle.allCases),
      firstFiscalYear: maybeYear(), lastFiscalYear: maybeYear(),
      defaultBaselineFiscalYear: maybeYear(), targetFiscalYear: maybeYear())
  }

  private mutating func definition() -> IndicatorDefinition {
    let tracked = TrackedPlan(
      name: text(), firstFiscalYear: maybeYear(), lastFiscalYear: maybeYear())
    return IndicatorDefinition(
      name: text(), printedName: maybeText(), unit: UnitLabel(random.pick(["", "％", "㎡", "人"])),
      direction: random.pick(Direction.allCases), directionAssumed: random.chance(50),
      limits: Limits(
        minimum: random.chance(50) ? quantity() : nil, maximum: random.chance(50) ? quantity() : nil
      ),
      limitsAssumed: random.chance(50), tracks: random.chance(50) ? tracked : nil)
  }

  private mutating func target() -> Target {
    let bounds = [quantity(), quantity()].sorted()
    let aim = random.pick([
      .reach(bounds[0]), .atMost(bounds[0]), .atLeast(bounds[0]), .maintain(bounds[0]),
      .range(bounds[0], bounds[1]), .qualitative(text()), Aim.undecided,
    ])
    return Target(aim: aim, fiscalYear: maybeYear(), printed: maybeText())
  }

  private mutating func figure() -> Figure {
    Figure(
      value: quantity(), unit: UnitLabel(random.pick(["", "％", "㎡", "人"])),
      state: random.pick(FigureState.allCases), entered: maybeText())
  }

  private mutating func undertaking() -> Undertaking {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .measure(code())
    case 1: .item(code(), of: code())
    default: .project(code())
    }
  }

  private mutating func part() -> PlanPart {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .policy(code())
    case 1: .indicator(code())
    default: .undertaking(undertaking())
    }
  }

  private mutating func quantity() -> Quantity {
    let limit: Int64 = random.pick([9, 9_999, 999_999_999_999_999_999])
    let quantity = Quantity(
      mantissa: .random(in: -limit...limit, using: &random),
      scale: .random(in: 0...9, using: &random))
    guard let quantity else { preconditionFailure("18 digits and 9 decimals are a quantity") }
    return quantity
  }

  private mutating func code<C: Code>() -> C {
    let first = Array("0123456789ABCDEFXYZabcxyz")
    let rest = first + Array(".-_")
    var text = String(random.pick(first))
    for _ in 0..<Int.random(in: 0...39, using: &random) { text.append(random.pick(rest)) }
    guard let code = C(text) else { preconditionFailure("“\(text)” is a code") }
    return code
  }

  private mutating func date() -> CivilDate {
    let date = CivilDate(dayNumber: .random(in: -30_000...2_000_000, using: &random))
    guard let date else { preconditionFailure("the day lies in our calendar") }
    return date
  }

  private mutating func year() -> FiscalYear {
    FiscalYear(integerLiteral: .random(in: FiscalYear.range, using: &random))
  }
  private mutating func maybeYear() -> FiscalYear? { random.chance(50) ? year() : nil }

  private mutating func number() -> EventNumber {
    EventNumber(.random(in: 1...9_007_199_254_740_991, using: &random))
  }

  private mutating func list<Element>(_ element: (inout Self) -> Element) -> [Element] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in element(&self) }
  }

  private mutating func texts() -> [String] { list { $0.text() } }
  private mutating func maybeText() -> String? { random.chance(50) ? text() : nil }

  private mutating func text() -> String {
    let parts = [
      "総務部", "が", "⑴ ㎡ ％ ～", "\"引用\"", "\\", "</script>", "=1+1", "𠮷", "👩‍👧", "_sd", "null", "{}",
      "é",
      " ", "\u{FFFD}", "･", "/",
    ]
    return (0..<Int.random(in: 1...5, using: &random)).map { _ in random.pick(parts) }.joined()
  }
}
