package import EventLog
package import PlanDomain

/// What a ledger answers besides what its log can answer (`LogFailure`): nothing was written.
package enum LedgerFailure: Error {
  /// A rule of the ledger says no.
  case rejected(Rejection)
  /// No part of the plan has this code; `known` are those that do exist, for a hint.
  case unknownCode(String, known: [String])
  /// The code means something, but not what the command is about.
  case otherPart(PlanPart)
  /// No plan was adopted yet, so no code means anything.
  case noPlan
  case unknownDepartment(String, known: [String])
  case unknownActor(ActorID)
  case unknownType(String, known: [String])
  /// Nobody said who writes, or the ledger does not know them; `isFirst` while nobody is
  /// registered.
  case unregisteredActor(ActorID?, isFirst: Bool)
  /// The actor writes no more from that day on.
  case retiredActor(ActorID, since: CivilDate)
  /// The signatures that the ledger demands are not there, or those given do not count.
  case unsigned(SignatureFault)
  /// A file that was to be kept as evidence cannot be written beside the ledger.
  case evidenceUnwritable(path: String, why: String)
  /// Somebody else changed the fact since it was shown; nil when it is gone.
  case staleExpectation(expected: EventNumber, of: IndicatorCode, present: Fact<Measurement>?)
  /// A stream holds an event that this program cannot read, so nothing may be decided on it.
  case undecidable(stream: StreamName, type: String, position: Position)
  /// The tables were written by a newer program.
  case newerProjection(name: String, found: Int, known: Int)
  case unknownProjection(String, known: [String])
  /// The moment or position asked for lies beyond what the ledger knows.
  case beyondHead(asked: String, head: Position)
  /// No rule set of that name was adopted, and the program has none; `known` are those there are.
  case unknownRuleSet(RuleSetID, known: [String])
  case unknownPublication(String, known: [PublicationName])
  /// Made with a revision of the renderer that this program does not have.
  case newerRenderer(PublicationName, found: Int, known: Int)
  /// What was recorded by then no longer comes to the data that were published.
  case publicationDiffers(PublicationTerms, found: String)
  /// Not a ledger of ours: its first event does not create one.
  case noGenesis(String)
}
