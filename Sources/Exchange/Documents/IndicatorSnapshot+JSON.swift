package import CanonicalJSON
package import PlanDomain
import ProgressLedger

extension PlanSnapshot.Indicator {
  package var json: JSONObject {
    [
      "baseline": baseline.map { .object($0.json) } ?? .null,
      "closed_after": .year(closedAfter),
      "department": .text(department?.text),
      "direction": .string(definition.direction.rawValue),
      "direction_assumed": .bool(definition.directionAssumed),
      "id": .string(code.text),
      "limits": definition.limits.map { .object($0.json) } ?? .null,
      "limits_assumed": .bool(definition.limitsAssumed),
      "measurements": .array(measurements.map { .object($0.json) }),
      "name": .string(definition.name),
      "policy": .string(policy.text),
      "printed_name": .text(definition.printedName),
      "stated": .position(statedBy),
      "superseded_by": .text(supersededBy?.text),
      "target": target.map { .object($0.json) } ?? .null,
      "tracks": definition.tracks.map { .object($0.json) } ?? .null,
      "unit": .string(definition.unit.text),
      "version": .integer(Int64(version)),
      "version_since": .year(versionSince),
    ]
  }
}

extension PlanSnapshot.CurrentBaseline {
  package var json: JSONObject {
    [
      "fiscal_year": .year(baseline.fiscalYear),
      "position": .position(number),
      "printed": .text(baseline.printed),
      "value": .string(baseline.value.text),
      "version": .integer(Int64(version)),
    ]
  }
}

extension Limits {
  package var json: JSONObject { ["max": .quantity(maximum), "min": .quantity(minimum)] }
}

extension TrackedPlan {
  package var json: JSONObject {
    [
      "first_fiscal_year": .year(firstFiscalYear), "last_fiscal_year": .year(lastFiscalYear),
      "name": .string(name),
    ]
  }
}

extension PlanSnapshot.CurrentTarget {
  package var json: JSONObject {
    [
      "effective_fiscal_year": .year(since),
      "fiscal_year": .year(target.fiscalYear),
      "kind": .string(target.aim.kind.rawValue),
      "position": .position(number),
      "printed": .text(target.printed),
      "text": .text(target.aim.text),
      "upper_value": .quantity(target.aim.upperValue),
      "value": .quantity(target.aim.value),
    ]
  }
}

extension MeasuredPeriod {
  package var json: JSONObject { ["from": .string(from.iso), "to": .string(to.iso)] }
}

extension PlanSnapshot.YearlyMeasurement {
  package var json: JSONObject {
    var object: JSONObject = [
      "fiscal_year": .year(fiscalYear),
      "measured": measured.map { .object($0.json) } ?? .null,
      "position": .position(number),
      "revisions": .integer(Int64(revisions)),
      "version": .integer(Int64(version)),
    ]
    switch content {
    case .figure(let value, let state):
      object["missing"] = .null
      object["state"] = .string(state.rawValue)
      object["value"] = .string(value.text)
    case .missing(let reason):
      object["missing"] = .string(reason.rawValue)
      object["state"] = .null
      object["value"] = .null
    }
    return object
  }
}
