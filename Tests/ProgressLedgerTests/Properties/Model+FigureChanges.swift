import PlanDomain

extension Model {
  /// What confirming, correcting and retracting come to: they need something that is stated.
  func judge(changed command: IndicatorCommand, for code: IndicatorCode, _ ruling: inout Ruling) {
    guard let year = PlanCommand.indicator(code, command).yearSpokenOf?.1 else { return }
    let present = stated(code, year)
    ruling.refuse("nothingStated", if: present == nil)
    switch command {
    case .confirm(_, let entry, let source, let note):
      if let entry { judge(entry, for: code, &ruling) }
      guard let present else { return }
      guard case .figure(var figure) = present.content, figure.state == .provisional else {
        return ruling.refuse("notProvisional")
      }
      if let entry {
        let said = figure.measured
        figure = self.figure(entry, .final, of: code)
        figure.measured = figure.measured ?? said
      }
      figure.state = .final
      ruling.events = [
        .measurementConfirmed(
          MeasurementConfirmed(
            indicator: code, fiscalYear: year, figure: figure,
            replaces: EventNumber(present.number), source: said(source), note: said(note)))
      ]
    case .correct(let entry, let reason, let source, let note):
      judge(entry, for: code, &ruling)
      ruling.refuse("reasonRequired", if: isBlank(reason))
      guard let present else { return }
      // A corrected figure stays as firm as it was.
      var corrected = figure(entry, .final, of: code)
      if case .figure(let old) = present.content {
        corrected.state = old.state
        let isSamePeriod = corrected.measured == nil || corrected.measured == old.measured
        ruling.refuse("unchanged", if: old.value.text == entry.value.text && isSamePeriod)
        if isSamePeriod { corrected.measured = old.measured }
      }
      ruling.events = [
        .measurementCorrected(
          MeasurementCorrected(
            indicator: code, fiscalYear: year, figure: corrected,
            replaces: EventNumber(present.number), reason: said(reason), source: said(source),
            note: said(note)))
      ]
    case .retract(_, let reason):
      ruling.refuse("reasonRequired", if: isBlank(reason))
      guard let present else { return }
      ruling.events = [
        .measurementRetracted(
          MeasurementRetracted(
            indicator: code, fiscalYear: year, retracts: EventNumber(present.number),
            reason: said(reason)))
      ]
    default: break
    }
  }
}
