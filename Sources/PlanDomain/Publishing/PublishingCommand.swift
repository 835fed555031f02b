/// Something that is to happen to what the plan office publishes.
package enum PublishingCommand: Hashable, Sendable {
  /// A name is to stand for what its terms fix.
  case publish(PublicationTerms)
  /// A publication is no longer to be cited; its bytes can still be made.
  case withdraw(PublicationName, reason: String?)
}

extension Publications {
  /// What becomes of a command about publications, as the event with this number.
  ///
  /// A name is given once, also when what bore it was withdrawn: it stands on paper outside. The
  /// year shown has begun. What is withdrawn must have been published. Throws `alreadyPublished`,
  /// `publishedAhead`, `publishedBeyond`, `alreadyWithdrawn` and `reasonRequired`.
  package func decide(
    _ command: PublishingCommand, as number: EventNumber
  ) throws(Rejection) -> Decision {
    switch command {
    case .publish(let terms):
      if let present = named(terms.name) { throw .alreadyPublished(present) }
      guard terms.asOf.firstDay <= terms.day else { throw .publishedAhead(terms.asOf) }
      guard terms.position < number.number else { throw .publishedBeyond(terms.position) }
      return Decision([.publicationMade(PublicationMade(terms: terms))])

    case .withdraw(let name, let reason):
      precondition(named(name) != nil, "whoever asks has looked the name up")
      if let present = withdrawal(of: name) { throw .alreadyWithdrawn(present) }
      guard let reason = reason.flatMap(nonblank) else { throw .reasonRequired(name.description) }
      return Decision([.publicationWithdrawn(PublicationWithdrawn(name: name, reason: reason))])
    }
  }
}
