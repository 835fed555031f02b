extension Fact<PublicationWithdrawn> {
  /// What whoever is shown a withdrawn publication, or what came of it, has to know:
  /// `公表 @令和6年度公表版 は取り下げられています（#12、田中 2026-09-01 09:30）。`
  ///
  /// Why stands beside it: it was typed.
  package func wording(for audience: Audience) -> Wording {
    let by = audience.attribution(occurrence)
    return Wording(
      ja: "公表 \(content.name) は取り下げられています（\(by)）。",
      en: "\(content.name) was withdrawn (\(by)).")
  }

  /// The same with the reason, where it is still held, as one line.
  package func wordingWithReason(for audience: Audience) -> Wording {
    let wording = wording(for: audience)
    guard let reason = content.reason else { return wording }
    return Wording(ja: "\(wording.ja)理由: \(reason)", en: "\(wording.en) Reason: \(reason)")
  }
}
