import CanonicalJSON
import EventLog
import Foundation
import PlanDomain
import Testing

@testable import ProgressLedger

/// The bytes of every type of event, for ever: `Goldens/events.jsonl` holds one leaf a line.
///
/// After a change that adds a line, look at the difference, then run once with UPDATE_GOLDENS=1.
struct EventBytesTests {
  private let golden = Repository.goldens.appending(path: "events.jsonl")

  @Test func `every event has the bytes it always had`() throws {
    let leaves = try withStory { log in
      var leaves: [UInt8] = []
      try log.forEachLeaf { _, leaf in leaves += leaf + [UInt8(ascii: "\n")] }
      return leaves
    }
    if Repository.updatesGoldens { try Data(leaves).write(to: golden) }
    let expected = try Data(contentsOf: golden).split(separator: UInt8(ascii: "\n"))
    let lines = leaves.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == expected.count)
    for (line, expected) in zip(lines, expected) {
      #expect(String(decoding: line, as: UTF8.self) == String(decoding: expected, as: UTF8.self))
    }
    #expect(try Data(leaves) == Data(contentsOf: golden))
  }

  @Test func `every type of the catalog has its bytes here`() throws {
    let types = Set(EventStory.events.map(\.payload.type))
    #expect(types == Set(EventCatalog.payloads.flatMap { $0.types }))
  }

  @Test func `every event reads back as what was written`() throws {
    try withStory { log in
      var events: [PlanEvent?] = []
      var evidence: [[Evidence]] = []
      try log.forEachEvent { recorded in
        events.append(try EventCodec.decode(recorded))
        evidence.append(try EventCodec.evidence(of: recorded))
      }
      #expect(events == EventStory.events)
      #expect(evidence == EventStory.entries.map(\.evidence))
    }
  }

  @Test func `what was read writes itself again`() throws {
    try withStory { log in
      try log.forEachEvent { recorded in
        let event = try #require(try EventCodec.decode(recorded))
        let again = EventCodec.encode(event, evidence: try EventCodec.evidence(of: recorded))
        #expect(again.stream == recorded.stream)
        #expect(again.type == recorded.type)
        #expect(again.body == recorded.body)
        #expect(again.texts == recorded.texts)
        #expect(EventCodec.isFaithful(recorded, to: event))
      }
    }
  }

  @Test func `personal words stand in no leaf`() throws {
    let personal = [
      "佐藤花子", "議決第12号", "中間見直し", "管財課調べ", "転記の誤り", "指標違い", "隔年", "メモ", "決裁第5号", "機構改革", "人事異動",
      "退職",
      "事業の完了", "月の取違え", "一行目", "書き漏れ", "誤字", "二重", "否決", "集計", "条例.pdf",
      "監査意見書", "監査の指摘",
    ]
    try withStory { log in
      try log.forEachLeaf { position, leaf in
        let text = String(decoding: leaf, as: UTF8.self)
        for word in personal { #expect(!text.contains(word), "\(position)") }
      }
    }
  }

  /// A log of the story: the clock moves an hour an event, ids and salts repeat in every run.
  private func withStory<Answer>(_ body: (LogReader) throws -> Answer) throws -> Answer {
    try withNewLedger(at: "2024-06-03T00:00:00Z") { sample in
      let clerk = Attribution(actor: "sato", department: "D01", channel: "cli")
      for (index, entry) in EventStory.entries.enumerated().dropFirst() {
        sample.world.advance(seconds: 3_600)
        let attribution = index < 3 ? Attribution.system : clerk
        let event = EventCodec.encode(entry.event, evidence: entry.evidence)
        try sample.ledger.log.write { log, _ in try log.append([event], by: attribution) }
      }
      return try sample.ledger.log.read(body)
    }
  }
}
