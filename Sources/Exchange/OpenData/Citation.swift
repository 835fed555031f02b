import CanonicalJSON
package import PlanDomain
package import ProgressLedger
import Spreadsheets

/// What an export is and what it was made from: enough to cite it, and to make it again.
package struct Citation: Sendable {
  /// The ledger's name.
  let origin: String
  let plan: PlanFacts?
  /// The last event that counts, and the root of the tree with it (base64).
  let position: Int
  let root: String
  /// When that event was recorded; nil for an empty state.
  let recordedUntil: Instant?
  /// The fiscal year whose end is looked at; nil for everything.
  let asOf: FiscalYear?
  let includesHistory: Bool
  let readers: ReportReaders
  let script: OpenScript
  /// The address of the licence, where somebody gave one.
  let license: String?

  package init(
    origin: String, plan: PlanFacts?, position: Int, root: String, recordedUntil: Instant?,
    asOf: FiscalYear?, includesHistory: Bool, readers: ReportReaders, script: OpenScript,
    license: String?
  ) {
    self.origin = origin
    self.plan = plan
    self.position = position
    self.root = root
    self.recordedUntil = recordedUntil
    self.asOf = asOf
    self.includesHistory = includesHistory
    self.readers = readers
    self.script = script
    self.license = license
  }
}

extension Citation {
  var identifier: String { "\(origin) #\(position)" }

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
      ("origin", .string(origin)),
      ("position", .integer(Int64(position))),
      ("root", .string(root)),
      ("known_at", .integer(Int64(position))),
      ("recorded_until", recordedUntil.map { .string($0.text) } ?? .null),
      ("as_of", asOf.map { .integer(Int64($0.number)) } ?? "latest"),
      ("history", .bool(includesHistory)), ("readers", .string(readers.rawValue)),
      ("encoding", .string(script.encoding.label)),
      ("byte_order_mark", .bool(!script.encoding.mark.isEmpty)),
      ("transliterated", .bool(script.transliterates)),
      ("line_break_escape", "\\n"), ("backslash_escape", "\\\\"), ("formula_guard", "'"),
    ]
    return .array(facts.filter { $0.1 != .null }.map { .property($0.0, $0.1) })
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

  static func property(_ name: String, _ value: JSONValue) -> JSONValue {
    ["@type": "schema:PropertyValue", "schema:name": .string(name), "schema:value": value]
  }
}
