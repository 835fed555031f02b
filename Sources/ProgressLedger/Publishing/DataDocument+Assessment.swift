import CanonicalJSON
import PlanDomain

extension Assessment {
  /// The result with every input it was found by, each by the event that states it.
  var data: JSONValue {
    .object([
      "baseline": .position(baseline?.occurrence.number),
      "expected": share(expected),
      "due": .day(due),
      "fiscal_year": .year(fiscalYear),
      "headroom": .quantity(headroom),
      "initial_rate": share(initialRate),
      "initial_target": .position(initialTarget?.occurrence.number),
      "judgement": judgement?.data ?? .null,
      "measurement": measurement?.content.data ?? .null,
      "method": .string(method.rawValue),
      "noise": .quantity(noise),
      "pace": share(pace),
      "position": .position(measurement?.occurrence.number),
      "rate": share(rate),
      "rating": .string(rating.rawValue),
      "reason_code": .text(reason?.rawValue),
      "rule_set": .code(ruleSet),
      "start": .year(start?.fiscalYear),
      "target": .position(target?.occurrence.number),
      "version": .integer(Int64(version)),
      "target_year": .year(dueYear),
      "uses_interim_targets": .bool(usesInterimTargets),
      "within_noise": .bool(isWithinNoise),
    ])
  }

  private func share(_ ratio: Ratio?) -> JSONValue {
    ratio?.data(digits: rules.digits) ?? .null
  }
}

extension Fact<IndicatorJudged> {
  fileprivate var data: JSONValue {
    .object([
      "judgement": .string(content.judgement.rawValue),
      "position": .position(occurrence.number),
      "stage": .string(content.stage.rawValue),
    ])
  }
}

extension Ratio {
  /// The exact share as a fraction in lowest terms, and in percent as people read it.
  fileprivate func data(digits: Int) -> JSONValue {
    .object([
      "exact": .string("\(numerator)/\(denominator)"), "percent": .string(rounded(to: digits)),
    ])
  }
}

extension SignOffState {
  /// The stage without its details; those are events of their own.
  var word: String {
    switch self {
    case .notRequired: "not-required"
    case .recorded: "recorded"
    case .submitted: "submitted"
    case .returned: "returned"
    case .approved: "approved"
    }
  }
}
