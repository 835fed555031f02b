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
    if let note = answer.note, try !folds.says(note, of: undertaking) {
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

  /// Whether these very words are noted of an undertaking already.
  fileprivate func says(_ note: String, of undertaking: Undertaking) throws -> Bool {
    for recorded in try reader.events(in: undertaking.subject.stream, through: through) {
      if case .noteAdded(let event) = try decoded(recorded).0,
        event.about == .undertaking(undertaking), event.note == note
      {
        return true
      }
    }
    return false
  }
}
