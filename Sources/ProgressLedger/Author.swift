package import EventLog
package import PlanDomain

/// Who writes, for whom, and by which way the words came in.
package struct Author: Sendable {
  /// Nil only for the registration of the very first actor.
  package var actor: ActorID?
  /// The department spoken for: its code or its name.
  package var onBehalfOf: String?
  package var channel: Channel
  /// SHA-256 of the file the words came from, in hexadecimal.
  package var fileDigest: String?
  /// Who signs what is written: the actor, and whoever else is at hand.
  package var signers: [any EventSigner] = []
  /// What was decided before and signed by others meanwhile: these very bytes, or nothing.
  package var prepared: [PreparedEvent]?

  package init(
    actor: ActorID?, onBehalfOf: String? = nil, channel: Channel = .cli, fileDigest: String? = nil
  ) {
    self.actor = actor
    self.onBehalfOf = onBehalfOf
    self.channel = channel
    self.fileDigest = fileDigest
  }

  package enum Channel: String, Sendable {
    case cli, web, `import`
  }
}
