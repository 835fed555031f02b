import CanonicalJSON
import Testing

/// A document that the program wrote for other programs: one line of canonical JSON.
struct JSONDocument {
  let value: JSONValue

  init(_ output: String) throws {
    let line = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(line.count == 2 && line.last == "", "one line, ended by a line feed")
    value = try JSONValue(parsingCanonical: Array(try #require(line.first).utf8))
  }

  /// The members of `data`.
  var data: JSONObject { get throws { try #require(value.object?["data"]?.object) } }

  /// The members of `meta`.
  var meta: JSONObject { get throws { try #require(value.object?["meta"]?.object) } }

  /// The objects of `data`, where it is a list.
  var rows: [JSONObject] {
    get throws { try #require(value.object?["data"]?.array).map { try #require($0.object) } }
  }
}

/// What a member of a document may be.
indirect enum Shape: Sendable {
  case text, integer, boolean, decimal, fiscalYear, position
  /// Standard base64 of 32 bytes.
  case hash
  case moment, date
  case word([String])
  case optional(Shape)
  case list(Shape)
  /// At least these members.
  case object([String: Shape])

  /// What does not fit, each with the way to it.
  func misfits(_ value: JSONValue?, at path: String = "$") -> [String] {
    guard let value else { return ["\(path) is absent"] }
    let fits: Bool
    switch self {
    case .optional(let shape):
      return value.isNull ? [] : shape.misfits(value, at: path)
    case .list(let shape):
      guard let values = value.array else { return ["\(path) is no list"] }
      return values.enumerated().flatMap { shape.misfits($1, at: "\(path)[\($0)]") }
    case .object(let members):
      guard let object = value.object else { return ["\(path) is no object"] }
      return members.sorted { $0.key < $1.key }
        .flatMap { $1.misfits(object[$0], at: "\(path).\($0)") }
    case .text: fits = value.string != nil
    case .integer: fits = value.integer != nil
    case .boolean: fits = value.bool != nil
    case .decimal: fits = value.string?.wholeMatch(of: /-?\d+(\.\d+)?/) != nil
    case .fiscalYear: fits = (1868...2200).contains(value.integer ?? 0)
    case .position: fits = (value.integer ?? 0) >= 1
    case .hash: fits = value.string?.wholeMatch(of: /[A-Za-z0-9+\/]{43}=/) != nil
    case .moment:
      fits = value.string?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil
    case .date: fits = value.string?.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
    case .word(let words): fits = words.contains(value.string ?? "")
    }
    return fits ? [] : ["\(path) is no \(self)"]
  }
}
