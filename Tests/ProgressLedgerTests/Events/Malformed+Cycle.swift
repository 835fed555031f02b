import CanonicalJSON

// What the events of the yearly cycle cannot say.
extension Malformed {
  static let assessment =
    [
      ruleSet(["pace": ["80", "80", "50"]], "pace"),
      ruleSet(["pace": ["100", "80", "-1"]], "pace"),
      ruleSet(["pace": ["100", "80"]], "pace"),
      ruleSet(["attainment": [100, 80, 50]], "attainment"),
      ruleSet(["digits": 4], "digits"),
      ruleSet(["digits": -1], "digits"),
      ruleSet(["noise": "-0.1"], "noise"),
      ruleSet(["words": [:]], "words"),
      ruleSet(["words": ["fine": "順調"]], "words"),
      ruleSet(["words": ["on-track": ""]], "words"),
      ruleSet(["rule_set": "基本"], "rule_set"),
    ]
    + [
      configured(["noise": "-1"], "noise"), configured(["interval": 1], "interval"),
      configured(["days_until_due": -1], "days_until_due"),
      configured(["days_until_due": 731], "days_until_due"),
      configured(["method": "mean"], "method"), configured(["method": "none"], "method"),
      configured(["anchor_fy": 2023], "anchor_fy"),
    ]
    + [
      Malformed("indicator/05-2", "interim-target.set", ["fy": 2025, "value": 27], "value"),
      Malformed(
        "indicator/05-2", "indicator.judged", ["fy": 2025, "stage": "planning"], "judgement"),
      Malformed(
        "indicator/05-2", "indicator.judged",
        ["fy": 2025, "judgement": "mostly", "stage": "mayor"],
        "stage"),
      Malformed(
        "policy/05", "policy.reviewed", ["cost": 1, "fy": 2024, "judgement": "mostly"], "cost"),
      Malformed(
        "project/P05-1", "project.reviewed", ["cost": -1, "fy": 2024, "judgement": "mostly"], "cost"
      ),
      Malformed(
        "measure/M05-1", "project.reviewed", ["fy": 2024, "judgement": "mostly"], "stream"),
      Malformed(
        "policy/05", "policy.review-corrected", ["fy": 2024, "judgement": "mostly"], "replaces"),
    ]

  static let cycle =
    [
      Malformed("year/02024", "year.closed", [:], "stream"),
      Malformed("year", "year.closed", [:], "stream"),
      Malformed("year/2024", "year.opened", [:], "due"),
      Malformed(
        "year/2024", "year.due-date-set",
        ["department": "D01", "due": "2025-06-30", "indicator": "05-2"], "indicator"),
      Malformed("year/2024", "year.audited", ["date": "2025-06-31"], "date"),
      Malformed(
        "plan", "sign-off-policy.adopted", ["effective_fy": 2025, "stages": ["mayor"]], "stages"),
      Malformed("policy/05", "sign-off.approved", ["fy": 2025, "statement": 3], "stage"),
      Malformed("policy/05", "sign-off.submitted", ["fy": 2025], "statement"),
      Malformed(
        "indicator/05-2", "measurement.corrected-late",
        ["fy": 2024, "state": "final", "unit": "％", "value": "25.1"], "replaces"),
    ]
    + [
      published(["name": "=1+1"], "name"), published(["position": 0], "position"),
      published(["renderer": 0], "renderer"), published(["data_sha256": "abc"], "data_sha256"),
      published(["language": "fr"], "language"),
    ]

  private static func ruleSet(_ members: JSONObject, _ member: String) -> Malformed {
    let body: JSONObject = [
      "attainment": ["100", "80", "50"], "digits": 1, "effective_fy": 2025,
      "pace": ["100", "80", "50"], "rule_set": "jp-basic-2",
    ]
    return Malformed("plan", "rule-set.adopted", body, with: members, member)
  }

  private static func configured(_ members: JSONObject, _ member: String) -> Malformed {
    Malformed(
      "indicator/05-2", "indicator.assessment-configured", ["effective_fy": 2025], with: members,
      member)
  }

  private static func published(_ members: JSONObject, _ member: String) -> Malformed {
    let body: JSONObject = [
      "as_of": 2024, "data_sha256": .string(digest), "day": "2025-09-30", "language": "ja",
      "name": "2024", "position": 12, "renderer": 1, "rule_set": "jp-basic-1",
    ]
    return Malformed("publications", "publication.made", body, with: members, member)
  }
}
