import PlanDomain
import TransparencyLog

extension EvidenceFault: Explained {
  var told: Told { told(in: nil) }

  /// The fault with the file it was found in.
  func told(in file: String?) -> Told {
    let place = file.map { "\($0): " } ?? ""
    let said = kind.wording
    return Told(
      status, kind.rawValue,
      Explanation(
        Wording(ja: "\(place)\(said.ja)（\(detail)）。", en: "\(place)\(said.en) (\(detail))."),
        advice: kind.advice))
  }

  /// What cannot be read is bad input; what can be read and does not hold is a finding.
  private var status: ExitStatus {
    switch kind {
    case .key, .noteMalformed, .checkpointMalformed, .proofMalformed, .policyMalformed: .badInput
    case .noteUntrusted, .noteBadSignature, .originMismatch, .keyRetired, .inclusion, .consistency,
      .rollback, .equivocation, .quorum:
      .findings
    }
  }
}

extension EvidenceFault.Kind {
  fileprivate var wording: Wording {
    switch self {
    case .key: Wording(ja: "鍵として読めません", en: "this is no key")
    case .noteMalformed: Wording(ja: "署名つきの文書として読めません", en: "this is no signed note")
    case .noteUntrusted:
      Wording(ja: "知っている鍵による署名がありません", en: "none of the given keys has signed it")
    case .noteBadSignature:
      Wording(ja: "署名が本文に合いません", en: "a signature does not fit the text")
    case .checkpointMalformed:
      Wording(ja: "チェックポイントとして読めません", en: "this is no checkpoint")
    case .originMismatch: Wording(ja: "別の台帳のものです", en: "it belongs to another ledger")
    case .keyRetired:
      Wording(ja: "引退した鍵による署名です", en: "it is signed by a retired key")
    case .proofMalformed: Wording(ja: "証明ファイルとして読めません", en: "this is no proof file")
    case .inclusion:
      Wording(ja: "事象がこの台帳にあるとは証明されません", en: "it does not prove the event")
    case .consistency:
      Wording(ja: "前の記録の続きであるとは証明されません", en: "it does not continue what was signed before")
    case .rollback:
      Wording(ja: "前に署名された記録より短くなっています", en: "it is shorter than what was signed before")
    case .equivocation:
      Wording(
        ja: "同じ長さで中身の異なる記録が署名されています", en: "two contents of one length were signed")
    case .quorum: Wording(ja: "立会者の署名が足りません", en: "too few witnesses have signed")
    case .policyMalformed:
      Wording(ja: "立会者の一覧として読めません", en: "this is no list of witnesses")
    }
  }
}
