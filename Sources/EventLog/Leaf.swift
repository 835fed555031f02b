import CanonicalJSON
import TransparencyLog

/// The envelope the log puts around an event, about to be written.
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
}
