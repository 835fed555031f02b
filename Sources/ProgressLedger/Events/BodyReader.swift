import CanonicalJSON
import EventLog
import PlanDomain

/// Why a recorded event could not be read as one of ours.
package struct UndecodableEvent: Error, Sendable {
  /// The member of the body, or `stream`.
  package let member: String
}

/// Reads the body of one event, strictly: a member that is missing or of another shape is an error.
///
/// A class, because every part of a body is handed it, and the event is more than one word.
final class BodyReader {
  let event: RecordedEvent
  private let body: CanonicalObject

  init(_ event: RecordedEvent) {
    self.event = event
    body = event.content
  }

  /// A part of the same event's body, `limits` or `tracks`.
  private init(_ event: RecordedEvent, _ body: CanonicalObject) {
    self.event = event
    self.body = body
  }

  /// The code in the stream's name: the thing the event is about.
  func key<C: Code>(_ type: C.Type) throws -> C {
    guard let key = event.stream.key, let code = C(key) else {
      throw UndecodableEvent(member: "stream")
    }
    return code
  }

  /// A text the log still holds; nil when it was erased, withheld or never given.
  func text(_ name: String) -> String? { event.texts[name] }

  /// The member's value by a conversion, nil where the member is absent.
  func optional<Value>(_ name: StaticString, _ convert: (CanonicalValue) -> Value?) throws -> Value?
  {
    guard let member = body.member(name) else { return nil }
    guard let value = convert(member) else { throw UndecodableEvent(member: "\(name)") }
    return value
  }

  func required<Value>(_ name: StaticString, _ convert: (CanonicalValue) -> Value?) throws -> Value
  {
    guard let value = try optional(name, convert) else { throw UndecodableEvent(member: "\(name)") }
    return value
  }

  /// The strings of a list; an absent one is empty.
  func strings(_ name: StaticString) throws -> [String] {
    try optional(name) { list in list.array.flatMap { all($0, Convert.string) } } ?? []
  }

  /// The codes of a list; an absent one is empty.
  func codes<C: Code>(_ name: StaticString) throws -> [C] {
    try optional(name) { list in list.array.flatMap { all($0, Convert.code) } } ?? []
  }

  /// Whether a member says `true`; nothing else may stand there.
  func flag(_ name: StaticString) throws -> Bool {
    try optional(name) { $0.bool == true ? true : nil } ?? false
  }

  func object(_ name: StaticString) throws -> BodyReader? {
    try optional(name, \.object).map { BodyReader(event, $0) }
  }

  func objects(_ name: StaticString) throws -> [BodyReader] {
    let objects = try optional(name) { list in list.array.flatMap { all($0, \.object) } } ?? []
    return objects.map { BodyReader(event, $0) }
  }
}

/// The conversions of a body's members.
enum Convert {
  static func string(_ value: CanonicalValue) -> String? { value.string }
  static func integer(_ value: CanonicalValue) -> Int? { value.integer.flatMap(Int.init(exactly:)) }
  static func code<C: Code>(_ value: CanonicalValue) -> C? { value.string.flatMap(C.init) }
  static func fiscalYear(_ value: CanonicalValue) -> FiscalYear? {
    integer(value).flatMap { FiscalYear($0) }
  }
  static func date(_ value: CanonicalValue) -> CivilDate? {
    value.string.flatMap(CivilDate.init(iso:))
  }
  static func quantity(_ value: CanonicalValue) -> Quantity? {
    value.string.flatMap(Quantity.init(canonical:))
  }
  static func number(_ value: CanonicalValue) -> EventNumber? {
    integer(value).flatMap { $0 >= 1 ? EventNumber($0) : nil }
  }
  /// SHA-256 in 64 hexadecimal digits.
  static func digest(_ value: CanonicalValue) -> String? {
    value.string.flatMap { isDigest($0) ? $0 : nil }
  }
  /// Seconds since 1970, up to the year 9999.
  static func instant(_ value: CanonicalValue) -> Instant? {
    value.integer.flatMap { (0...253_402_300_799).contains($0) ? Instant(seconds: $0) : nil }
  }
  /// The version of a definition, from 1.
  static func version(_ value: CanonicalValue) -> Int? {
    integer(value).flatMap { $0 >= 1 ? $0 : nil }
  }
  static func word<Word: RawRepresentable<String>>(_ value: CanonicalValue) -> Word? {
    value.string.flatMap(Word.init(rawValue:))
  }
}

/// Every element converted, or nil as soon as one cannot be.
func all<Value>(_ list: [CanonicalValue], _ convert: (CanonicalValue) -> Value?) -> [Value]? {
  var values: [Value] = []
  values.reserveCapacity(list.count)
  for element in list {
    guard let value = convert(element) else { return nil }
    values.append(value)
  }
  return values
}
