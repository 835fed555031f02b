import PlanDomain
import ProgressLedger

/// A command with everything that comes along with it.
struct Attempt {
  var command: PlanCommand
  var author: Author
  var expecting: EventNumber?

  /// The ledger itself registers the first actor, whoever asks.
  func isFirstRegistration(in model: Model) -> Bool {
    if case .registerActor = command { model.posts.isEmpty } else { false }
  }
}

extension Model {
  /// What the rules make of an attempt.
  func ruling(on attempt: Attempt, _ today: CivilDate) -> Ruling {
    var ruling = Ruling()
    if !attempt.isFirstRegistration(in: self) { judge(attempt.author, today, &ruling) }
    if let expecting = attempt.expecting?.number,
      let (code, year) = attempt.command.yearSpokenOf
    {
      ruling.refuse("staleExpectation", if: stated(code, year)?.number != expecting)
      ruling.refuse("beyondHead", if: expecting > log.count)
    }
    judge(attempt.command, today, &ruling)
    return ruling
  }

  private func judge(_ command: PlanCommand, _ today: CivilDate, _ ruling: inout Ruling) {
    switch command {
    case .registerActor(let registration): judge(registration, today, &ruling)
    case .actor(let actor, let command): judge(command, of: actor, &ruling)
    case .department(let command): judge(command, &ruling)
    case .adopt(let document, let change): judge(document, change, today, &ruling)
    case .setYears(let years, let grounds): judge(years, grounds, &ruling)
    case .revisePlan(let title, let decided, let document, let grounds):
      judge(
        PlanRevised(title: title, decided: decided, document: document, grounds: said(grounds)),
        &ruling)
    case .define(let draft): judge(draft, &ruling)
    case .indicator(let code, let command): judge(command, for: code, today, &ruling)
    case .changeStatus(let undertaking, let change): judge(change, of: undertaking, &ruling)
    case .addNote(let part, let note):
      ruling.refuse("emptyNote", if: isBlank(note))
      ruling.refuse(unknown, if: !isKnown(part))
      ruling.events = [.noteAdded(NoteAdded(about: part, note: note))]
    case .amendNote(let number, let note, let reason):
      judge(amending: number, note, reason, &ruling)
    case .signing(let command): judge(command, today, &ruling)
    case .void(let number, let reason): judge(voiding: number, reason, &ruling)
    case .anchor(let anchored):
      // Which root is right is the tree's own business, and told a second time in its tests.
      ruling.refuse("beyondHead", if: anchored.size.number > log.count)
      ruling.refuse(
        "nothingVouches", if: anchored.tokens.isEmpty && anchored.cosignatures.isEmpty)
      ruling.events = [.checkpointAnchored(anchored)]
    case .erase(let command): judge(command, &ruling)
    case .year, .signOff, .adoptRules, .review:
      preconditionFailure("the model tries nothing of the yearly cycle")
    case .publishing:
      preconditionFailure("what is published comes of a report: PublicationPropertyTests")
    }
  }

  private func judge(
    _ command: IndicatorCommand, for code: IndicatorCode, _ today: CivilDate,
    _ ruling: inout Ruling
  ) {
    if let grounds = command.grounds { judge(grounds, &ruling) }
    guard let latest = meaning(of: code, in: nil) else { return ruling.refuse(unknown) }
    switch command {
    case .record, .confirm, .correct, .retract, .declareMissing:
      judge(figure: command, for: code, today, &ruling)
    case .reviseTarget(let revision): judge(revision, of: code, today, &ruling)
    case .withdrawTarget(let effective, let grounds):
      judge(withdrawing: code, from: effective, grounds, today, &ruling)
    case .setBaseline(let baseline, let unit, let grounds):
      judge(setting: baseline, unit, of: code, latest, grounds, &ruling)
    case .restateBaseline(let baseline, let unit, let grounds):
      judge(restating: baseline, unit, of: code, latest, grounds, &ruling)
    case .declare(let declaration, let grounds):
      judge(declaration, of: code, latest, grounds, today, &ruling)
    case .redefine(let redefinition): judge(redefinition, of: code, latest, &ruling)
    case .close(let effective, let grounds): judge(closing: code, effective, grounds, &ruling)
    case .supersede(let successor, let effective, let grounds):
      judge(superseding: code, by: successor, effective, grounds, &ruling)
    case .configure, .setInterimTarget, .judge:
      preconditionFailure("the model tries nothing of the yearly cycle")
    }
  }

  /// A mid-plan revision that a change refers to stands in the log.
  func judge(_ grounds: Grounds, _ ruling: inout Ruling) {
    guard let named = grounds.revision?.number else { return }
    let isThere = standing(revisions, of: "plan").contains { $0.number == named }
    ruling.refuse("noSuchRevision", if: !isThere)
  }
}

extension IndicatorCommand {
  fileprivate var grounds: Grounds? {
    switch self {
    case .record, .confirm, .correct, .retract, .declareMissing, .judge: nil
    case .reviseTarget(let revision): revision.grounds
    case .redefine(let redefinition): redefinition.grounds
    case .withdrawTarget(effective: _, let grounds), .setBaseline(_, unit: _, let grounds),
      .restateBaseline(_, unit: _, let grounds), .declare(_, let grounds),
      .close(effective: _, let grounds), .supersede(by: _, effective: _, let grounds),
      .configure(_, effective: _, let grounds), .setInterimTarget(_, _, unit: _, let grounds):
      grounds
    }
  }
}

extension PlanCommand {
  /// The indicator's year that a command states something about.
  var yearSpokenOf: (IndicatorCode, FiscalYear)? {
    guard case .indicator(let code, let command) = self else { return nil }
    switch command {
    case .record(let entry, source: _, note: _),
      .correct(let entry, reason: _, source: _, note: _):
      return (code, entry.fiscalYear)
    case .confirm(let year, _, source: _, note: _), .retract(let year, reason: _),
      .declareMissing(let year, _, note: _):
      return (code, year)
    default: return nil
    }
  }
}
