import CanonicalJSON
import EventLog
import PlanDomain

extension ReviewRecorded: EventPayload {
  static let types = ["policy.reviewed", "project.reviewed"]
  var event: PlanEvent { .reviewRecorded(self) }
  var type: String { review.of.noun + ".reviewed" }

  func write(_ body: inout BodyWriter) { review.write(&body) }

  init(reading body: BodyReader) throws { self.init(review: try Review(reading: body)) }
}

extension ReviewCorrected: EventPayload {
  static let types = ["policy.review-corrected", "project.review-corrected"]
  var event: PlanEvent { .reviewCorrected(self) }
  var type: String { review.of.noun + ".review-corrected" }

  func write(_ body: inout BodyWriter) {
    review.write(&body)
    body.set("replaces", replaces)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      review: try Review(reading: body), replaces: try body.required("replaces", Convert.number),
      reason: body.text("reason"))
  }
}

extension Review {
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("cost", cost.map { .integer($0) })
    body.set("effectiveness", effectiveness)
    body.set("efficiency", efficiency)
    body.set("fy", fiscalYear)
    body.set("judgement", judgement)
    body.set("next", next)
    body.text("narrative", narrative)
  }

  fileprivate init(reading body: BodyReader) throws {
    let reviewed: Reviewed
    switch try body.subject() {
    case .policy(let code): reviewed = .policy(code)
    case .project(let code): reviewed = .project(code)
    default: throw UndecodableEvent(member: "stream")
    }
    self.init(
      of: reviewed, fiscalYear: try body.required("fy", Convert.fiscalYear),
      effectiveness: try body.optional("effectiveness", Convert.word),
      efficiency: try body.optional("efficiency", Convert.word),
      judgement: try body.required("judgement", Convert.word),
      next: try body.optional("next", Convert.word),
      cost: try body.optional("cost") { $0.integer.flatMap { $0 >= 0 ? $0 : nil } },
      narrative: body.text("narrative"))
    if case .policy = reviewed, cost != nil { throw UndecodableEvent(member: "cost") }
  }
}

extension Review.Reviewed {
  fileprivate var noun: String {
    switch self {
    case .policy: "policy"
    case .project: "project"
    }
  }
}
