import CanonicalJSON
package import PlanDomain
package import ProgressLedger
import Spreadsheets

/// What an export is and what it was made from: enough to cite it, and to make it again.
package struct Citation: Sendable {
  let point: CitedPoint
  let plan: PlanFacts?
  let includesHistory: Bool
  let readers: ReportReaders
  let script: OpenScript
  /// The address of the licence, where somebody gave one.
  let license: String?

  package init(
    of point: CitedPoint, plan: PlanFacts?, includesHistory: Bool, readers: ReportReaders,
    script: OpenScript, license: String?
  ) {
    self.point = point
    self.plan = plan
    self.includesHistory = includesHistory
    self.readers = readers
    self.script = script
    self.license = license
  }
}

extension Citation {
  var identifier: String { point.identifier }

  var recordedUntil: Instant? { point.recordedUntil }

  var title: Wording {
    let heading = [plan?.title, plan?.edition, plan?.section].compactMap { $0 }
      .joined(separator: " ")
    return Wording(
      ja: heading.isEmpty ? "評価指標の実績" : "\(heading) 評価指標の実績",
      en: heading.isEmpty ? "Indicator figures" : "Indicator figures of \(heading)")
  }

  var description: Wording {
    Wording(
      ja: "指標の版、年度、改訂ごとに一行です。空欄は値がないことを表し、0 ではありません。"
        + "文章の列では、改行を \\n、\\ を \\\\ と書き、= + - @ ' などで始まる文章の前に ' を一つ"
        + "置いています（読むときは \\n と \\\\ を戻してから、その ' を一つ除きます）。"
        + (readers == .staff
          ? "内部用です。承認の途中の値も載せています。公表しないでください。"
          : "承認を要すると定められた年度の値は、承認されたものだけです。")
        + "市町村コード、公表版、評価の列はありません。",
      en:
        "One row for each indicator version, fiscal year and revision. An empty cell is no value, "
        + "never zero. In columns of text a line break is written \\n, a backslash \\\\, and "
        + "a text that begins with = + - @ ' or the like has one ' before it (to read it, undo "
        + "\\n and \\\\ first, then drop that '). "
        + (readers == .staff
          ? "For staff: figures on their way through sign-off are here. Not to be published. "
          : "Of years for which sign-off is demanded, only figures that were signed off. ")
        + "The municipality's code, publications and ratings have no column.")
  }

  /// The facts by which a program finds the same state again (schema.org, PropertyValue).
  var properties: JSONValue {
    let facts: [(String, JSONValue)] = [
      ("history", .bool(includesHistory)), ("readers", .string(readers.rawValue)),
      ("encoding", .string(script.encoding.label)),
      ("byte_order_mark", .bool(!script.encoding.mark.isEmpty)),
      ("transliterated", .bool(script.transliterates)),
      ("line_break_escape", "\\n"), ("backslash_escape", "\\\\"), ("formula_guard", "'"),
    ]
    return .array(point.properties + facts.map { .property($0.0, $0.1) })
  }
}

extension TextEncoding {
  /// As the WHATWG's Encoding Standard and CSV on the Web call it.
  var label: String {
    switch self {
    case .utf8, .utf8WithMark: "utf-8"
    case .cp932: "windows-31j"
    }
  }
}

extension JSONValue {
  /// A sentence in both languages, as JSON-LD has it.
  static func sentence(_ wording: Wording) -> JSONValue {
    [
      ["@language": "ja", "@value": .string(wording.ja)],
      ["@language": "en", "@value": .string(wording.en)],
    ]
  }
}
