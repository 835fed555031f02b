extension Indicator {
  /// The commands that an answer comes to, in order; none when it says what stands already, or what
  /// waits to be let into a closed year.
  ///
  /// Whether they may be written is decided afterwards, by the same rules as for anybody
  /// (`decide`). Throws `alreadyStated` for another statement than the one that stands,
  /// `movedSince` when the form was made before what stands now, `nothingStated` for a correction
  /// or confirmation of nothing, and `unitMismatch`.
  package func commands(
    for answer: MeasurementAnswer, onExisting: OnExisting
  ) throws(Rejection) -> [IndicatorCommand] {
    let year = answer.fiscalYear
    let present = years[year]?.current
    // The same number in another unit is not the same.
    if case .figure(let entry) = answer.content {
      try version(in: year).content.definition.check(unit: entry.unit, for: code)
    }
    if let present, present.content.says(answer.content) {
      guard answer.base != nil || onExisting != .fail else {
        throw .alreadyStated(code, year, present)
      }
      return []
    }
    let isProposed = waitingProposals(in: year).contains { proposal in
      Measurement.figure(proposal.content.correction.figure).says(answer.content)
    }
    if isProposed { return [] }
    if let base = answer.base, base != Base(present?.occurrence.number) {
      throw .movedSince(code, year, base: base, present)
    }
    switch answer.content {
    case .missing(let reason):
      return [.declareMissing(year, reason, note: answer.note)]
    case .figure(let entry):
      return try commands(for: answer, entry, after: present, onExisting)
    }
  }

  private typealias Base = MeasurementAnswer.Base

  private func commands(
    for answer: MeasurementAnswer, _ entry: FigureEntry, after present: Fact<Measurement>?,
    _ onExisting: OnExisting
  ) throws(Rejection) -> [IndicatorCommand] {
    let year = answer.fiscalYear
    let record = IndicatorCommand.record(entry, source: answer.source, note: answer.note)
    guard let present else {
      // A reason would be lost with the figure that it speaks of.
      let speaksOfAnother = answer.correctionReason.flatMap(nonblank) != nil
      if [.confirm, .correct].contains(answer.intent) || speaksOfAnother {
        throw .nothingStated(code, year)
      }
      return [record]
    }
    let old: Figure? = if case .figure(let figure) = present.content { figure } else { nil }
    if old?.state == .forecast, entry.state != .forecast { return [record] }
    let confirms = old?.state == .provisional && entry.state == .final
    switch answer.meaning(confirms: confirms, onExisting) {
    case .confirm:
      return [.confirm(year, entry, source: answer.source, note: answer.note)]
    case .correct:
      let correct = IndicatorCommand.correct(
        entry, reason: answer.correctionReason, source: answer.source, note: answer.note)
      // The wrong figure is corrected first, so that its reason stands where it belongs.
      return confirms
        ? [correct, .confirm(year, nil, source: answer.source, note: nil)] : [correct]
    case .new:
      throw .alreadyStated(code, year, present)
    }
  }
}

extension MeasurementAnswer {
  /// What the answer is beside another figure: what its author says, else what it can only be.
  fileprivate func meaning(confirms: Bool, _ onExisting: OnExisting) -> Intent {
    if let intent { return intent }
    // A form that knows what stood before is as good as somebody who says what he does.
    guard base != nil || onExisting == .correct else { return .new }
    let hasReason = correctionReason.flatMap(nonblank) != nil
    if confirms && !hasReason { return .confirm }
    return hasReason || onExisting == .correct ? .correct : .new
  }
}

extension MeasurementAnswer.Base {
  package init(_ number: EventNumber?) {
    self = number.map(Self.event) ?? .nothing
  }
}

extension Measurement {
  /// Whether an answer adds nothing: the same number as firm, or the same absence.
  fileprivate func says(_ answer: MeasurementAnswer.Content) -> Bool {
    switch (self, answer) {
    case (.figure(let figure), .figure(let entry)):
      figure.value.isNumericallyEqual(to: entry.value) && figure.state == entry.state
        && (entry.measured == nil || entry.measured == figure.measured)
    case (.missing(let present), .missing(let reason)): present == reason
    case (.figure, .missing), (.missing, .figure), (.retracted, _): false
    }
  }
}
