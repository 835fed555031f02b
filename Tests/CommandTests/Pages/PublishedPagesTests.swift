import Foundation
import Testing

/// What we publish, opened and printed as readers will: with the sample figures, a past of every
/// kind, and texts that try to be more than text.
@Suite struct `Published pages` {
  /// One of each kind of page: every further one would cost a second and show the same.
  private static let pages =
    ["ja.html", "en.html", "errata.html", "errata-en.html"]
    + [
      "index", "about", "changes", "projects", "policies/05", "policies/06", "indicators/05-1",
      "indicators/05-2", "indicators/07-1", "indicators/08-1", "measures/M05-1", "measures/M06-4",
    ].map { "site/\($0).html" }

  @Test func `a browser finds nothing wrong with the reports, the errata and the site`() throws {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    for words in Self.year + Self.writing {
      let result = try workplace.run(words, setting: PreparedLedger.setting)
      try #require(result.status == 0, "\(words): \(result.error)")
    }
    let checks = try PageCheck.run(Self.pages.map { workplace.file($0) }, in: workplace)
    try #require(checks.count == Self.pages.count)
    for (page, check) in zip(Self.pages, checks) {
      #expect(check.findings.isEmpty, "\(page): \(check.findings)")
      #expect(!check.title.isEmpty)
      // A strip where somebody stated how a measure stands, a chart for every indicator.
      #expect(check.pictures.count == Self.pictures[page, default: 0], "\(page)")
      // Fifteen indicators and fourteen measures are a booklet; a page of the site is not.
      #expect(check.sheets <= (page.hasPrefix("site/") ? 12 : 40), "\(page): \(check.sheets)")
    }
  }

  private static let pictures = [
    "ja.html": 16, "en.html": 16, "site/policies/05.html": 4, "site/policies/06.html": 5,
    "site/indicators/05-1.html": 1, "site/indicators/05-2.html": 1, "site/indicators/07-1.html": 1,
    "site/indicators/08-1.html": 1, "site/measures/M05-1.html": 1,
  ]

  private static let year = [
    ["import", "measurements", "Examples/tomakomai/measurements.csv", "--yes"],
    ["correct", "05-2", "--fy", "R5", "25.3", "--reason", "集計誤り <img src=x onerror=alert(1)>"],
    [
      "target", "revise", "05-2", "--value", "35.0", "--effective-fy", "R6", "--authority",
      "議決第12号 \"><script>alert(1)</script>", "--reason", "中間見直し\"\u{301}",
    ],
    ["note", "06-3", "</td></table><h1>大見出し</h1>" + String(repeating: "長", count: 120)],
    [
      "status", "M05-1", "--to", "in-progress", "--effective", "2023-04-01", "--judgement",
      "on-plan", "--next", "continue",
    ],
    [
      "status", "M05-1.1", "--to", "suspended", "--effective", "2024-04-01", "--reason",
      "見直し\u{5D0}\u{5D1}",
    ],
    ["status", "P05-1", "--to", "done", "--effective", "2025-03-31", "--actor", "a02"],
    [
      "review", "05", "--fy", "R6", "--judgement", "mostly", "--effectiveness", "high",
      "--narrative", "研修の受講が増えた。\n=1+1 <b>次</b>は\u{5D0}\u{5D1}(逆)の見直し。",
    ],
    [
      "review", "P05-1", "--fy", "R6", "--judgement", "on-plan", "--cost", "12,345千円", "--next",
      "continue", "--narrative", "研修を 24 回開いた。",
    ],
    [
      "judge", "05-1", "--fy", "R6", "--judgement", "mostly", "--comment",
      "採用は計画どおり、<退職>が多い",
    ],
    ["year", "open", "R6", "--due", "2025-06-30", "--authority", "照会第3号"],
    ["publish", "令和6年度公表版", "--as-of", "R6", "--yes"],
    ["publish", "fy2024-report", "--as-of", "R6", "--lang", "en", "--yes"],
    ["year", "close", "R6", "--authority", "決裁第21号"],
    [
      "target", "revise", "06-5", "--value", "31", "--target-fy", "R10", "--effective-fy", "R6",
      "--authority", "議決第13号", "--reason", "<i>上積み</i>",
    ],
    [
      "rule-set", "adopt", "city-2", "--effective-fy", "R6", "--pace", "100,80,40", "--word",
      "behind=要努力<b>", "--authority", "要綱", "--reason", "区分の見直し",
    ],
    ["correct", "07-1", "--fy", "R6", "89.9", "--reason", "転記誤り & <\"訂正\">"],
  ]

  private static let writing =
    ["ja", "en"].map { ["report", "--as-of", "R6", "--lang", $0, "--out", "\($0).html"] } + [
      ["errata", "@令和6年度公表版", "--out", "errata.html"],
      ["errata", "@fy2024-report", "--out", "errata-en.html"],
      ["site", "site", "--as-of", "R6"],
    ]
}
