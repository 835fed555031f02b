import CanonicalJSON
import EventLog
import PlanDomain
import ProgressLedger
import TransparencyLog

extension HistoryEntry {
  /// One event as `log -O json` shows it: the envelope, what was said in clear, the texts still
  /// held, what was erased of it, and which later events say more about it.
  func json(_ aftermath: Aftermath?, signatures: [ShownSignature]) -> JSONObject {
    [
      "actor": .string(recorded.actor),
      "amended_by": .array((aftermath?.amendedBy ?? []).map { .position($0.number) }),
      "body": .object(recorded.body),
      "channel": .optional(recorded.channel),
      "clock_behind": recorded.clockBehind.map { .integer(Int64($0)) } ?? .null,
      "code": .optional(event?.code),
      "corrected_by": .position(aftermath?.correctedBy),
      "dept": .string(recorded.department),
      "erased_texts": .array(erasedTexts),
      "file_sha256": .optional(recorded.fileDigest),
      "fiscal_year": event?.fiscalYear.map { .integer(Int64($0.number)) } ?? .null,
      "for": .optional(recorded.onBehalfOf),
      "id": .string(recorded.id.text),
      "leaf_hash": .string(recorded.leafHash.base64),
      "position": .integer(Int64(recorded.position.number)),
      "recorded": .string(recorded.recorded.text),
      "signatures": .array(signatures.map { .object($0.json) }),
      "stream": .string(recorded.stream.text),
      "texts": .object(texts),
      "type": .string(recorded.type),
      "version": .integer(Int64(recorded.version)),
      "voided_by": .position(aftermath?.voidedBy),
      "withheld_texts": .integer(Int64(withheldTexts)),
    ]
  }

  /// Each by its name, with the event that says so and the law or rule it rests on.
  private var erasedTexts: [JSONValue] {
    erasures.flatMap { erasure in
      erasure.content.texts.map { text in
        .object([
          "basis": .string(erasure.content.basis), "date": .string(erasure.day.iso),
          "name": .string(text.name), "position": .position(erasure.number),
        ])
      }
    }
  }

  private var texts: JSONObject {
    recorded.texts.reduce(into: JSONObject()) { texts, text in
      texts[text.key] = .string(text.value)
    }
  }
}

extension ShownSignature {
  fileprivate var json: JSONObject {
    [
      "actor": .optional(actor?.text), "kid": .string(kid),
      "standing": .string(standing.rawValue),
    ]
  }
}

extension JSONValue {
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  static func position(_ number: EventNumber?) -> JSONValue {
    number.map { .integer(Int64($0.number)) } ?? .null
  }
}
