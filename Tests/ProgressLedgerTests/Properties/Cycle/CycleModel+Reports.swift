import PlanDomain

// What a report tells of the years, and an errata of two of them.
extension CycleModel {
  /// The judgement that is seen of a year: the planning division's, else the department's.
  func judgement(_ code: String, _ year: FiscalYear, isPublic: Bool, known: Int) -> Int? {
    [SignOffStage.planning, .department].lazy.compactMap { stage in
      isPublic
        ? seenOpinion(of: code, in: year, known: known) { $0 == .judged(stage) }?.number
        : judgements(code, year, stage, known: known).last?.number
    }.first
  }

  /// The review that is seen of a year.
  func review(_ code: String, _ year: FiscalYear, isPublic: Bool, known: Int) -> Int? {
    guard isPublic else { return reviews(code, year, known: known).last?.number }
    return seenOpinion(of: code, in: year, known: known) { said in
      if case .reviewed = said { true } else { false }
    }?.number
  }

  /// The figures that everybody may see of the years up to one, and those that were entered by then
  /// and are in nothing that everybody may see.
  func figures(until last: FiscalYear, known: Int) -> (open: [Quantity], secret: [Quantity]) {
    let shown = CycleAttempts.indicators.flatMap { code in
      CycleAttempts.years.flatMap { self.shown(code.text, $0, known: known) }
    }
    let open = shown.compactMap(\.said.value).map(\.text)
    let secret = log.filter { $0.number <= known }.compactMap(\.said.value)
      .filter { !open.contains($0.text) }
    return (shown.filter { $0.year <= last }.compactMap(\.said.value), secret)
  }

  /// In which list of an errata a published year's figure is now; nil where it says the same.
  func errata(_ code: String, _ year: FiscalYear, from position: Int) -> String? {
    func standing(known: Int) -> Entry? {
      shown(code, year, known: known).last.flatMap { $0.said == .retracted ? nil : $0 }
    }
    let (then, now) = (standing(known: position), standing(known: .max))
    let before = shown(code, year, known: position).map(\.number)
    if then?.said.value?.text == now?.said.value?.text, then?.said.state == now?.said.state,
      (then == nil) == (now == nil)
    {
      return nil
    }
    guard let then else { return "added" }
    let since = shown(code, year).filter { !before.contains($0.number) }
    let isCorrected = since.contains { entry in
      switch entry.said {
      case .figure(.corrected, _, _), .late, .retracted: true
      default: false
      }
    }
    if now == nil || isCorrected { return "corrected" }
    let isConfirmed = since.contains {
      if case .figure(.confirmed, _, _) = $0.said { true } else { false }
    }
    if isConfirmed { return "confirmed" }
    return then.said.state == .forecast ? "added" : "corrected"
  }
}
