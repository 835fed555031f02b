import ArgumentParser
import PlanDomain

/// What a change of the plan or of the organisation rests on, as it is typed.
struct GroundsOptions: ParsableArguments {
  @Option(help: help("根拠（議決・決裁）", "The decision it rests on"))
  var authority: String?
  @Option(help: help("理由", "Why"))
  var reason: String?
  @Option(
    help: help(
      "これを含む中間見直しの事象（#N）", "The mid-plan revision it is part of (#N)", value: "#N"))
  var revision: String?

  func grounds() throws -> Grounds {
    Grounds(
      authority: try Words.line(optional: authority, of: "--authority"),
      reason: try Words.line(optional: reason, of: "--reason"),
      revision: try revision.map { try Words.number($0, of: "--revision") })
  }
}
