import CanonicalJSON
import PlanDomain

/// Builds the body of one event: facts in clear, texts apart for the log to digest. What is nil
/// is left out.
struct BodyWriter {
  private(set) var body: JSONObject = ["rev": 1]
  private(set) var texts: [String: String] = [:]

  mutating func set(_ name: String, _ value: JSONValue?) { body[name] = value }
  mutating func set(_ name: String, _ text: String?) { body[name] = text.map(JSONValue.string) }
  mutating func set(_ name: String, _ number: Int?) {
    body[name] = number.map { .integer(Int64($0)) }
  }
  mutating func set(_ name: String, _ code: (any Code)?) { set(name, code?.text) }
  mutating func set(_ name: String, _ year: FiscalYear?) { set(name, year?.number) }
  mutating func set(_ name: String, _ date: CivilDate?) { set(name, date?.iso) }
  mutating func set(_ name: String, _ value: Quantity?) { set(name, value?.text) }
  mutating func set(_ name: String, _ number: EventNumber?) { set(name, number?.number) }
  mutating func set<Word: RawRepresentable<String>>(_ name: String, _ word: Word?) {
    set(name, word?.rawValue)
  }
  /// An empty list is left out.
  mutating func set(_ name: String, _ list: [String]) {
    if !list.isEmpty { body[name] = .array(list.map(JSONValue.string)) }
  }
  /// An empty list is left out.
  mutating func set(_ name: String, _ list: [JSONObject]) {
    if !list.isEmpty { body[name] = .array(list.map(JSONValue.object)) }
  }
  /// What does not hold is left out.
  mutating func set(_ name: String, flag: Bool) { body[name] = flag ? .bool(true) : nil }

  /// A text that may have to be erased one day: only its salted digest enters the leaf.
  mutating func text(_ name: String, _ text: String?) { texts[name] = text }
}
