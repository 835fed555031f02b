import CanonicalJSON
import PlanDomain

extension IndicatorReport {
  var data: JSONValue {
    .object([
      "assessment": assessment.data,
      "baseline": baseline?.data ?? .null,
      "closed_after": .year(closedAfter),
      "department": .code(department),
      "direction": .string(definition.direction.rawValue),
      "direction_assumed": .bool(definition.directionAssumed),
      "id": .code(code),
      "interim_targets": .array(interimTargets.map(\.data)),
      "superseded_by": .code(supersededBy),
      "targets": .array(targets.map(\.data)),
      "unit": .string(definition.unit.text),
      "version": .integer(Int64(version)),
      "years": .array(years.map(\.data)),
    ])
  }
}

extension Fact<BaselineInForce> {
  fileprivate var data: JSONValue {
    .object([
      "fiscal_year": .year(content.baseline.fiscalYear),
      "position": .position(occurrence.number),
      "value": .quantity(content.baseline.value),
      "version": .integer(Int64(content.version)),
    ])
  }
}

extension Fact<InterimTargetSet> {
  fileprivate var data: JSONValue {
    .object([
      "fiscal_year": .year(content.fiscalYear),
      "position": .position(occurrence.number),
      "value": .quantity(content.value),
    ])
  }
}

extension TargetStep {
  fileprivate var data: JSONValue {
    .object([
      "fiscal_year": .year(target?.fiscalYear),
      "kind": .text(target?.aim.kind.rawValue),
      "position": .position(number),
      "since": .year(since),
      "through": .year(through),
      "upper_value": .quantity(target?.aim.upperValue),
      "value": .quantity(target?.aim.value),
    ])
  }
}

extension YearReport {
  fileprivate var data: JSONValue {
    .object([
      "after_break": .bool(isAfterBreak),
      "assessment": assessment.data,
      "sign_off": .string(signOff.word),
      "statements": .array(statements.map(\.data)),
    ])
  }
}

extension YearReport.Statement {
  fileprivate var data: JSONValue {
    .object([
      "kind": .string(kind.rawValue),
      "measurement": measurement.data,
      "position": .position(number),
    ])
  }
}

extension Measurement {
  /// A figure, why there is none, or that it was taken back.
  var data: JSONValue {
    var object: JSONObject = ["missing": .null, "state": .null, "value": .null]
    switch self {
    case .figure(let figure):
      object["state"] = .string(figure.state.rawValue)
      object["value"] = .quantity(figure.value)
    case .missing(let reason): object["missing"] = .string(reason.rawValue)
    case .retracted: object["state"] = "retracted"
    }
    return .object(object)
  }
}
