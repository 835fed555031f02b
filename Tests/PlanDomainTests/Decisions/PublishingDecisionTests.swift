import Testing

@testable import PlanDomain

/// Names for what the ledger said: given once, withdrawn with a reason, never taken back.
struct PublishingDecisionTests {
  private let terms = PublicationTerms.sample
  private let occurrence = Occurrence(
    number: EventNumber(91), recorded: "2024-09-24T00:00:00Z", actor: "sato")

  private var published: Publications {
    var publications = Publications()
    publications.apply(.publicationMade(PublicationMade(terms: terms)), occurrence)
    return publications
  }

  @Test func `a name stands for what was recorded before it`() throws {
    let decision = try Publications().decide(.publish(terms), as: EventNumber(91))
    #expect(decision.events == [.publicationMade(PublicationMade(terms: terms))])
    #expect(throws: Rejection.publishedBeyond(90)) {
      try Publications().decide(.publish(terms), as: EventNumber(90))
    }
  }

  @Test func `a name is given once, also when it was withdrawn`() throws {
    var publications = published
    let refusal = Rejection.alreadyPublished(Fact(terms, occurrence))
    #expect(throws: refusal) { try publications.decide(.publish(terms), as: EventNumber(92)) }
    let withdrawn = PublicationWithdrawn(name: terms.name, reason: "差し替え")
    publications.apply(.publicationWithdrawn(withdrawn), occurrence)
    #expect(throws: refusal) { try publications.decide(.publish(terms), as: EventNumber(93)) }
  }

  @Test(arguments: [nil, "", " \u{3000}"])
  func `a withdrawal without a reason is refused`(reason: String?) {
    #expect(throws: Rejection.reasonRequired("@令和5年度公表版")) {
      try published.decide(.withdraw(terms.name, reason: reason), as: EventNumber(92))
    }
  }

  @Test func `a publication is withdrawn once`() throws {
    var publications = published
    let command = PublishingCommand.withdraw(terms.name, reason: "差し替え")
    let withdrawn = PublicationWithdrawn(name: terms.name, reason: "差し替え")
    let decision = try publications.decide(command, as: EventNumber(92))
    #expect(decision.events == [.publicationWithdrawn(withdrawn)])
    publications.apply(.publicationWithdrawn(withdrawn), occurrence)
    #expect(throws: Rejection.alreadyWithdrawn(Fact(withdrawn, occurrence))) {
      try publications.decide(command, as: EventNumber(93))
    }
  }

  @Test(arguments: ["令和6年度公表版", "fy2024-report", "R6・確定", "2024.9", "年"])
  func `a name is a word of any script`(text: String) {
    #expect(PublicationName(text)?.text == text)
  }

  @Test(arguments: [
    "", "-r6", "令和6年度 公表版", "r6/1", "r6\n", "@r6", String(repeating: "年", count: 61),
  ])
  func `what could be taken for something else is no name`(text: String) {
    #expect(PublicationName(text) == nil)
  }
}

extension PublicationTerms {
  static let sample = PublicationTerms(
    name: "令和5年度公表版", position: 90, asOf: .fy2023, day: "2024-09-24",
    ruleSet: RuleSet.jpBasic1.id, language: .ja, renderer: 1,
    dataDigest: String(repeating: "0", count: 64))
}

extension PublicationName: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    guard let name = Self(text) else { preconditionFailure("“\(text)” names no publication") }
    self = name
  }
}
