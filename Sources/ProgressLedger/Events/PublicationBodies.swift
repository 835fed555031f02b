import CanonicalJSON
import PlanDomain

extension PublicationMade: EventPayload {
  static let types = ["publication.made"]
  var event: PlanEvent { .publicationMade(self) }

  func write(_ body: inout BodyWriter) {
    body.set("as_of", terms.asOf)
    body.set("data_sha256", terms.dataDigest)
    body.set("day", terms.day)
    body.set("language", terms.language)
    body.set("name", terms.name.text)
    body.set("position", terms.position)
    body.set("renderer", terms.renderer)
    body.set("rule_set", terms.ruleSet)
  }

  init(reading body: BodyReader) throws {
    self.init(
      terms: PublicationTerms(
        name: try body.name(), position: try body.required("position", Convert.version),
        asOf: try body.required("as_of", Convert.fiscalYear),
        day: try body.required("day", Convert.date),
        ruleSet: try body.required("rule_set", Convert.code),
        language: try body.required("language", Convert.word),
        renderer: try body.required("renderer", Convert.version),
        dataDigest: try body.required("data_sha256", Convert.digest)))
  }
}

extension PublicationWithdrawn: EventPayload {
  static let types = ["publication.withdrawn"]
  var event: PlanEvent { .publicationWithdrawn(self) }

  func write(_ body: inout BodyWriter) {
    body.set("name", name.text)
    body.text("reason", reason)
  }

  init(reading body: BodyReader) throws {
    self.init(name: try body.name(), reason: body.text("reason"))
  }
}

extension BodyReader {
  fileprivate func name() throws -> PublicationName {
    try required("name") { $0.string.flatMap { PublicationName($0) } }
  }
}
