import Foundation
import Testing

/// Every session file, played again: the program still answers as the file says.
@Suite struct SessionTests {
  @Test(arguments: try SessionFile.all())
  func `a session goes as it is written`(session: SessionFile) throws {
    try play(session)
  }

  @Test(arguments: try SessionFile.all(in: "errors"))
  func `a refusal says the same in both languages and changes no byte`(
    session: SessionFile
  ) throws {
    try play(session, bilingual: true)
  }

  @Test(arguments: try SessionFile.all(in: "help"))
  func `every help is as it is written`(session: SessionFile) throws {
    try play(session)
  }

  private func play(_ session: SessionFile, bilingual: Bool = false) throws {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(as: "prepared.ledger", on: workplace)
    var run = SessionRun(at: workplace, bilingual: bilingual)
    let played = try run.play(session.lines)
    if Repository.updatesGoldens {
      try Data(played.utf8).write(to: session.url)
    } else {
      expectSameLines(played, session.text)
    }
  }
}
