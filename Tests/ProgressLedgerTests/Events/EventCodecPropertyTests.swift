import EventLog
import PlanDomain
import Testing

@testable import ProgressLedger

/// Writing and reading an event is no change.
struct EventCodecPropertyTests {
  @Test func `any event reads back as what was written`() throws {
    let seed = SeededSource.printedSeed("random events")
    var source = RandomEvents(random: SeededSource(seed))
    let events = (0..<600).map { _ in source.next() }
    try withNewLedger { sample in
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      try sample.ledger.log.write { log, _ in
        try log.append(events.map { EventCodec.encode($0) }, by: clerk)
      }
      var index = 0
      try sample.ledger.log.read { log in
        try log.forEachEvent(after: Position(1)) { recorded in
          let event = try EventCodec.decode(recorded)
          #expect(event == events[index], "event \(index), PLANLEDGER_SEED=\(seed)")
          #expect(event.map { EventCodec.isFaithful(recorded, to: $0) } == true)
          index += 1
        }
      }
      #expect(index == events.count)
    }
  }

  @Test func `an event whose texts were erased keeps everything else`() throws {
    let events = EventStory.events.dropFirst()
    try withNewLedger { sample in
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      try sample.ledger.log.write { log, _ in
        try log.append(events.map { EventCodec.encode($0) }, by: clerk)
      }
      try sample.eraseTexts()
      try sample.ledger.log.read { log in
        try log.forEachEvent(after: Position(1)) { recorded in
          let event = try #require(try EventCodec.decode(recorded))
          #expect(EventCodec.encode(event).texts.isEmpty)
          #expect(EventCodec.isFaithful(recorded, to: event))
        }
      }
    }
  }
}
