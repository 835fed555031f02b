package import CanonicalJSON
import EventLog
import PlanDomain

extension PlanReport {
  /// What a report shows, as data: figures, states, ratings and everything they were judged by,
  /// under codes and numbers of events.
  ///
  /// No free text is in it, no name and no reason, so that erasing a text never changes it; the
  /// words stand in the events it names. Its form is fixed by the revision of the renderer: another
  /// form is another revision. Members that have no value are `null`.
  package var dataDocument: JSONValue {
    .object([
      "as_of": .year(moment.asOf),
      "day": .day(moment.day),
      "departments": .array(listedDepartments.map { .code($0) }),
      "late_changes": .array(lateChanges.map(\.data)),
      "origin": .string(moment.origin),
      "plan": plan?.data ?? .null,
      "policies": .array(policies.map(\.data)),
      "position": .integer(Int64(moment.knownAt.number)),
      "readers": .string(moment.readers.rawValue),
      "recorded_until": .text(moment.recordedUntil?.text),
      "root": .string(moment.root),
      "rule_set": rules.data,
      "schema": 1,
      "years": .array(rounds.map(\.data)),
    ])
  }

  /// The bytes of the data document as they are published: RFC 8785, no line feed behind them.
  package var dataBytes: [UInt8] { Array(dataDocument.canonicalText.utf8) }

  /// SHA-256 of these bytes in 64 lower-case hexadecimal digits: what `sha256sum` prints of them.
  package var dataDigest: String { FileDigest.sha256(dataBytes) }
}

extension PlanFacts {
  fileprivate var data: JSONValue {
    .object([
      "default_baseline_fiscal_year": .year(defaultBaselineFiscalYear),
      "first_fiscal_year": .year(firstFiscalYear),
      "id": .string(id),
      "last_fiscal_year": .year(lastFiscalYear),
      "target_fiscal_year": .year(targetFiscalYear),
    ])
  }
}

extension RuleSet {
  fileprivate var data: JSONValue {
    .object([
      "attainment": attainment.data,
      "digits": .integer(Int64(digits)),
      "id": .code(id),
      "noise": .quantity(noise),
      "pace": pace.data,
    ])
  }
}

extension Cuts {
  fileprivate var data: JSONValue {
    .array([.quantity(full), .quantity(most), .quantity(part)])
  }
}

extension LateChange {
  fileprivate var data: JSONValue {
    .object([
      "about": .string(told.event.reference.code),
      "after": figures?.after?.data ?? .null,
      "approvals": .array(approvals.map { .position($0.step.number) }),
      "before": figures?.before?.data ?? .null,
      // Whether words were written is not known of a ledger without its texts.
      "differences": .array(differences.filter { !$0.what.isInWords }.map(\.data)),
      "fiscal_year": .year(fiscalYear),
      "position": .position(number),
      "proposal": .position(stated?.number),
      "sign_off": .text(signOff?.word),
    ])
  }
}

extension YearRound {
  fileprivate var data: JSONValue {
    .object([
      "attested": .array(
        attested.map { fact in
          .object([
            "act": .string(fact.content.act.rawValue),
            "date": .day(fact.content.date),
            "position": .position(fact.occurrence.number),
          ])
        }),
      "closed": .position(closing?.occurrence.number),
      "fiscal_year": .year(fiscalYear),
      "opened": .position(opened.last?.occurrence.number),
    ])
  }
}
