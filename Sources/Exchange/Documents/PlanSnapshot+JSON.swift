package import CanonicalJSON
package import PlanDomain
import ProgressLedger

/// The state as a document for other programs: names and meaning of its members are a contract.
///
/// Decimals are strings, fiscal years the integer of their April, days ISO 8601, positions the `#N`
/// integers. `stated` is the event that says what a thing is called, `closed` the first day without
/// it. Equal states give equal bytes.
extension PlanSnapshot {
  package var json: JSONObject {
    [
      "departments": .array(departments.map { .object($0.json) }),
      "indicators": .array(indicators.map { .object($0.json) }),
      "items": .array(items.map { .object($0.json) }),
      "measures": .array(measures.map { .object($0.json) }),
      "plan": plan.map { .object($0.json) } ?? .null,
      "policies": .array(policies.map { .object($0.json) }),
      "projects": .array(projects.map { .object($0.json) }),
      "revisions": .array(revisions.map { .object($0.json) }),
    ]
  }
}

extension PlanFacts {
  package var json: JSONObject {
    [
      "default_baseline_fiscal_year": .year(defaultBaselineFiscalYear),
      "edition": .text(edition),
      "first_fiscal_year": .year(firstFiscalYear),
      "id": .string(id),
      "label_style": .string(labelStyle.rawValue),
      "last_fiscal_year": .year(lastFiscalYear),
      "municipality": .text(municipality),
      "section": .text(section),
      "target_fiscal_year": .year(targetFiscalYear),
      "title": .string(title),
    ]
  }
}

extension PlanSnapshot.Revision {
  package var json: JSONObject {
    [
      "decided": .day(decided),
      "document": .string(document),
      "position": .position(number),
      "title": .string(title),
    ]
  }
}

extension PlanSnapshot.Department {
  package var json: JSONObject {
    [
      "ended": .day(ended),
      "id": .string(code.text),
      "name": .string(name),
      "position": .position(statedBy),
      "since": .day(since),
      "successors": .array(successors.map { .string($0.text) }),
    ]
  }
}

extension PlanSnapshot.Policy {
  package var json: JSONObject {
    [
      "closed": .day(closed),
      "id": .string(code.text),
      "position": .position(statedBy),
      "title": .string(title),
    ]
  }
}

extension PlanSnapshot.Measure {
  package var json: JSONObject {
    var object: JSONObject = [
      "closed": .day(closed),
      "departments": .array(departments.map { .string($0.text) }),
      "id": .string(code.text),
      "number": .integer(Int64(number)),
      "policy": .string(policy.text),
      "stated": .position(statedBy),
      "title": .string(title),
    ]
    object.add(status)
    return object
  }
}

extension PlanSnapshot.Item {
  package var json: JSONObject {
    var object: JSONObject = [
      "closed": .day(closed),
      "id": .string(code.text),
      "mark": .text(mark),
      "measure": .string(measure.text),
      "text": .string(text),
    ]
    object.add(status)
    return object
  }
}

extension PlanSnapshot.Project {
  package var json: JSONObject {
    var object: JSONObject = [
      "closed": .day(closed),
      "department": .text(departments.first?.text),
      "departments": .array(departments.map { .string($0.text) }),
      "id": .string(code.text),
      "name": .string(name),
      "policy": .string(policy.text),
      "stated": .position(statedBy),
    ]
    object.add(status)
    return object
  }
}

extension JSONObject {
  /// The state in force, beside the other members; all null where none was ever stated.
  fileprivate mutating func add(_ status: PlanSnapshot.CurrentStatus?) {
    self["direction"] = .text(status?.next?.rawValue)
    self["effective"] = .day(status?.effective)
    self["judgement"] = .text(status?.judgement?.rawValue)
    self["position"] = .position(status?.number)
    self["status"] = .text(status?.status.rawValue)
  }
}
