import CanonicalJSON
import EventLog
import PlanDomain
import TransparencyLog

/// What came of a salvage: which events are saved as what, and which are gone.
struct SalvagePage {
  private let salvage: Salvage
  private let folder: String
  private let savedTexts: Int

  init(_ salvage: Salvage, folder: String, savedTexts: Int) {
    self.salvage = salvage
    self.folder = folder
    self.savedTexts = savedTexts
  }

  /// Whether everything that the file knows of can be restored.
  var isWhole: Bool {
    salvage.parts.allSatisfy { $0.standing == .restorable }
      && savedTexts == salvage.expectedTexts
  }

  func show(in session: Session) {
    switch session.form {
    case .json, .jsonl: session.show(.object(json))
    case .table, .markdown, .csv, .tsv: session.show(table)
    }
  }

  private var json: JSONObject {
    [
      "events": .integer(Int64(salvage.head.position.number)), "folder": .string(folder),
      "parts": .array(
        salvage.parts.map { part in
          .object([
            "file": SalvageFolder.file(of: part.standing).map { .string($0) } ?? .null,
            "first": .integer(Int64(part.first.number)), "last": .integer(Int64(part.last.number)),
            "standing": .string(part.standing.rawValue),
          ])
        }),
      "root": .string(salvage.head.root.base64), "texts": .integer(Int64(savedTexts)),
      "texts_missing": .integer(Int64(salvage.expectedTexts - savedTexts)),
    ]
  }

  private var table: Table {
    var table = Table(columns: [
      .init("first", title: Wording(ja: "から", en: "from"), alignment: .trailing),
      .init("last", title: Wording(ja: "まで", en: "to"), alignment: .trailing),
      .init("standing", title: Wording(ja: "判定", en: "standing")),
      .init("meaning", title: Wording(ja: "意味", en: "meaning")),
      .init("file", title: Wording(ja: "ファイル", en: "file")),
    ])
    for part in salvage.parts {
      let isWell = part.standing == .restorable
      table.append([
        .integer(part.first.number, display: part.first.description),
        .integer(part.last.number, display: part.last.description),
        .text(part.standing.rawValue, emphasis: isWell ? nil : .red),
        .text(say(part.standing.meaning)),
        SalvageFolder.file(of: part.standing).map { .text($0) } ?? .missing(display: "－"),
      ])
    }
    table.note = [restorable, texts, end].map(say)
    return table
  }

  private var restorable: Wording {
    let (position, root) = (salvage.head.position, salvage.head.root.base64)
    return Wording(
      ja: "復元できるのは \(position) まで、根 \(root)", en: "Restorable up to \(position), root \(root)")
  }

  private var texts: Wording {
    Wording(
      ja: "文章: \(salvage.expectedTexts) 件のうち \(savedTexts) 件",
      en: "Texts: \(savedTexts) of \(salvage.expectedTexts)")
  }

  /// What no damaged file can tell.
  private var end: Wording {
    Wording(
      ja: "台帳がここで終わっていたかどうか、後から作り直されたものでないかは、このファイルからは分かりません。"
        + "外に保管した受領書・チェックポイントと比べてください（復元してから verify）。",
      en: "Whether the ledger ended here, and whether it was made anew, this file cannot tell: "
        + "restore it and verify it against receipts or checkpoints kept outside.")
  }
}

extension Salvage.Standing {
  fileprivate var meaning: Wording {
    switch self {
    case .restorable: Wording(ja: "証明でき、前に欠けがない", en: "proved, nothing missing before it")
    case .later: Wording(ja: "証明できるが、前に欠けがある", en: "proved, behind a gap")
    case .doubtful: Wording(ja: "証明するものがない", en: "nothing in the file proves it")
    case .missing: Wording(ja: "読めない", en: "cannot be read")
    }
  }
}
