import CanonicalJSON
import PlanDomain

extension RuleSetAdopted: EventPayload {
  static let types = ["rule-set.adopted"]
  var event: PlanEvent { .ruleSetAdopted(self) }

  func write(_ body: inout BodyWriter) {
    body.set("attainment", rules.attainment.list)
    body.set("digits", rules.digits)
    body.set("effective_fy", effective)
    body.set("noise", rules.noise)
    body.set("pace", rules.pace.list)
    body.set("rule_set", rules.id)
    body.set("words", rules.words.object)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      rules: RuleSet(
        id: try body.required("rule_set", Convert.code),
        pace: try body.required("pace", Convert.cuts),
        attainment: try body.required("attainment", Convert.cuts),
        digits: try body.required("digits") {
          Convert.integer($0).flatMap { 0...3 ~= $0 ? $0 : nil }
        },
        noise: try body.optional("noise", Convert.amount),
        words: try body.optional("words", Convert.words) ?? [:]),
      effective: try body.required("effective_fy", Convert.fiscalYear),
      grounds: try Grounds(reading: body))
  }
}

extension AssessmentConfigured: EventPayload {
  static let types = ["indicator.assessment-configured"]
  var event: PlanEvent { .assessmentConfigured(self) }

  func write(_ body: inout BodyWriter) {
    body.set("anchor_fy", configuration.anchor)
    body.set("days_until_due", configuration.daysUntilDue)
    body.set("effective_fy", effective)
    body.set("interval", configuration.interval)
    body.set("method", configuration.method)
    body.set("noise", configuration.noise)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    let configuration = AssessmentConfiguration(
      method: try body.optional("method") { word in
        Convert.word(word).flatMap { (method: AssessmentMethod) in
          method == .none ? nil : method
        }
      },
      noise: try body.optional("noise", Convert.amount),
      interval: try body.optional("interval") {
        Convert.integer($0).flatMap { $0 >= 2 ? $0 : nil }
      }, anchor: try body.optional("anchor_fy", Convert.fiscalYear),
      daysUntilDue: try body.optional("days_until_due") {
        Convert.integer($0).flatMap { 0...730 ~= $0 ? $0 : nil }
      })
    if configuration.anchor != nil, configuration.interval == nil {
      throw UndecodableEvent(member: "anchor_fy")
    }
    self.init(
      indicator: try body.key(IndicatorCode.self), configuration: configuration,
      effective: try body.required("effective_fy", Convert.fiscalYear),
      grounds: try Grounds(reading: body))
  }
}

extension InterimTargetSet: EventPayload {
  static let types = ["interim-target.set"]
  var event: PlanEvent { .interimTargetSet(self) }

  func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    body.set("value", value)
    grounds.write(&body)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      fiscalYear: try body.required("fy", Convert.fiscalYear),
      value: try body.optional("value", Convert.quantity), grounds: try Grounds(reading: body))
  }
}

extension IndicatorJudged: EventPayload {
  static let types = ["indicator.judged"]
  var event: PlanEvent { .indicatorJudged(self) }

  func write(_ body: inout BodyWriter) {
    body.set("fy", fiscalYear)
    body.set("judgement", judgement)
    body.set("replaces", replaces)
    body.set("stage", stage)
    body.text("comment", comment)
  }

  init(reading body: BodyReader) throws {
    self.init(
      indicator: try body.key(IndicatorCode.self),
      fiscalYear: try body.required("fy", Convert.fiscalYear),
      judgement: try body.required("judgement", Convert.word),
      stage: try body.required("stage", Convert.word),
      replaces: try body.optional("replaces", Convert.number), comment: body.text("comment"))
  }
}

extension Cuts {
  fileprivate var list: [String] { [full.text, most.text, part.text] }
}

extension [Rating: String] {
  /// Nil when there are none.
  fileprivate var object: JSONValue? {
    guard !isEmpty else { return nil }
    var words: JSONObject = [:]
    for (rating, word) in self { words[rating.rawValue] = .string(word) }
    return .object(words)
  }
}

extension Convert {
  /// Three bounds, falling.
  fileprivate static func cuts(_ value: CanonicalValue) -> Cuts? {
    guard let list = value.array.flatMap({ all($0, quantity) }), list.count == 3 else { return nil }
    return Cuts(full: list[0], most: list[1], part: list[2])
  }

  /// A quantity that is not negative.
  fileprivate static func amount(_ value: CanonicalValue) -> Quantity? {
    quantity(value).flatMap { $0.mantissa >= 0 ? $0 : nil }
  }

  fileprivate static func words(_ value: CanonicalValue) -> [Rating: String]? {
    guard let members = value.object?.members, !members.isEmpty else { return nil }
    var words: [Rating: String] = [:]
    for (name, value) in members {
      guard let rating = Rating(rawValue: name), let word = value.string, !word.isEmpty else {
        return nil
      }
      words[rating] = word
    }
    return words
  }
}
