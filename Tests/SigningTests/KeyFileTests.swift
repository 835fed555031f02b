import Foundation
import Signing
import Testing
import TransparencyLog

@Suite struct KeyFileTests {
  private let scratch: Scratch
  private let seed = [UInt8](1...32)

  init() throws { scratch = try Scratch() }

  @Test func `a new key is written for its owner only and read back`() throws {
    let made = try create(at: "log.key")
    #expect(try scratch.mode(of: "log.key") == 0o600)
    #expect(try scratch.text("log.key") == made.secretText + "\n")
    let read = try KeyFile.read(at: scratch.path("log.key"))
    #expect(read.secretText == made.secretText)
    #expect(try scratch.names == ["log.key"])
  }

  @Test func `the seed is what chance gave, all of it`() throws {
    let made = try create(at: "log.key")
    #expect(made.secretText == (try SigningKey(name: "city", seed: seed)).secretText)
  }

  @Test func `nothing is written over, no file and no link to nowhere`() throws {
    try scratch.write("precious", to: "there")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: scratch.path("nowhere"))
    for name in ["there", "link"] {
      #expect(throws: SigningFault.exists(path: scratch.path(name))) { try create(at: name) }
    }
    #expect(try scratch.text("there") == "precious")
    #expect(try scratch.names == ["link", "there"])
  }

  @Test func `a name that cannot sign makes no file`() throws {
    for name in ["", "two words", "a+b", "a\nb"] {
      #expect(throws: EvidenceFault.self) { try create(at: "log.key", named: name) }
    }
    #expect(try scratch.names.isEmpty)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o644, 0o666])
  func `a key that others may use is refused`(mode: Int) throws {
    try scratch.write(try SigningKey(name: "city", seed: seed).secretText, to: "k", mode: mode)
    let path = scratch.path("k")
    #expect(throws: SigningFault.openToOthers(path: path)) { try KeyFile.read(at: path) }
  }

  @Test func `a link to a good key is good, a link to an open one is not`() throws {
    try scratch.write(try SigningKey(name: "city", seed: seed).secretText, to: "k")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link"), withDestinationPath: scratch.path("k"))
    let path = scratch.path("link")
    #expect(try KeyFile.read(at: path).verifier.name == "city")
    try scratch.write(try scratch.text("k"), to: "k", mode: 0o644)
    #expect(throws: SigningFault.openToOthers(path: path)) { try KeyFile.read(at: path) }
  }

  @Test func `a file that holds no key, or more than one, is refused`() throws {
    let key = try SigningKey(name: "city", seed: seed)
    let bad = [
      "", "\n", key.verifier.text, key.secretText + "\n\n", key.secretText + "\n" + key.secretText,
      key.secretText + "\r\n", " " + key.secretText, String(key.secretText.dropLast()),
    ]
    for text in bad {
      try scratch.write(text, to: "k")
      let fault = #expect(throws: EvidenceFault.self) { try KeyFile.read(at: scratch.path("k")) }
      #expect(fault?.kind == .key, "\(text.debugDescription)")
    }
    try Data([0xFF, 0xFE]).write(to: scratch.folder.appending(path: "k"))
    #expect(throws: EvidenceFault.self) { try KeyFile.read(at: scratch.path("k")) }
  }

  @Test func `case 52: every byte of a key file, flipped in turn, makes no other key of the name`()
    throws
  {
    let key = try SigningKey(name: "city", seed: seed)
    let bytes = Array((key.secretText + "\n").utf8)
    for index in bytes.indices {
      for bit in 0..<8 {
        var flipped = bytes
        flipped[index] ^= 1 << bit
        try scratch.write("", to: "k")
        try Data(flipped).write(to: scratch.folder.appending(path: "k"))
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o600], ofItemAtPath: scratch.path("k"))
        #expect(throws: EvidenceFault.self, "byte \(index), bit \(bit)") {
          try KeyFile.read(at: scratch.path("k"))
        }
      }
    }
  }

  @Test func `a key that is not there is told as missing, a folder as unreadable`() throws {
    let path = scratch.path("k")
    #expect(throws: SigningFault.missing(path: path)) { try KeyFile.read(at: path) }
    let fault = #expect(throws: SigningFault.self) { try KeyFile.read(at: scratch.folder.path) }
    guard case .storage = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }

  @discardableResult
  private func create(at name: String, named: String = "city") throws -> SigningKey {
    try KeyFile.create(named: named, at: scratch.path(name)) { Array(seed.prefix($0)) }
  }
}
