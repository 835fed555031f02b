import PlanDomain

extension TargetAdopted: EventPayload {
  static let types = ["target.adopted"]
  var event: PlanEvent { .targetAdopted(self) }

  func write(_ body: inout BodyWriter) { target.write(&body) }

  init(reading body: BodyReader) throws {
    self.init(indicator: try body.key(IndicatorCode.self), target: try Target(reading: body))
  }
}

extension TargetRevised: EventPayload {
  static let types = ["target.revised"]
  var event: PlanEvent { .targetRevised(self) }

  func write(_ body: inout BodyWriter) {
    target.write(&body)
    body.set("effective_fy", effective)
    body.set("retroactive", flag: isRetroactive)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self), target: try Target(reading: body),
      effective: try body.required("effective_fy", Convert.fiscalYear),
      isRetroactive: try body.flag("retroactive"), grounds: try Grounds(reading: body))
  }
}

extension TargetWithdrawn: EventPayload {
  static let types = ["target.withdrawn"]
  var event: PlanEvent { .targetWithdrawn(self) }

  func write(_ body: inout BodyWriter) {
    body.set("effective_fy", effective)
    body.set("retroactive", flag: isRetroactive)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      effective: try body.required("effective_fy", Convert.fiscalYear),
      isRetroactive: try body.flag("retroactive"), grounds: try Grounds(reading: body))
  }
}

extension Target {
  fileprivate func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    body.set("kind", aim.kind)
    body.set("printed", printed)
    body.set("text", aim.text)
    body.set("upper", aim.upperValue)
    body.set("value", aim.value)
  }

  fileprivate init(reading body: BodyReader) throws {
    guard
      let aim = Aim(
        kind: try body.required("kind", Convert.word),
        value: try body.optional("value", Convert.quantity),
        upperValue: try body.optional("upper", Convert.quantity),
        text: try body.optional("text", Convert.string))
    else { throw UndecodableEvent(member: "kind") }
    self.init(
      aim: aim, fiscalYear: try body.optional("fy", Convert.fiscalYear),
      printed: try body.optional("printed", Convert.string))
  }
}
