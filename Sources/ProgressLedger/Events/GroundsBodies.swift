import PlanDomain

/// What a change rests on, in the body of any event that has it.
extension Grounds {
  func write(_ body: inout BodyWriter) {
    body.set("revision", revision)
    body.text("authority", authority)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(
      authority: body.text("authority"), reason: body.text("reason"),
      revision: try body.optional("revision", Convert.number))
  }
}
