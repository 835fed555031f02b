import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

/// An event that a proof has shown, read without its ledger: no names, no texts, moments in UTC.
struct ProvedEvent {
  let recorded: RecordedEvent
  /// The whole leaf.
  let leaf: JSONValue

  /// Takes bytes whose place in the log was proved. Throws `inclusion` where they are no leaf.
  init(leaf bytes: [UInt8], index: Int) throws(EvidenceFault) {
    guard index < .max else { throw EvidenceFault(.inclusion, "no log is so long") }
    recorded = try RecordedEvent(provedLeaf: bytes, at: Position(index + 1))
    guard let leaf = try? JSONValue(parsing: bytes) else {
      throw EvidenceFault(.inclusion, "the leaf is no JSON")
    }
    self.leaf = leaf
  }

  /// The event as people read it.
  func add(to facts: inout Facts) {
    let event = try? EventCodec.decode(recorded)
    facts.add(Wording(ja: "事象", en: "event"), recorded.position.description)
    facts.add(Wording(ja: "記録", en: "recorded"), recorded.recorded.text)
    facts.add(Wording(ja: "対象", en: "about"), event?.code ?? recorded.stream.text)
    facts.add(Wording(ja: "内容", en: "what"), event.map { say($0.wording(for: .plain)) })
    facts.add(Wording(ja: "種類", en: "type"), recorded.type)
    facts.add(Wording(ja: "記録者", en: "by"), recorded.actor)
    facts.add(Wording(ja: "部署", en: "department"), department)
    facts.add(Wording(ja: "本文", en: "body"), JSONValue.object(recorded.body).canonicalText)
    if !recorded.digests.isEmpty {
      let count = recorded.digests.count
      facts.add(
        Wording(ja: "文章", en: "texts"),
        say(ja: "\(count) 件（要約値だけ）", en: "\(count) (digests only)"))
    }
  }

  private var department: String {
    let own = recorded.department
    guard let other = recorded.onBehalfOf else { return own }
    return say(ja: "\(own)（\(other) に代わり）", en: "\(own) for \(other)")
  }
}
