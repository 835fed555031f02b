import PlanDomain
import ProgressLedger

extension Session {
  /// That a publication was withdrawn: when, by whom and why. Its own bytes never change, so they
  /// cannot say so.
  func tellWithdrawal(of publication: PublicationName?, _ reading: LedgerReading) throws {
    guard let publication,
      let withdrawal = try reading.view.publications().withdrawal(of: publication)
    else { return }
    tell(withdrawn: [withdrawal.wordingWithReason(for: reading.audience)])
  }

  func tell(withdrawn sentences: [Wording]) {
    for sentence in sentences {
      tell(Wording(ja: "注意: \(sentence.ja)", en: "note: \(sentence.en)"))
    }
  }
}
