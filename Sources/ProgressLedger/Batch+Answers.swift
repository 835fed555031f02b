import EventLog
package import PlanDomain

extension Batch {
  /// Appends what a department's answer about an indicator comes to; nothing when it says what
  /// stands already. `row` is where it stands in its file. Throws as `execute` does.
  package func take(
    _ answer: MeasurementAnswer, onExisting: OnExisting, row: Int? = nil
  ) throws -> Decision {
    guard let indicator = try folds.indicator(answer.indicator) else {
      throw try folds.notAnIndicator(answer.indicator.text)
    }
    let commands = try refusing { () throws(Rejection) in
      try indicator.commands(for: answer, onExisting: onExisting)
    }
    if commands.isEmpty, let words = try folds.newWords(of: answer, beside: indicator) {
      return try execute(.addNote(.indicator(answer.indicator), note: words), row: row)
    }
    return try execute(commands.map { .indicator(answer.indicator, $0) }, row: row)
  }

  /// Appends what a department's answer about a measure, an item or a project comes to: its state
  /// and its words, each where it is new.
  package func take(
    _ answer: StatusAnswer, onExisting: OnExisting, row: Int? = nil
  ) throws -> Decision {
    let undertaking = try folds.knownUndertaking(answer.code)
    let history = try folds.history(of: undertaking)
    let change = try refusing { () throws(Rejection) in
      try history.change(for: answer, on: undertaking, onExisting: onExisting)
    }
    var commands: [PlanCommand] = change.map { [.changeStatus(undertaking, $0)] } ?? []
    if let note = answer.note, try !folds.says(note, of: .undertaking(undertaking)) {
      commands.append(.addNote(.undertaking(undertaking), note: note))
    }
    return try execute(commands, row: row)
  }

  private func execute(_ commands: [PlanCommand], row: Int?) throws -> Decision {
    var all = Decision([])
    for command in commands {
      let decision = try execute(command, row: row)
      all.events += decision.events
      all.notices += decision.notices
    }
    return all
  }

  private func refusing<Answer>(_ body: () throws(Rejection) -> Answer) throws -> Answer {
    do {
      return try body()
    } catch {
      throw LedgerFailure.rejected(error)
    }
  }
}

extension StreamFolds {
  /// What a code means, when that can have a state. Throws `LedgerFailure.otherPart` for an
  /// indicator or a policy, and `unknownCode`.
  fileprivate func knownUndertaking(_ code: String) throws -> Undertaking {
    switch try part(code) {
    case .undertaking(let undertaking): return undertaking
    case let part: throw LedgerFailure.otherPart(part)
    }
  }

  /// What an answer says beside a figure that stands already, as a note; nil when its words are the
  /// figure's own, or noted already.
  fileprivate func newWords(
    of answer: MeasurementAnswer, beside indicator: Indicator
  ) throws -> String? {
    guard let present = indicator.years[answer.fiscalYear]?.current else { return nil }
    let waiting = indicator.waitingProposals(in: answer.fiscalYear).map(\.occurrence)
    let said = try ([present.occurrence] + waiting).flatMap { occurrence in
      try event(occurrence.number).texts.map(\.text)
    }
    let words = [
      ("説明", answer.note), ("出典", answer.source), ("理由", answer.correctionReason),
    ].compactMap { label, text in
      text.flatMap { said.contains($0) ? nil : "\(label): \($0)" }
    }
    if words.isEmpty { return nil }
    let year = answer.fiscalYear.label(.western, language: .ja)
    let note = (["\(year)の値について"] + words).joined(separator: "\n")
    return try says(note, of: .indicator(indicator.code)) ? nil : note
  }

  /// Whether these very words are noted of a part of the plan already.
  fileprivate func says(_ note: String, of part: PlanPart) throws -> Bool {
    for recorded in try reader.events(in: part.subject.stream, through: through) {
      if case .noteAdded(let event) = try decoded(recorded).0, event.about == part,
        event.note == note
      {
        return true
      }
    }
    return false
  }
}
