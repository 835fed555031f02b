/// Collects an object's members as they are read, and notices a name that comes twice.
///
/// A canonical document names its members in order, so one comparison with the name before shows
/// that a name is new. Only a document in another order pays for sorting; sorting once at the end,
/// and not inserting each member at its place, keeps a hostile document from costing the square of
/// its length.
struct MemberCollector {
  private var members: [JSONObject.Member] = []
  /// Where the names stand from the first one on that broke the order; empty while all are in
  /// order.
  private var disorderedOffsets: [Int] = []

  /// Where the first name stands that is not behind all names before it, if there is one.
  var disorder: Int? { disorderedOffsets.first }

  /// Takes the next member; `offset` is where its name stands in the document.
  mutating func append(_ name: consuming String, _ value: consuming JSONValue, at offset: Int) {
    if members.isEmpty {
      // Seven is what an envelope has; growing to it in steps would cost three more allocations.
      members.reserveCapacity(7)
    } else if !disorderedOffsets.isEmpty
      || NameOrder.relation(of: members[members.count - 1].name, to: name) != .before
    {
      disorderedOffsets.append(offset)
    }
    members.append((name, value))
  }

  /// The object of all members, or the error that the first repeated name is.
  consuming func object() throws(JSONError) -> JSONObject {
    guard !disorderedOffsets.isEmpty else { return JSONObject(sorted: members) }
    let members = members
    let relation = { NameOrder.relation(of: members[$0].name, to: members[$1].name) }
    let order = members.indices.sorted { left, right in
      switch relation(left, right) {
      case .before: true
      case .same: left < right
      case .after: false
      }
    }
    let repeated = zip(order, order.dropFirst())
      .filter { relation($0, $1) == .same }
      .map { $1 }
      .min()
    if let repeated {
      // The later of two equal names always stands where the order is already broken.
      let firstDisordered = members.count - disorderedOffsets.count
      throw JSONError(
        reason: .duplicateName, offset: disorderedOffsets[repeated - firstDisordered])
    }
    return JSONObject(sorted: order.map { members[$0] })
  }
}
