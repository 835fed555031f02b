package import PlanDomain
import ProgressLedger

/// A word of a closed list and what it means, as a row of the code table.
package struct CodeRow: Sendable {
  let column: String
  let code: String
  /// The English may be missing: a plan prints its policies in Japanese only.
  let ja: String
  let en: String?
}

extension OpenTable<CodeRow> {
  package static let codes = OpenTable(
    columns: [
      .init("column_name", "列", "Column", .code, required: true) { $0.column },
      .init("code", "コード", "Code", .code, required: true) { $0.code },
      .init("label_ja", "意味（日本語）", "Meaning in Japanese", .text, required: true) { $0.ja },
      .init("label_en", "意味（英語）", "Meaning in English", .text) { $0.en },
    ], key: ["column_name", "code"])
}

/// The words of closed lists in open data, and what they mean.
package enum CodeWords {
  static let missing = "missing"
  static let retracted = "retracted"
  static let withdrawn = "withdrawn"
  /// The column whose words come from the plan itself.
  static let policies = "policy_code"

  /// The meanings of a column's words; a column without a closed list has none.
  package static func meanings(in column: String) -> [String: Wording] {
    switch column {
    case "unit_code": meanings(UnitCode.allCases, \.wording)
    case "direction": meanings(Direction.allCases, \.wording)
    case "target_kind": targetKinds
    case "obs_status", "old_obs_status", "new_obs_status": statuses
    case "missing_reason", "old_missing_reason", "new_missing_reason":
      meanings(MissingReason.allCases, \.wording)
    case "approval": SignOffState.approvalMeanings
    case "change_kind": meanings(ObservedStatement.Kind.allCases, \.wording)
    default: sdmx[column] ?? [:]
    }
  }

  private static func meanings<Word: RawRepresentable<String>>(
    _ words: [Word], _ wording: KeyPath<Word, Wording>
  ) -> [String: Wording] {
    Dictionary(uniqueKeysWithValues: words.map { ($0.rawValue, $0[keyPath: wording]) })
  }

  private static let statuses = meanings(FigureState.allCases, \.wording).merging([
    missing: Wording(ja: "未把握", en: "no figure"),
    retracted: Wording(ja: "取消", en: "taken back"),
  ]) { first, _ in first }

  private static let targetKinds = meanings(Aim.Kind.allCases, \.wording).merging([
    withdrawn: Wording(ja: "取下げ", en: "withdrawn")
  ]) { first, _ in first }

  private static let sdmx = [
    "STRUCTURE": ["datastructure": Wording(ja: "データ構造定義", en: "data structure definition")],
    "ACTION": [
      "R": Wording(ja: "置換え", en: "replace"), "D": Wording(ja: "削除", en: "delete"),
    ],
    "FREQ": ["A": Wording(ja: "年次", en: "annual")],
    "REF_AREA": ["_X": Wording(ja: "コード未登録", en: "no code recorded")],
    "OBS_STATUS": [
      "A": Wording(ja: "確報", en: "normal value"), "P": Wording(ja: "速報", en: "provisional"),
      "F": Wording(ja: "見込", en: "forecast"), "L": Wording(ja: "調査なし", en: "not collected"),
      "O": Wording(ja: "把握不能", en: "missing"),
    ],
  ]
}

extension ObservedStatement.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .recorded:
      Wording(ja: "見込または取消の後の記録", en: "recorded after a forecast or a retraction")
    case .confirmed: Wording(ja: "確報化", en: "made final")
    case .corrected: Wording(ja: "訂正", en: "corrected")
    case .correctedLate: Wording(ja: "締め後の訂正", en: "corrected after the year was closed")
    case .retracted: Wording(ja: "取消", en: "taken back")
    case .declaredMissing:
      Wording(ja: "見込または取消の後の未把握", en: "declared missing after a forecast or a retraction")
    }
  }
}

extension Aim.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .reach: Wording(ja: "到達", en: "to be reached")
    case .atMost: Wording(ja: "以下", en: "at most")
    case .atLeast: Wording(ja: "以上", en: "at least")
    case .range: Wording(ja: "範囲内", en: "within a range")
    case .maintain: Wording(ja: "維持", en: "to be kept")
    case .qualitative: Wording(ja: "文章による目標", en: "in words")
    case .undecided: Wording(ja: "未定", en: "undecided")
    }
  }
}
