import CanonicalJSON
import TransparencyLog

/// The envelope the log puts around an event: what one leaf says.
///
/// ```
/// {"clock":…,"event":{"actor":…,"body":{…},"dept":…,"id":…,"prev":…,"stream":…,"type":…},
///  "recorded":…,"seq":…,"sigs":[{"kid":…,"sig":…}],"v":"plan-ledger/1"}
/// ```
struct Leaf {
  /// The leaf index, from 0.
  var seq: Int
  var recorded: Timestamp
  /// Only when the clock was more than five minutes behind (`clock`).
  var clockBehind: Int?
  var actor: String
  var department: String
  var id: EventID
  var previous: TreeHash?
  var stream: StreamName
  var type: String
  /// The whole body, `_sd`, `for` and `via` included.
  var body: JSONObject
  /// Those who signed the event, sorted by key; `seq` and `recorded` are the log's own.
  var signatures: [EventSignature] = []

  /// The largest leaf: an entry bundle of tlog-tiles gives its length in 16 bits.
  static let maximumSize = 65_535
  static let format = "plan-ledger/1"
}

extension Leaf {
  /// The members of a body that belong to the log.
  static let reservedMembers = ["_sd", "for", "via"]

  /// The body as its author gave it.
  var authoredBody: JSONObject {
    var authored = body
    for name in Self.reservedMembers { authored[name] = nil }
    return authored
  }

  /// The digests of the texts, as they stand in the leaf.
  var digests: [String] { body["_sd"]?.array?.compactMap(\.string) ?? [] }

  var onBehalfOf: String? { body["for"]?.string }
  var channel: String? { body["via"]?.object?["channel"]?.string }
  var fileDigest: String? { body["via"]?.object?["file_sha256"]?.string }
  var row: Int? { body["via"]?.object?["row"]?.integer.map { Int($0) } }
}
