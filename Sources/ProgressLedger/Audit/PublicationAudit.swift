import EventLog
import PlanDomain

/// Makes every publication again and looks whether it still comes to the data that were published.
struct PublicationAudit {
  private(set) var findings: [LedgerFinding] = []
  private(set) var notes: [Wording] = []

  /// Costs one way through the log for each publication.
  init(_ ledger: Ledger) throws {
    try ledger.read { view in
      for made in try view.publications().made { try check(made, in: view, of: ledger) }
    }
  }

  private mutating func check(
    _ made: Fact<PublicationTerms>, in view: LedgerView, of ledger: Ledger
  ) throws {
    let terms = made.content
    guard terms.position < made.occurrence.number.number else {
      return find(
        made,
        Wording(
          ja: "公表 \(terms.name) は、自分より後の #\(terms.position) までを示すとしています",
          en: "\(terms.name) claims to show what came after it, up to #\(terms.position)"))
    }
    do {
      _ = try ledger.report(of: terms, in: view)
    } catch LedgerFailure.publicationDiffers(_, found: let found) {
      find(
        made,
        Wording(
          ja: "公表 \(terms.name) のデータが、公表したものになりません（\(found)、公表は \(terms.dataDigest)）",
          en: "\(terms.name) no longer comes to the data that were published "
            + "(\(found), published \(terms.dataDigest))"))
    } catch LedgerFailure.newerRenderer(_, found: let revision, known: _) {
      notes.append(
        Wording(
          ja: "公表 \(terms.name) は新しい版の planledger で作られたため（体裁 \(revision)）、確かめていません。",
          en: "\(terms.name) was made by a newer planledger (renderer \(revision)) "
            + "and was not checked."))
    }
  }

  private mutating func find(_ made: Fact<PublicationTerms>, _ message: Wording) {
    findings.append(
      LedgerFinding(
        check: "publication", position: Position(made.occurrence.number.number), message: message))
  }
}
