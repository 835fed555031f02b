import CanonicalJSON
import EventLog
import PlanDomain
import Testing

@testable import ProgressLedger

/// Writing and reading an event is no change.
struct EventCodecPropertyTests {
  @Test func `any event reads back as what was written`() throws {
    let seed = SeededSource.printedSeed("random events")
    var source = RandomEvents(random: SeededSource(seed))
    // Fifty of every kind: a payload with three types shows all of them, whatever the seed.
    let entries = RandomEvents.kinds.flatMap { kind in
      (0..<50).map { _ in EventStory.Entry(event: kind(&source), evidence: source.evidence()) }
    }
    #expect(Set(entries.map(\.event.payload.type)) == Set(EventCatalog.types))
    try withNewLedger { sample in
      try sample.append(entries)
      var index = 0
      try sample.ledger.log.read { log in
        try log.forEachEvent(after: Position(1)) { recorded in
          let context: Comment = "event \(index), PLANLEDGER_SEED=\(seed)"
          let event = try #require(try EventCodec.decode(recorded), context)
          #expect(event == entries[index].event, context)
          #expect(try EventCodec.evidence(of: recorded) == entries[index].evidence, context)
          #expect(EventCodec.isFaithful(recorded, to: event), context)
          // Whoever reads Japanese is never told of a text by the name of its member.
          for name in recorded.texts.keys {
            #expect(ErasedText.wording(ofName: name).ja != name, context)
          }
          index += 1
        }
      }
      #expect(index == entries.count)
    }
  }

  @Test func `an event whose texts were erased keeps everything else`() throws {
    let entries = Array(EventStory.entries.dropFirst())
    try withNewLedger { sample in
      try sample.append(entries)
      try sample.eraseTexts()
      var kept: [[Evidence]] = []
      try sample.ledger.log.read { log in
        try log.forEachEvent(after: Position(1)) { recorded in
          let event = try #require(try EventCodec.decode(recorded))
          let evidence = try EventCodec.evidence(of: recorded)
          #expect(EventCodec.encode(event, evidence: evidence).texts.isEmpty)
          #expect(EventCodec.isFaithful(recorded, to: event))
          kept.append(evidence)
        }
      }
      let nameless = entries.map { entry in
        entry.evidence.map { file in
          Evidence(sha256: file.sha256, size: file.size, mediaType: file.mediaType, name: nil)
        }
      }
      #expect(kept == nameless)
    }
  }

  @Test func `no state keeps a text of a figure`() throws {
    try withNewLedger { sample in
      try sample.append(Array(EventStory.entries.dropFirst()))
      var (told, untold) = (PlanState(), PlanState())
      var count = 0
      try sample.ledger.log.read { log in
        try log.forEachEvent { recorded in
          let isFigure = EventCatalog.typesFoldedWithoutTexts.contains(recorded.type)
          let event = try #require(try EventCodec.decode(recorded))
          let bare = try #require(
            try log.event(at: recorded.position, withTexts: !isFigure)
              .flatMap { try EventCodec.decode($0) })
          let occurrence = try #require(Occurrence(recorded))
          told.apply(event, occurrence)
          untold.apply(bare, occurrence)
          if bare != event { count += 1 }
        }
      }
      #expect(told == untold)
      #expect(count >= EventCatalog.typesFoldedWithoutTexts.count)
    }
  }

  @Test func `an event with one member more says something else`() throws {
    try withNewLedger { sample in
      let events = EventStory.entries.dropFirst().map { entry in
        var event = EventCodec.encode(entry.event, evidence: entry.evidence)
        event.body["more"] = true
        return event
      }
      try sample.append(events)
      try sample.ledger.log.read { log in
        try log.forEachEvent(after: Position(1)) { recorded in
          let event = try #require(try EventCodec.decode(recorded))
          #expect(!EventCodec.isFaithful(recorded, to: event), "\(recorded.type)")
        }
      }
    }
  }
}

extension SampleLedger {
  fileprivate func append(_ entries: [EventStory.Entry]) throws {
    try append(entries.map { EventCodec.encode($0.event, evidence: $0.evidence) })
  }

  fileprivate func append(_ events: [NewEvent]) throws {
    let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
    try ledger.log.write { log, _ in try log.append(events, by: clerk) }
  }
}
