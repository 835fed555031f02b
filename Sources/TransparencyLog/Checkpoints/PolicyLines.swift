/// What the lines of a policy have named so far.
struct PolicyLines {
  private(set) var logs: [TrustedKey] = []
  private(set) var witnesses: [WitnessPolicy.Witness] = []

  private typealias Quorum = WitnessPolicy.Quorum
  private var named: [String: Quorum] = [:]
  /// The 32 bytes of every key: under another name it is the same hand, and no log is its own
  /// witness.
  private var keys: Set<[UInt8]> = []
  /// The names that stand in a group already.
  private var grouped: Set<String> = []
  private var chosen: Quorum?

  /// Throws `policy-malformed`.
  init(_ bytes: some Collection<UInt8>) throws(EvidenceFault) {
    guard bytes.count <= Self.maximumSize, bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
      let text = String(validating: bytes, as: UTF8.self)
    else { throw EvidenceFault(.policyMalformed, "this is no text of a policy") }
    // By scalars: a combining mark after a blank would make another character of it.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.first != "#" {
      let words = line.split(separator: " ").map { String($0) }
      do {
        if let kind = words.first { try take(kind, words.dropFirst()) }
      } catch {
        throw EvidenceFault(.policyMalformed, "line \(index + 1): \(error.detail)")
      }
    }
  }

  /// What was chosen. Throws `policy-malformed` where nothing was.
  func quorum() throws(EvidenceFault) -> WitnessPolicy.Quorum {
    guard let chosen else { throw EvidenceFault(.policyMalformed, "there is no quorum") }
    return chosen
  }

  private mutating func take(
    _ kind: String, _ words: ArraySlice<String>
  ) throws(EvidenceFault) {
    let words = Array(words)
    switch (kind, words.count) {
    case ("log", 1...2): try takeLog(words[0])
    case ("witness", 2...3):
      try takeWitness(words[0], words[1], address: words.count == 3 ? words[2] : nil)
    case ("group", 3...): try takeGroup(words[0], threshold: words[1], members: words[2...])
    case ("quorum", 1): try takeQuorum(words[0])
    case ("log", _), ("witness", _), ("group", _), ("quorum", _):
      throw Self.fault("\(kind) has \(words.count) words")
    default: throw Self.fault("\(kind) is nothing that a policy says")
    }
  }

  private mutating func takeLog(_ vkey: String) throws(EvidenceFault) {
    let log = try TrustedKey(vkey)
    try expectNew(log.key)
    logs.append(log)
  }

  private mutating func takeWitness(
    _ name: String, _ vkey: String, address: String?
  ) throws(EvidenceFault) {
    let key = try VerifierKey(vkey)
    guard key.algorithm == .cosignature else { throw Self.fault("this is no key of a witness") }
    try expectNew(key)
    try define(name, as: .witness(key))
    witnesses.append(WitnessPolicy.Witness(name: name, key: key, address: address))
  }

  private mutating func takeGroup(
    _ name: String, threshold: String, members: ArraySlice<String>
  ) throws(EvidenceFault) {
    var quorums: [Quorum] = []
    for member in members {
      guard let quorum = named[member] else { throw Self.fault("\(member) is not named before") }
      guard grouped.insert(member).inserted else { throw Self.fault("\(member) counts twice") }
      quorums.append(quorum)
    }
    let needed: Int? =
      switch threshold {
      case "any": 1
      case "all": quorums.count
      default: Int(decimal: threshold)
      }
    guard let needed, (1...quorums.count).contains(needed) else {
      throw Self.fault("\(threshold) is neither any, all nor a number up to \(quorums.count)")
    }
    try define(name, as: .group(needed: needed, of: quorums))
  }

  private mutating func takeQuorum(_ name: String) throws(EvidenceFault) {
    guard chosen == nil else { throw Self.fault("there are two quorums") }
    chosen = name == Self.nobody ? Quorum.none : named[name]
    if chosen == nil { throw Self.fault("\(name) is not named before") }
  }

  private mutating func expectNew(_ key: VerifierKey) throws(EvidenceFault) {
    guard keys.insert(key.publicKey).inserted else {
      throw Self.fault("the key of \(key.name) is there already")
    }
  }

  private mutating func define(_ name: String, as quorum: Quorum) throws(EvidenceFault) {
    guard name != Self.nobody, named.updateValue(quorum, forKey: name) == nil else {
      throw Self.fault("the name \(name) is taken")
    }
  }

  private static func fault(_ detail: String) -> EvidenceFault {
    EvidenceFault(.policyMalformed, detail)
  }

  /// The quorum that is always reached.
  private static let nobody = "none"
  private static let maximumSize = 1_000_000
}
