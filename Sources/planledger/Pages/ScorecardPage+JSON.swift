import CanonicalJSON
import PlanDomain
import ProgressLedger

/// The scorecard as a document: its members are a contract.
extension ScorecardPage {
  var json: JSONObject {
    [
      "counts": counts(PolicyReport.counts(of: report.indicators, in: report.moment.asOf)),
      "fiscal_year": .integer(Int64(report.moment.asOf.number)),
      "items": .array(
        report.policies.flatMap(\.measures).flatMap { measure in
          measure.items.map { .object(object($0, of: measure)) }
        }),
      "measures": .array(
        report.policies.flatMap { policy in
          policy.measures.map { .object(object($0, of: policy.code)) }
        }),
      "policies": .array(report.policies.map { .object(object($0)) }),
      "projects": .array(
        report.policies.flatMap { policy in
          policy.projects.map { .object(object($0, of: policy.code)) }
        }),
      "ratings": .array(rows.map { .object(object($0)) }),
    ]
  }

  private func counts(_ counts: [Rating: Int]) -> JSONValue {
    .object(
      Rating.allCases.reduce(into: [:]) { object, rating in
        if let count = counts[rating] { object[rating.rawValue] = .integer(Int64(count)) }
      })
  }

  private func object(_ policy: PolicyReport) -> JSONObject {
    [
      "counts": counts(policy.counts), "id": .string(policy.code.text),
      "review": policy.review.map { .object(object($0)) } ?? .null,
      "title": .string(policy.content.title),
    ]
  }

  private func object(_ review: ReviewReport) -> JSONObject {
    [
      "cost": review.review.cost.map { .string(String($0)) } ?? .null,
      "direction": .word(review.review.next), "effectiveness": .word(review.review.effectiveness),
      "efficiency": .word(review.review.efficiency), "judgement": .word(review.review.judgement),
      "narrative": .text(review.review.narrative),
      "position": .integer(Int64(review.number.number)),
      "sign_off": .string(review.signOff.approvalWord),
    ]
  }

  private func object(_ measure: MeasureReport, of policy: PolicyCode) -> JSONObject {
    object(measure.status, comment: measure.reason).adding([
      "departments": .array(measure.departments.map { .string($0.text) }),
      "id": .string(measure.code.text),
      "items": .object(
        measure.itemCounts.reduce(into: [:]) { $0[$1.key.rawValue] = .integer(Int64($1.value)) }),
      "policy": .string(policy.text), "title": .string(measure.title),
    ])
  }

  private func object(_ item: PlanSnapshot.Item, of measure: MeasureReport) -> JSONObject {
    object(item.status, comment: measure.itemReasons[item.code]).adding([
      "id": .string(item.code.text), "measure": .string(measure.code.text),
      "text": .string(item.text),
    ])
  }

  private func object(_ project: ProjectReport, of policy: PolicyCode) -> JSONObject {
    object(project.status, comment: project.reason).adding([
      "departments": .array(project.departments.map { .string($0.text) }),
      "id": .string(project.code.text), "name": .string(project.name),
      "policy": .string(policy.text),
      "review": project.review.map { .object(object($0)) } ?? .null,
    ])
  }

  private func object(_ status: PlanSnapshot.CurrentStatus?, comment: String?) -> JSONObject {
    [
      "comment": .text(comment), "direction": .word(status?.next),
      "effective": .text(status?.effective.iso), "judgement": .word(status?.judgement),
      "position": .number(status?.number), "status": .word(status?.status),
    ]
  }

  private func object(_ row: RatingTable.Row) -> JSONObject {
    let assessment = row.year.assessment
    var object = rating(assessment).adding([
      "baseline": assessment.baseline.map { .object(baseline($0.content.baseline)) } ?? .null,
      "department": .text(row.indicator.department?.text),
      "due": assessment.due.map { .string($0.iso) } ?? .null,
      "expected": .text(assessment.shownExpected?.text),
      "fiscal_year": .integer(Int64(assessment.fiscalYear.number)),
      "indicator": .string(assessment.indicator.text),
      "initial_rate": .text(assessment.shownInitialRate?.text),
      "judgement": .word(assessment.judgement?.content.judgement),
      "judgement_comment": .text(assessment.judgement?.content.comment),
      "missing": missing(row.year), "name": .string(row.indicator.definition.name),
      "pace": .text(assessment.shownPace?.text),
      "policy": .string(row.indicator.policy.text),
      "position": .number(assessment.measurement?.occurrence.number),
      "sign_off": .text(assessment.measurement.map { _ in row.year.signOff.approvalWord }),
      "state": .word(assessment.figure?.state),
      "target": assessment.target.map { .object(target($0, assessment)) } ?? .null,
      "unit": .string(assessment.unit.text), "value": .text(assessment.figure?.value.text),
    ])
    if explains {
      object["explanation"] = .string(say(assessment.explanation(reading.audience.yearStyle)))
    }
    if let whatIf = row.whatIf { object["what_if"] = .object(rating(whatIf)) }
    return object
  }

  /// The members that depend on the rule set.
  private func rating(_ assessment: Assessment) -> JSONObject {
    return [
      "headroom": .text(assessment.headroom?.text),
      "method": .string(assessment.method.rawValue),
      "rate": .text(assessment.shownRate?.text),
      "rating": .string(assessment.rating.rawValue), "reason_code": .word(assessment.reason),
      "rule_set": .string(assessment.ruleSet.text),
    ]
  }

  private func missing(_ year: YearReport) -> JSONValue {
    if year.isBeingChecked { return .string("not-approved") }
    guard case .missing(let reason)? = year.assessment.measurement?.content else { return .null }
    return .string(reason.rawValue)
  }

  private func baseline(_ baseline: Baseline) -> JSONObject {
    [
      "fiscal_year": baseline.fiscalYear.map { .integer(Int64($0.number)) } ?? .null,
      "value": .string(baseline.value.text),
    ]
  }

  private func target(_ fact: Fact<TargetInForce>, _ assessment: Assessment) -> JSONObject {
    let target = fact.content.target
    return [
      "fiscal_year": assessment.dueYear.map { .integer(Int64($0.number)) } ?? .null,
      "kind": .word(target?.aim.kind), "position": .number(fact.occurrence.number),
      "text": .text(target?.aim.text), "upper_value": .text(target?.aim.upperValue?.text),
      "value": .text(target?.aim.value?.text),
    ]
  }
}

extension JSONValue {
  fileprivate static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  fileprivate static func word(_ word: (some RawRepresentable<String>)?) -> JSONValue {
    text(word?.rawValue)
  }

  fileprivate static func number(_ number: EventNumber?) -> JSONValue {
    number.map { .integer(Int64($0.number)) } ?? .null
  }
}

extension JSONObject {
  fileprivate func adding(_ other: JSONObject) -> JSONObject {
    var sum = self
    sum.merge(other)
    return sum
  }
}
