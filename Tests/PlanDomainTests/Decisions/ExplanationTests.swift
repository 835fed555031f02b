import Testing

@testable import PlanDomain

/// What a person is told: in both languages, the fact that stands in the way, and the way on.
struct ExplanationTests {
  static let audience = Audience(
    yearStyle: .era, name: { $0 == "sato" ? "佐藤花子" : $0.text },
    time: { $0 == moment ? "2024-06-03 09:30" : $0.text },
    department: { code, _ in code == "D02" ? "財政部" : code.text })
  private static let moment: Instant = "2024-06-03T00:30:00Z"
  static let occurrence = Occurrence(
    number: EventNumber(12), recorded: moment, actor: "sato")

  static let stated = Fact(
    Measurement.figure(Figure(value: "1803", unit: UnitLabel("人"), state: .provisional)),
    occurrence)
  static let status = Fact(
    StatusChanged(
      undertaking: .measure("M05-1"), from: nil, to: .done, effective: "2024-04-01",
      judgement: nil, next: nil, reason: nil), occurrence)
  private static let target = Fact(
    TargetInForce(target: Target(aim: .reach("30.0")), since: nil), occurrence)
  private static let baseline = Fact(
    BaselineInForce(baseline: Baseline(value: "24.0"), version: 1), occurrence)
  private static let version = Fact(
    IndicatorVersion(
      number: 2, policy: "06",
      definition: IndicatorDefinition(name: "保有率", unit: UnitLabel("％"), direction: .higher)),
    occurrence)
  private static let actor = Fact(
    ActorRegistered(actor: "sato", department: "D01", role: .recorder, name: nil), occurrence)

  private static let key = PublicKey(text: "sato+01020304+AA", name: "sato", thumbprint: "KID")
  private static let enrolled: EnrolledKey = {
    var ring = KeyRing()
    ring.apply(.keyEnrolled(KeyEnrolled(holder: .actor("sato"), key: key)), occurrence)
    return ring.keys[0]
  }()
  private static let publication = PublicationTerms.sample
  private static let policy = Fact(
    SigningPolicyAdopted(policy: SigningPolicy(entries: .required), grounds: Grounds()),
    occurrence)

  /// A refusal, and the words that both explanations must hold.
  private static let general: [(Rejection, ja: [String], en: [String])] = [
    (
      .alreadyStated("05-1", .fy2023, stated), ["05-1", "令和5年度", "1,803人", "速報"],
      ["05-1", "FY2023", "1,803人", "provisional"]
    ),
    (.keyEnrolled(enrolled), ["sato", "新しい鍵"], ["sato", "new one"]),
    (.keyOfNobody(key), ["sato", "記録者のID"], ["sato", "actor's id"]),
    (.unknownKey("KID"), ["KID"], ["KID"]),
    (.keyEnded(enrolled), ["sato", "KID"], ["sato", "KID"]),
    (.sinceBeyond(EventNumber(99)), ["#99"], ["#99"]),
    (.sizeInvalid(0), ["0"], ["0"]),
    (.signingPolicyUnchanged(policy), ["すでに"], ["already"]),
    (
      .alreadyPublished(Fact(publication, occurrence)), ["@令和5年度公表版", "#90", "佐藤花子"],
      ["@令和5年度公表版", "#90", "佐藤花子"]
    ),
    (.publishedBeyond(90), ["#90"], ["#90"]),
    (.nothingToPublish(.fy2023), ["令和5年度"], ["FY2023"]),
    (.publishedAhead(.fy2028), ["令和10年度", "始まっていない"], ["FY2028", "not begun"]),
    (
      .alreadyWithdrawn(
        Fact(PublicationWithdrawn(name: publication.name, reason: "差し替え"), occurrence)),
      ["@令和5年度公表版", "佐藤花子"], ["@令和5年度公表版", "佐藤花子"]
    ),
    (
      .nobodyCouldSign(SigningPolicy(entries: .required)), ["署名が要る", "だれも記録できません"],
      ["every entry is signed", "nobody could write"]
    ),
    (.nothingStated("05-1", .fy2023), ["05-1", "令和5年度"], ["05-1", "FY2023"]),
    (
      .movedSince("05-1", .fy2023, base: .event(EventNumber(7)), stated),
      ["05-1", "令和5年度", "#7", "1,803人"], ["05-1", "FY2023", "#7", "1,803人"]
    ),
    (
      .movedSince("05-1", .fy2023, base: .nothing, nil), ["記録なし", "今は記録がありません"],
      ["nothing stated", "Now there is no entry"]
    ),
    (.unchanged("05-1", .fy2019, stated), ["令和元年度", "1,803人"], ["FY2019 (R1)", "1,803人"]),
    (.notProvisional("05-1", .fy2023, stated), ["速報", "1,803人"], ["provisional", "1,803人"]),
    (
      .notProvisional("05-1", .fy2023, Fact(.missing(.noSurvey), occurrence)), ["調査なし"],
      ["no survey"]
    ),
    (.unitMismatch("05-2", expected: UnitLabel("％"), found: "人"), ["％", "人"], ["％", "人"]),
    (
      .beyondLimits("05-2", value: "101", limits: bounds("0", "100"), unit: UnitLabel("％")),
      ["0％以上", "100％以下", "101％"], ["at least 0％", "at most 100％", "101％"]
    ),
    (
      .beyondLimits("05-2", value: "-1", limits: bounds("0", nil), unit: UnitLabel("％")),
      ["0％以上", "△1％"], ["at least 0％", "-1％"]
    ),
    (.yearNotBegun("05-2", .fy2025), ["令和7年度", "見込"], ["FY2025", "forecast"]),
    (
      .outsidePlan(.fy2028, plan: SmallPlan.document.facts), ["令和10年度", "令和5年度", "令和9年度"],
      ["FY2028", "FY2023", "FY2027"]
    ),
    (.outsidePlan(.fy2028, plan: nil), ["令和10年度"], ["FY2028"]),
    (.reasonRequired("05-2"), ["05-2", "理由"], ["05-2", "reason"]),
    (.authorityRequired("05-2"), ["05-2", "根拠"], ["05-2", "decision"]),
    (.targetShape("05-2", .range), ["05-2", "range"], ["05-2", "range"]),
    (.targetShape("05-2", nil), ["05-2"], ["05-2"]),
    (.targetUnchanged("05-2", target), ["05-2", "目標"], ["05-2", "target"]),
    (
      .statusUnchanged(.measure("M05-1"), status), ["M05-1", "完了", "2024-04-01"],
      ["M05-1", "done", "2024-04-01"]
    ),
    (
      .statusStated(.measure("M05-1"), status), ["M05-1", "完了", "2024-04-01"],
      ["M05-1", "done", "2024-04-01"]
    ),
    (
      .statusMovedSince(.measure("M05-1"), base: .event(EventNumber(7)), status),
      ["M05-1", "#7", "完了"], ["M05-1", "#7", "done"]
    ),
    (
      .endedStatusNeedsReason(.measure("M05-1"), status, to: .inProgress),
      ["M05-1", "完了", "実施中", "理由"], ["M05-1", "done", "in progress", "reason"]
    ),
    (.emptyNote("05-2"), ["05-2"], ["05-2"]),
    (.actorExists("sato", actor), ["sato"], ["sato"]),
    (
      .effectiveRequired([
        PlanDifference(.changed, nil), PlanDifference(.added, "P05-2"),
        PlanDifference(.removed, "05-9"),
      ]), ["計画", "P05-2", "05-9", "いつから"], ["plan", "P05-2", "05-9", "when"]
    ),
    (.planDiffers([PlanDifference(.changed, "05-2")]), ["05-2", "基準値"], ["05-2", "baseline"]),
    (.basisRequired("#9"), ["#9", "根拠"], ["#9", "law"]),
    (
      .noSuchText(EventNumber(9), name: "note", held: ["reason", "source"]),
      ["#9", "note", "reason, source"], ["#9", "note", "reason, source"]
    ),
    (.noSuchText(EventNumber(9), name: nil, held: []), ["#9"], ["#9"]),
    (.noSuchRevision(EventNumber(7)), ["#7", "中間見直し"], ["#7", "revision"]),
    (.noTarget("05-2", .fy2025), ["05-2", "令和7年度"], ["05-2", "FY2025"]),
    (.baselineExists("05-2", baseline), ["05-2", "24.0"], ["05-2", "24.0"]),
    (.noBaseline("05-2"), ["05-2", "基準値"], ["05-2", "baseline"]),
    (.baselineUnchanged("05-2", baseline), ["05-2", "基準値"], ["05-2", "baseline"]),
    (
      .indicatorClosed("06-2", after: .fy2024, by: occurrence), ["06-2", "令和6年度"],
      ["06-2", "FY2024"]
    ),
    (.definitionOrder("06-3", .fy2023, version), ["06-3", "第2版"], ["06-3", "version 2"]),
    (.successorInvalid("06-2", by: "06-6"), ["06-2", "06-6"], ["06-2", "06-6"]),
    (.nothingDeclared("06-2"), ["06-2"], ["06-2"]),
    (
      .limitsExclude("05-1", .fy2023, stated, limits: bounds("0", "100")),
      ["1,803人", "0以上", "100以下"], ["1,803人", "at least 0", "at most 100"]
    ),
    (.noSuchStatus(.measure("M05-1"), EventNumber(9)), ["M05-1", "#9"], ["M05-1", "#9"]),
    (
      .notVoidable(EventNumber(9), Reference(.indicator("05-2"))), ["05-2", "#9"],
      ["05-2", "#9"]
    ),
    (
      .factGone(EventNumber(9), Reference(.measure("M05-1"), item: "M05-1.1")),
      ["M05-1.1", "#9"], ["M05-1.1", "#9"]
    ),
    (
      .actorRetired("sato", since: "2024-04-01", occurrence), ["sato", "2024-04-01"],
      ["sato", "2024-04-01"]
    ),
    (.lastActor("sato"), ["sato", "最後"], ["sato", "last"]),
    (.alreadyThere("sato", "D02"), ["sato", "財政部"], ["sato", "財政部"]),
    (
      .ambiguousDepartment("財政部", ["D02", "D07"]), ["財政部", "D02", "D07"],
      ["財政部", "D02", "D07"]
    ),
    (.nameTaken("財政部", by: "D02", occurrence), ["財政部", "D02"], ["財政部", "D02"]),
    (
      .departmentEnded("D02", since: "2026-04-01", occurrence), ["財政部", "2026-04-01"],
      ["財政部", "2026-04-01"]
    ),
    (
      .departmentNotBegun("D02", since: "2027-04-01", occurrence), ["財政部", "2027-04-01"],
      ["財政部", "2027-04-01"]
    ),
    (
      .laterStands("M07-3", since: "2027-04-01", occurrence), ["M07-3", "2027-04-01"],
      ["M07-3", "2027-04-01"]
    ),
    (.departmentInvalid("D02"), ["D02"], ["D02"]),
    (.notInCharge("M07-3", ["D02"]), ["M07-3", "財政部"], ["M07-3", "財政部"]),
    (.alreadyInCharge("M07-3", "D02"), ["M07-3", "財政部"], ["M07-3", "財政部"]),
    (.noSuchDuty("05"), ["05", "取組"], ["05", "measure"]),
    (.codeClosed("06-2", occurrence), ["06-2"], ["06-2"]),
    (
      .yearsReversed(first: .fy2027, last: .fy2023), ["令和9年度", "令和5年度"],
      ["FY2027", "FY2023"]
    ),
    (.yearsUnchanged, ["年度"], ["year"]),
    (.emptyText("--title"), ["--title"], ["--title"]),
    (.codeTwice("05-2"), ["05-2"], ["05-2"]),
    (.noSuchDepartment("D99"), ["D99", "名前"], ["D99", "name"]),
    (.otherHistory(EventNumber(12)), ["#12", "署名"], ["#12", "signed"]),
    (.nothingVouches(EventNumber(12)), ["#12", "時刻印"], ["#12", "timestamp"]),
  ]

  private static func bounds(_ minimum: Quantity?, _ maximum: Quantity?) -> Limits {
    guard let limits = Limits(minimum: minimum, maximum: maximum) else {
      preconditionFailure("the bounds admit something")
    }
    return limits
  }

  static let rejections = general + cycle + signOff + assessment

  @Test(arguments: rejections)
  func `a refusal is explained in both languages with a way on`(
    rejection: Rejection, ja: [String], en: [String]
  ) throws {
    let explanation = rejection.explanation(for: Self.audience)
    for word in ja { #expect(explanation.what.ja.contains(word)) }
    for word in en { #expect(explanation.what.en.contains(word)) }
    // Where a word is missing there is nothing else to try.
    if rejection != .emptyText("--title") {
      let advice = try #require(explanation.advice)
      #expect(!advice.ja.isEmpty && !advice.en.isEmpty)
      #expect(explanation.command?.isEmpty == false)
    }
    #expect(!explanation.what.ja.isEmpty && explanation.what.ja.hasSuffix("。"))
    #expect(!explanation.what.en.isEmpty && explanation.what.en.hasSuffix("."))
  }

  @Test(arguments: rejections.filter { $0.0.namesFact })
  func `a refusal because of a fact names its event, whose it was, and when`(
    rejection: Rejection, ja: [String], en: [String]
  ) {
    let explanation = rejection.explanation(for: Self.audience)
    for text in [explanation.what.ja, explanation.what.en] {
      #expect(text.contains("#12"))
      #expect(text.contains("佐藤花子"))
      #expect(text.contains("2024-06-03 09:30"))
    }
  }

  @Test func `every refusal has its explanation tried`() {
    #expect(Set(Self.rejections.map(\.0.kind)).count == Rejection.kinds)
  }

  static let notices = generalNotices + cycleNotices + assessmentNotices

  @Test(arguments: notices)
  func `a notice is worded in both languages`(notice: Notice, ja: [String], en: [String]) {
    let wording = notice.wording(for: Self.audience)
    for word in ja { #expect(wording.ja.contains(word)) }
    for word in en { #expect(wording.en.contains(word)) }
  }

  @Test func `every notice has its wording tried`() {
    #expect(Set(Self.notices.map(\.0.kind)).count == Notice.kinds)
  }

  @Test func `of many differences eight are named`() {
    let differences = (1...9).map { PlanDifference(.added, "P05-\($0)") }
    let what = Rejection.planDiffers(differences).explanation(for: Self.audience).what
    for text in [what.ja, what.en] {
      #expect(text.contains("P05-8") && !text.contains("P05-9") && text.contains("…"))
    }
  }
}

// The numbers below are the compiler's way of saying that a new case has no test yet: it stops here.
