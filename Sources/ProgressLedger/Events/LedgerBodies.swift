import PlanDomain

extension LedgerCreated: EventPayload {
  static let types = ["ledger.created"]
  var event: PlanEvent { .ledgerCreated(self) }

  /// Names the rules of the bytes too, so that a leaf alone tells how to verify the log.
  func write(_ body: inout BodyWriter) {
    body.set("canonical", "rfc8785")
    body.set("lang", language)
    body.set("origin", origin)
    body.set("sd_alg", "sha-256")
    body.set("tree", "rfc9162-sha256")
    body.set("tz", timeZone)
  }

  init(reading body: BodyReader) throws {
    self.init(
      origin: try body.required("origin", Convert.string),
      timeZone: try body.required("tz", Convert.string),
      language: try body.required("lang", Convert.word))
  }
}
