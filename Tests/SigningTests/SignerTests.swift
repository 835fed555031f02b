import Foundation
import Signing
import Testing
import TransparencyLog

@Suite struct SignerTests {
  private let scratch: Scratch
  private let key: SigningKey
  private let history = History(Array(1...9))

  init() throws {
    scratch = try Scratch()
    key = try SigningKey(seed: 1)
  }

  // MARK: What is signed

  @Test func `the first signature is asked for from nothing and remembered`() throws {
    let note = try signer().sign(isFirst: true) { remembered in
      #expect(remembered == Checkpoint(origin: History.origin, size: 0, root: MerkleTree.emptyRoot))
      return try history.request(from: 0)
    }
    let signed = try SignedCheckpoint(
      parsing: note.bytes, trusting: [TrustedKey(key.verifier)])
    #expect(signed.checkpoint == (try history.checkpoint()))
    #expect(try scratch.text("memory") == history.checkpoint().text)
  }

  @Test func `a log that grew is signed, and asked about from what is remembered`() throws {
    try sign(first: History(Array(1...4)))
    let note = try signer().sign { remembered in
      #expect(remembered.size == 4)
      return try history.request(from: remembered.size)
    }
    #expect(note.text == (try history.checkpoint().text))
    #expect(try memory.remembered() == history.checkpoint())
  }

  @Test func `case 50: the same checkpoint is signed again, as after an end in between`() throws {
    let first = try sign(first: history)
    let again = try signer().sign { _ in try history.request(from: 9) }
    #expect(again.text == first.text)
    _ = try SignedCheckpoint(parsing: again.bytes, trusting: [TrustedKey(key.verifier)])
  }

  @Test func `while keys change both sign, a line each`() throws {
    let next = try SigningKey(seed: 2)
    let note = try Signer(keys: [key, next], memory: memory).sign(isFirst: true) { _ in
      try history.request(from: 0)
    }
    #expect(try note.signers(among: [key.verifier, next.verifier]).count == 2)
  }

  // MARK: What is not signed

  @Test func `case 9: a history rewritten from the beginning is refused`() throws {
    try sign(first: History(Array(1...8)))
    let rewritten = History([1, 2, 99] + Array(4...12))
    try expectRefusal(.consistency) { try rewritten.request(from: 8) }
    // Nor with the proof of the true history.
    try expectRefusal(.consistency) {
      ConsistencyFile(
        old: 8, hashes: try history.request(from: 8).hashes,
        checkpoint: try rewritten.checkpoint().unsignedBytes)
    }
  }

  @Test func `case 10: another history of the same size is refused`() throws {
    try sign(first: history)
    try expectRefusal(.equivocation) { try History(Array(11...19)).request(from: 9) }
  }

  @Test func `case 49: a restored backup is refused until it has caught up`() throws {
    try sign(first: history)
    var backup = History(Array(history.leaves.prefix(7)))
    try expectRefusal(.rollback) { try backup.request(from: 7) }
    // Growing past the old size does not help a history that goes another way.
    for leaf in [UInt8](50...55) { backup.append(leaf) }
    try expectRefusal(.consistency) { try backup.request(from: 9) }
  }

  @Test func `case 26: a proof that begins elsewhere is told what is remembered`() throws {
    try sign(first: History(Array(1...4)))
    for old in [0, 3, 5, 9] {
      #expect(throws: SigningFault.otherSize(asked: old, remembered: 4)) {
        try signer().sign { _ in try history.request(from: old) }
      }
    }
    #expect(try memory.remembered().size == 4)
  }

  @Test func `a checkpoint of another log is refused`() throws {
    try sign(first: history)
    try expectRefusal(.originMismatch) { try history.request(from: 9, origin: "another/log") }
    let stranger = try Signer(
      keys: [SigningKey(named: "another/log", seed: 3)], memory: memory)
    #expect(throws: EvidenceFault.self) {
      try stranger.sign { _ in try history.request(from: 9, origin: "another/log") }
    }
  }

  @Test func `what is no bare checkpoint is refused`() throws {
    try sign(first: history)
    let text = try history.checkpoint().text
    for bad in ["", "\n", text, text + "\n\n", text + "extra\n\n", text + "\n— a b\n"] {
      try expectRefusal(.checkpointMalformed) {
        ConsistencyFile(old: 9, hashes: [], checkpoint: Array(bad.utf8))
      }
    }
  }

  @Test func `keys of two names, no key and a witness's key are refused`() throws {
    let other = try SigningKey(named: "other", seed: 2)
    let witness = try SigningKey(
      name: History.origin, algorithm: .cosignature, seed: [UInt8](repeating: 2, count: 32))
    for keys in [[], [key, other], [key, witness]] {
      #expect(throws: SigningFault.keysDiffer) { try Signer(keys: keys, memory: memory) }
    }
  }

  // MARK: The memory

  @Test func `a memory that is lost is no fresh start`() throws {
    #expect(throws: SigningFault.noMemory(path: scratch.path("memory"))) {
      try signer().sign { _ in try history.request(from: 0) }
    }
    #expect(try scratch.names.isEmpty)
  }

  @Test func `a signer that has signed signs no first time`() throws {
    try sign(first: history)
    #expect(throws: SigningFault.notFirst(path: scratch.path("memory"), size: 9)) {
      try signer().sign(isFirst: true) { _ in try History([1]).request(from: 0) }
    }
  }

  @Test func `a memory that is damaged or open to others signs nothing`() throws {
    let text = try history.checkpoint().text
    for bad in ["", "\n", String(text.dropLast()), text + "\n", "x" + text, "\u{FEFF}" + text] {
      try scratch.write(bad, to: "memory")
      #expect(throws: (any Error).self, "\(bad.debugDescription)") {
        try signer().sign { _ in try history.request(from: 9) }
      }
      #expect(throws: (any Error).self) {
        try signer().sign(isFirst: true) { _ in try history.request(from: 0) }
      }
      // As bytes: reading a text takes the mark at its beginning away.
      #expect(try scratch.bytes("memory") == Array(bad.utf8))
    }
    try scratch.write(text, to: "memory", mode: 0o622)
    #expect(throws: SigningFault.openToOthers(path: scratch.path("memory"))) {
      try signer().sign { _ in try history.request(from: 9) }
    }
  }

  @Test func `case 52: every bit of the memory, flipped, signs nothing`() throws {
    let bytes = Array(try History(Array(1...8)).checkpoint().text.utf8)
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << bit
        try scratch.write("", to: "memory")
        try Data(flipped).write(to: scratch.folder.appending(path: "memory"))
        #expect(throws: (any Error).self, "byte \(index), bit \(bit)") {
          // Even from whatever it remembers now, where the ledger has so many events.
          try signer().sign { try history.request(from: min($0.size, 9)) }
        }
      }
    }
  }

  @Test func `a lost memory is set up from a checkpoint that somebody kept, once`() throws {
    let kept = try History(Array(1...4)).checkpoint()
    try memory.begin(with: kept)
    #expect(try memory.remembered() == kept)
    #expect(throws: SigningFault.exists(path: scratch.path("memory"))) {
      try memory.begin(with: kept)
    }
    _ = try signer().sign { try history.request(from: $0.size) }
    #expect(try memory.remembered().size == 9)
  }

  @Test func `a link to a memory is the same memory under the same lock`() throws {
    try sign(first: History(Array(1...4)))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: scratch.path("memory"))
    let linked = SignerMemory(at: scratch.path("link"))
    _ = try Signer(keys: [key], memory: linked).sign { try history.request(from: $0.size) }
    #expect(try memory.remembered().size == 9)
    #expect(try scratch.names == ["link", "memory", "memory.lock"])
  }

  @Test func `what the signature rests on is on the disk before it is out`() throws {
    // The folder takes no new file, so the memory cannot go on; then there is no signature.
    try sign(first: History(Array(1...4)))
    let unfinished = scratch.path("memory.unfinished-\(getpid())")
    try FileManager.default.createDirectory(
      atPath: unfinished, withIntermediateDirectories: false)
    let fault = #expect(throws: SigningFault.self) {
      try signer().sign { try history.request(from: $0.size) }
    }
    guard case .storage = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(try memory.remembered().size == 4)
  }

  // MARK: Support

  private var memory: SignerMemory { SignerMemory(at: scratch.path("memory")) }

  private func signer() throws -> Signer { try Signer(keys: [key], memory: memory) }

  @discardableResult
  private func sign(first history: History) throws -> SignedNote {
    try signer().sign(isFirst: true) { _ in try history.request(from: 0) }
  }

  /// Expects a fault, and that the memory is what it was.
  private func expectRefusal(
    _ kind: EvidenceFault.Kind, sourceLocation: SourceLocation = #_sourceLocation,
    _ request: () throws -> ConsistencyFile
  ) throws {
    let before = try scratch.text("memory")
    let fault = #expect(throws: EvidenceFault.self, sourceLocation: sourceLocation) {
      try signer().sign { _ in try request() }
    }
    #expect(fault?.kind == kind, sourceLocation: sourceLocation)
    #expect(try scratch.text("memory") == before, sourceLocation: sourceLocation)
  }
}
