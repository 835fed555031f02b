import EventLog
import PlanDomain

extension SignOffPolicyAdopted: EventPayload {
  static let types = ["sign-off-policy.adopted"]
  var event: PlanEvent { .signOffPolicyAdopted(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective_fy", policy.effective)
    body.set("locks_closed_years", flag: policy.locksClosedYears)
    body.set("own_approval", flag: policy.allowsOwnApproval)
    body.set("stages", policy.stages.map(\.rawValue))
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    let stages = try body.strings("stages").map { word in
      guard let stage = SignOffStage(rawValue: word) else {
        throw UndecodableEvent(member: "stages")
      }
      return stage
    }
    self.init(
      policy: SignOffPolicy(
        stages: stages, effective: try body.required("effective_fy", Convert.fiscalYear),
        allowsOwnApproval: try body.flag("own_approval"),
        locksClosedYears: try body.flag("locks_closed_years")),
      grounds: try Grounds(reading: body))
  }
}

extension SignOffStep: EventPayload {
  static let types = [
    "sign-off.submitted", "sign-off.returned", "sign-off.approved", "sign-off.withdrawn",
  ]
  var event: PlanEvent { .signOffStep(self) }

  var type: String {
    switch act {
    case .submitted: "sign-off.submitted"
    case .returned: "sign-off.returned"
    case .approved: "sign-off.approved"
    case .withdrawn: "sign-off.withdrawn"
    }
  }

  func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    body.set("item", about.item)
    if case .approved(let stage, let isOwn) = act {
      body.set("own", flag: isOwn)
      body.set("stage", stage)
    }
    body.set("statement", statement)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    let act: Act
    switch body.event.type {
    case "sign-off.submitted": act = .submitted
    case "sign-off.returned": act = .returned
    case "sign-off.withdrawn": act = .withdrawn
    default:
      act = .approved(try body.required("stage", Convert.word), isOwn: try body.flag("own"))
    }
    self.init(
      about: try Reference(reading: body),
      statement: try body.required("statement", Convert.number),
      fiscalYear: try body.required("fy", Convert.fiscalYear), act: act,
      reason: body.text("reason"))
  }
}

extension CorrectionProposed: EventPayload {
  static let types = ["measurement.correction-proposed"]
  var event: PlanEvent { .correctionProposed(self) }

  func write(_ body: inout BodyWriter) { correction.write(&body) }

  init(reading body: BodyReader) throws {
    self.init(correction: try MeasurementCorrected(reading: body))
  }
}

extension MeasurementCorrectedLate: EventPayload {
  static let types = ["measurement.corrected-late"]
  var event: PlanEvent { .measurementCorrectedLate(self) }

  func write(_ body: inout BodyWriter) {
    correction.write(&body)
    body.set("proposal", proposal)
  }

  init(reading body: BodyReader) throws {
    self.init(
      correction: try MeasurementCorrected(reading: body),
      proposal: try body.optional("proposal", Convert.number))
  }
}
