import EventLog
import PlanDomain
import ProgressLedger

extension Session {
  /// Says what an erasure reached and what it cannot reach.
  ///
  /// Throws where bytes may still lie in the file: that an erasure is half done must not look like
  /// success to a script.
  func tellOfErasure(_ outcome: Outcome) throws {
    if let failure = outcome.uncleaned { throw Told.unfinished(failure) }
    tell(
      Wording(
        ja: "台帳のファイルには、消した文章のバイトも残っていません。"
          + "前に作った控え・書き出し・公表物、取り込んだファイル、証拠のファイルには残っています。"
          + "それぞれ処分してください。",
        en: "The ledger's file holds no byte of it any more. Backups, exports and publications "
          + "made before, files taken in, and evidence still do: see to each."))
  }
}

extension Told {
  /// The text is gone for every reader, and its bytes may not be.
  fileprivate static func unfinished(_ failure: LogFailure) -> Told {
    var told = Told(
      .tryAgain, "erasure-unfinished",
      Explanation(
        Wording(
          ja: "消去は記録され、文章はもう読めません。ただし、そのバイトがまだファイルに残っているかもしれません。",
          en: "The erasure is recorded and the text cannot be read any more, but its bytes may "
            + "still lie in the file."),
        advice: Wording(
          ja: "台帳を使っているほかのプログラムを終えてから、同じ命令をもう一度実行してください。",
          en: "End whatever else uses the ledger, then give the same command once more.")))
    let why = Told(failure).explanation.what
    told.details = [why]
    told.wroteNothing = false
    return told
  }
}

extension Rehearsal {
  /// What would be erased, by name and length: the text itself must not end up in a terminal's
  /// memory or a log.
  func erasureQuestion() throws -> Wording? {
    let erasures = decision.events.compactMap(\.erasure)
    guard !erasures.isEmpty else { return nil }
    let parts = try erasures.map { try words(for: $0) }
    return Wording(
      ja: "\(parts.map(\.ja).joined(separator: "、"))を消去します。元に戻すことはできません。",
      en: "To be erased, for good: \(parts.map(\.en).joined(separator: "; ")).")
  }

  private func words(for erasure: Erasure) throws -> Wording {
    let recorded = try view.log.event(at: Position(erasure.target.number))
    let event = try recorded.flatMap { try EventCodec.decode($0) }
    let what = event?.wording(for: audience)
    let texts = erasure.texts.map { text in
      let length = recorded?.texts[text.name]?.count ?? 0
      return Wording(
        ja: "\(text.wording.ja)（\(length)字）", en: "\(text.wording.en) (\(length) characters)")
    }
    let names = Wording(
      ja: texts.map(\.ja).joined(separator: "、"), en: texts.map(\.en).joined(separator: ", "))
    return Wording(
      ja: "\(erasure.target)「\(event?.code ?? "") \(what?.ja ?? "")」の\(names.ja)",
      en: "\(names.en) of \(erasure.target) (\(event?.code ?? "") \(what?.en ?? ""))")
  }
}
