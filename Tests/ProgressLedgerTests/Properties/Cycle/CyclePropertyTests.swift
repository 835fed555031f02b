import EventLog
import Foundation
import PlanDomain
import ProgressLedger
import Testing

/// What holds of every sequence of years, tried on random ones. A failure prints its seed; PLANLEDGER_SEED repeats it.
struct CyclePropertyTests {
  @Test(arguments: CycleHistory.seeds)
  func `who sees which figure, and whose turn it is, is what the model says`(seed: UInt64) throws {
    try withCycleHistory(seed) { history in
      let (sample, model) = (history.sample, history.model)
      let head = try sample.head()
      for known in [head / 2, head] {
        let staff = try sample.report(2025, knownAt: known)
        let everybody = try sample.report(2025, knownAt: known, readers: .everybody)
        for code in CycleAttempts.indicators {
          for year in CycleAttempts.years {
            let place = "\(code) \(year) #\(known) PLANLEDGER_SEED=\(seed)"
            let current = model.current(code.text, year, known: known)
            let seen = try #require(staff.year(code, year))
            #expect(seen.assessment.measurement?.number == current?.number, "\(place)")
            if let current {
              #expect(
                seen.signOff.stand(model.policy(for: year, known: known))
                  == model.stand(of: current, known: known), "\(place)")
            }
            let shown = model.shown(code.text, year, known: known)
            let open = try #require(everybody.year(code, year))
            #expect(open.statements.map(\.number.number) == shown.map(\.number), "\(place)")
            let standing = shown.last.flatMap { $0.said == .retracted ? nil : $0.number }
            #expect(open.assessment.measurement?.number == standing, "\(place)")
            #expect(open.isBeingChecked == (standing == nil && current != nil), "\(place)")
            for (report, isPublic) in [(staff, false), (everybody, true)] {
              #expect(
                report.assessment(code, year)?.judgement?.number
                  == model.judgement(code.text, year, isPublic: isPublic, known: known), "\(place)")
            }
          }
        }
        for (report, isPublic) in [(staff, false), (everybody, true)] {
          #expect(
            report.lateChanges.map(\.number.number)
              == model.lateChanges(isPublic: isPublic, known: known),
            "#\(known) PLANLEDGER_SEED=\(seed)")
          for change in report.lateChanges where change.isOfYardstick {
            #expect(!change.differences.isEmpty, "\(change.number) PLANLEDGER_SEED=\(seed)")
            #expect(change.differences.allSatisfy { $0.from != $0.to })
          }
          for year in CycleAttempts.years {
            let report = try sample.report(
              year, knownAt: known, readers: isPublic ? .everybody : .staff)
            let policy = report.policies.first
            for (code, review) in [
              ("05", policy?.review), ("P05-1", policy?.projects.first?.review),
            ] {
              #expect(
                review?.number.number
                  == model.review(code, year, isPublic: isPublic, known: known),
                "PLANLEDGER_SEED=\(seed)")
            }
          }
        }
      }
      let waiting = try sample.ledger.read {
        try $0.waitingStatements(on: sample.ledger.today, knownAt: $0.head)
      }
      #expect(
        Dictionary(
          uniqueKeysWithValues: waiting.map { ($0.occurrence.number.number, $0.turn.rawValue) })
          == model.waiting().mapValues(\.rawValue), "PLANLEDGER_SEED=\(seed)")
    }
  }

  @Test(arguments: CycleHistory.seeds)
  func `the list of what is owed leaves out what is reported and approved`(seed: UInt64) throws {
    try withCycleHistory(seed) { history in
      for year in CycleAttempts.years {
        let owed = try history.sample.completeness(of: year)
        for code in CycleAttempts.indicators {
          let current = history.model.current(code.text, year)
          let answer = owed.answers.first { $0.about.code == code.text && $0.kind == .figure }
          let stand = current.map { history.model.stand(of: $0) }
          // A forecast leaves the result owed, however far it is signed off.
          let isForecast = current?.said.state == .forecast
          let isReport = current.map { $0.said.state != .forecast && $0.said != .missing } ?? false
          if isReport, stand?.counts == true {
            #expect(answer == nil, "\(code) \(year) PLANLEDGER_SEED=\(seed)")
          } else {
            #expect(
              (answer?.state.word == "waiting") == (stand?.isAwaited ?? false && !isForecast),
              "\(code) \(year) PLANLEDGER_SEED=\(seed)")
            #expect(
              (answer?.state.word == "returned") == (stand == .returned && !isForecast),
              "\(code) \(year) PLANLEDGER_SEED=\(seed)")
            #expect(answer != nil, "\(code) \(year) PLANLEDGER_SEED=\(seed)")
          }
        }
      }
    }
  }

  @Test(arguments: CycleHistory.seeds)
  func `what is published stays what it was and tells nothing that does not count`(
    seed: UInt64
  ) throws {
    try withCycleHistory(seed) { history in
      let (sample, model) = (history.sample, history.model)
      let elsewhere = try Ledger.restore(
        at: sample.folder.appending(path: "elsewhere.ledger").path,
        leaves: source(sample.leaves()), texts: source(sample.texts()))
      for terms in history.published {
        let data = try sample.data(of: terms)
        #expect(FileDigest.sha256(data) == terms.dataDigest, "PLANLEDGER_SEED=\(seed)")
        #expect(try sample.data(of: terms) == data)
        #expect(try sample.data(of: terms, in: elsewhere) == data)
        let report = try sample.ledger.read { try sample.ledger.report(of: terms, in: $0) }
        let told = Data("\(report)".utf8) + data
        let (open, secret) = model.figures(until: terms.asOf, known: terms.position)
        for value in open { #expect(told.tells(value), "\(value) \(terms)") }
        for value in secret {
          #expect(!told.tells(value), "\(value) \(terms) PLANLEDGER_SEED=\(seed)")
        }
      }
    }
  }

  @Test(arguments: CycleHistory.seeds)
  func `an errata lists what two reports tell differently, and nothing else`(seed: UInt64) throws {
    try withCycleHistory(seed) { history in
      let (sample, model) = (history.sample, history.model)
      for terms in history.published {
        let errata = try sample.errata(of: terms)
        for code in CycleAttempts.indicators {
          for year in CycleAttempts.years where year <= terms.asOf {
            let figures = errata.entries.filter {
              $0.isOf(code, year) && $0.what == .figure
            }
            #expect(
              figures.map(\.list.rawValue)
                == model.errata(code.text, year, from: terms.position).map { [$0] } ?? [],
              "\(terms.name) \(code) \(year) PLANLEDGER_SEED=\(seed)")
            let (then, now) = (
              errata.from.assessment(code, year), errata.to.assessment(code, year)
            )
            let isRerated = errata[.rerated].contains { $0.isOf(code, year) }
            let isAdded = figures.first?.list == .added
            if then?.rating != now?.rating, !isAdded {
              #expect(isRerated, "\(terms.name) \(code) \(year)")
            }
            if then == now { #expect(!isRerated, "\(terms.name) \(code) \(year)") }
          }
        }
      }
    }
  }

  @Test(arguments: CycleHistory.seeds)
  func `verify finds nothing, and tables and replay agree, after any years`(seed: UInt64) throws {
    try withCycleHistory(seed) { history in
      let sample = history.sample
      #expect(try LedgerAudit.verify(at: sample.path).findings == [], "PLANLEDGER_SEED=\(seed)")
      let head = try sample.head()
      for known in stride(from: head, through: 0, by: -10) {
        #expect(
          try sample.ledger.snapshot(asOf: 2025, knownAt: known)
            == sample.ledger.replayed(asOf: 2025, knownAt: known), "PLANLEDGER_SEED=\(seed)")
      }
    }
  }
}

extension Errata.Entry {
  fileprivate func isOf(_ code: IndicatorCode, _ year: FiscalYear) -> Bool {
    about == Reference(.indicator(code)) && fiscalYear == year
  }
}

extension PlanReport {
  fileprivate func year(_ code: IndicatorCode, _ year: FiscalYear) -> YearReport? {
    indicator(code)?.years.first { $0.fiscalYear == year }
  }
}

extension Fact {
  fileprivate var number: Int { occurrence.number.number }
}

extension Data {
  /// Whether a figure stands in it, as it is written or as it is held.
  fileprivate func tells(_ value: Quantity) -> Bool {
    ["\"\(value.text)\"", "\(value)"].contains { range(of: Data($0.utf8)) != nil }
  }
}

extension SignOffState {
  /// The same in the model's words.
  fileprivate func stand(_ policy: SignOffPolicy?) -> CycleModel.Stand? {
    switch self {
    case .notRequired: .notRequired
    case .recorded: .recorded
    case .returned: .returned
    case .approved: .approved
    case .submitted(let approved):
      policy?.stages.first { !approved.contains($0) }.map { .submitted(next: $0) }
    }
  }
}

extension CycleModel.Stand {
  fileprivate var isAwaited: Bool {
    switch self {
    case .recorded, .submitted: true
    default: false
    }
  }
}

extension LateChange {
  /// Whether it states nothing of a year, but what the year is judged by or how something stood.
  fileprivate var isOfYardstick: Bool {
    switch event.event {
    case .signOffPolicyAdopted: stated == nil
    case .ruleSetAdopted, .planAmended, .targetRevised, .targetWithdrawn, .interimTargetSet,
      .baselineSet, .baselineRestated, .assessmentConfigured, .indicatorAmended,
      .indicatorRedefined, .indicatorClosed, .indicatorSuperseded, .statusChanged,
      .statusCorrected, .dutyTransferred, .departmentRenamed:
      true
    default: false
    }
  }
}
