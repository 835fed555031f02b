import EventLog
import PlanDomain

/// Follows a log's events in order and tells whose signatures do not hold, or are missing.
///
/// What counts is the place in the log: a key counts for the events after its enrolment and before
/// its end, a policy from its own event on.
struct SignatureAudit {
  private let zone: LedgerZone
  /// The ledger, the departments and everybody with their keys, before the next event.
  private var state = PlanState()
  /// The events each key has signed, eight bytes for each: which of them are doubtful is known only
  /// when the key is revoked.
  private var signed: [String: [Int]] = [:]

  init(zone: LedgerZone) { self.zone = zone }

  /// Learns whose keys counted at a position, of the few streams that tell it; each of their events
  /// is proved to be in the tree there, and one that is not is told.
  mutating func begin(after start: Position, in reader: LogReader) throws -> [LedgerFinding] {
    guard start > .start else { return [] }
    let streams = try ["ledger", "actor"].flatMap { try reader.streams(kind: $0) }
    let earlier = try streams.flatMap { try reader.events(in: $0, through: start) }
      .sorted { $0.position < $1.position }
    var findings: [LedgerFinding] = []
    for recorded in earlier {
      guard try reader.proves(recorded, at: start) else {
        findings.append(
          LedgerFinding(
            check: "signature", position: recorded.position,
            message: Wording(
              ja: "鍵を知るための以前の事象が木と一致しません",
              en: "an earlier event that tells whose key counts does not agree with the tree")))
        continue
      }
      guard let event = try? EventCodec.decode(recorded), let occurrence = Occurrence(recorded)
      else { continue }
      state.apply(event, occurrence)
    }
    return findings
  }

  /// What is the matter with the signatures of the next event.
  mutating func faults(in recorded: RecordedEvent) -> [SignatureFault] {
    let isOfSigning = ["ledger", "actor"].contains(recorded.stream.kind)
    let isPlain = recorded.signatures.isEmpty && state.ledger.policy == SigningPolicy()
    if isPlain && !isOfSigning { return [] }
    for signature in recorded.signatures {
      signed[signature.kid.text, default: []].append(recorded.position.number)
    }
    // What cannot be read is a finding of its own; whether it is signed can still be told.
    let event = try? EventCodec.decode(recorded)
    var faults = invalidSignatures(of: recorded)
    let entry = entry(recorded)
    if let fault = state.fault(in: entry, event, demanding: state.demand(on: event))
      ?? state.voucherFault(in: entry, event)
    {
      faults.append(fault)
    }
    if isOfSigning, let event, let occurrence = Occurrence(recorded) {
      state.apply(event, occurrence)
    }
    return faults
  }

  /// What a reader should know of the signatures although nothing is wrong.
  var notes: [Wording] {
    state.allKeys.compactMap { key in
      guard let since = key.doubtfulSince, case .actor(let actor) = key.holder else { return nil }
      let count = signed[key.key.thumbprint]?.count { $0 >= since.number } ?? 0
      guard count > 0 else { return nil }
      return Wording(
        ja: "記録者 \(actor) の鍵による \(since) からの署名 \(count) 件は疑わしいものです"
          + "（鍵は失効しています）。",
        en: "\(count) signature(s) by the key of actor \(actor) from \(since) on are doubtful: "
          + "the key was revoked.")
    }
  }

  private func entry(_ recorded: RecordedEvent) -> SignedEntry {
    SignedEntry(
      actor: ActorID(recorded.actor) ?? .system, department: recorded.department,
      keys: recorded.signatures.map(\.kid.text),
      day: zone.date(of: Instant(seconds: recorded.recorded.seconds)))
  }

  /// A signature whose key nobody has cannot be checked; that is told as a key that is unknown.
  private func invalidSignatures(of recorded: RecordedEvent) -> [SignatureFault] {
    recorded.signatures.compactMap { signature in
      guard let key = state.eventKey(signature.kid) else { return nil }
      return key.isSignature(signature, of: recorded.signedBytes)
        ? nil : .invalid(signature.kid.text)
    }
  }
}

extension PlanState {
  /// The key that a signature names, an actor's or the ledger's own, whether it still counts or
  /// not.
  func eventKey(_ kid: KeyThumbprint) -> EventKey? {
    allKeys.first { $0.key.thumbprint == kid.text }
      .flatMap { try? EventKey($0.key.text) }
  }
}
