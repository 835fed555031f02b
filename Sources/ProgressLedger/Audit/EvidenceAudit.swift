import CanonicalJSON
import EventLog
import PlanDomain

/// Looks whether the files that events name are still what they were.
struct EvidenceAudit {
  let folder: EvidenceFolder
  private var missing = 0
  private var conditions: [String: EvidenceFolder.Condition] = [:]

  init(folder: EvidenceFolder) { self.folder = folder }

  /// The files of one event whose bytes changed. Malformed evidence is a finding of the event.
  mutating func findings(in recorded: RecordedEvent) -> [LedgerFinding] {
    guard recorded.content["evidence"] != nil else { return [] }
    let files = (try? EventCodec.evidence(of: recorded)) ?? []
    return files.compactMap { file in
      if file.address != nil { return nil }
      let condition = conditions[file.sha256] ?? folder.condition(of: file)
      conditions[file.sha256] = condition
      switch condition {
      case .whole: return nil
      case .missing:
        missing += 1
        return nil
      case .changed:
        return LedgerFinding(
          check: "evidence", position: recorded.position,
          message: Wording(
            ja: "証拠 \(file.sha256) の中身が変わっています",
            en: "the evidence \(file.sha256) holds other bytes"))
      }
    }
  }

  /// The folder may be kept elsewhere, so a file that is not there is no finding.
  var notes: [Wording] {
    guard missing > 0 else { return [] }
    return [
      Wording(
        ja: "手元にない証拠のファイルが \(missing) 件あります（\(folder.path)）。",
        en: "\(missing) file(s) of evidence are not held here (\(folder.path)).")
    ]
  }
}
