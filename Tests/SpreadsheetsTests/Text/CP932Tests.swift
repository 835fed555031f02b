import Spreadsheets
import Testing

struct CP932Tests {
  @Test func `every code and every character are Python's`() throws {
    let peer = try PythonPeer.output(of: "cp932-table").split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
    var decoded: [String: String] = [:]
    var encoded: [String: String] = [:]
    for lead in UInt8(0x81)...0xFC {
      for trail in UInt8(0x40)...0xFC {
        guard let text = try? CP932.decode([lead, trail]), text.unicodeScalars.count == 1 else {
          continue
        }
        decoded[hexadecimal([lead, trail])] = hexadecimal(text)
      }
    }
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value), let code = try? CP932.encode(String(scalar)) else {
        continue
      }
      encoded[hexadecimal(String(scalar))] = hexadecimal(code)
    }
    let read = peer.filter { $0[0] == "D" && !isUserDefined($0[1]) }.asTable
    var written = peer.filter { $0[0] == "E" && !isPrivate($0[1]) }.asTable
    // Of two codes Python writes NEC's, Windows IBM's: the later one.
    for (code, scalar) in read where written[scalar].map({ $0 >= "ED" && $0 < code }) == true {
      written[scalar] = code
    }
    written["2014"] = "815C"  // Ours alone: — is written as ―.
    #expect(decoded == read)
    #expect(encoded.filter { written[$0.key] != $0.value }.isEmpty)
    #expect(encoded.count == written.count)
    #expect(decoded.count == 9604 - 10 * 188)
  }

  @Test func `a user-defined character is refused with its place`() {
    for (lead, trail) in [(0xF0, 0x40), (0xF9, 0xFC), (0xF5, 0x9F)] as [(UInt8, UInt8)] {
      #expect(throws: UndecodableByte(offset: 3, reason: .userDefined)) {
        try CP932.decode([0x61, 0x88, 0x9F, lead, trail, 0x62])
      }
    }
  }

  @Test(
    arguments: [
      ([0x80], 0), ([0xA0], 0), ([0xFD], 0), ([0x61, 0xFF], 1), ([0x61, 0x88], 1),
      ([0x81, 0x7F], 0), ([0x88, 0x9F, 0x81, 0xAD], 2), ([0x83, 0x2C], 0),
    ] as [([UInt8], Int)])
  func `bytes that are no character are refused with their place`(bytes: [UInt8], offset: Int) {
    #expect(throws: UndecodableByte(offset: offset, reason: .unassigned)) {
      try CP932.decode(bytes)
    }
  }

  @Test func `a text comes back, the seven twins under Microsoft's numbers`() throws {
    let text = "①㎡髙﨑ﾃｽﾄ～－※×Ⅰ▲△･\\~\r\n\"表\",ソ"
    #expect(try CP932.decode(CP932.encode(text)) == text)
    #expect(try CP932.decode(CP932.encode("−〜‖¢£¬—")) == "－～∥￠￡￢―")
  }

  @Test func `what cannot be written is listed, each once, and nothing becomes a question mark`() {
    #expect(throws: CP932.Unwritable(scalars: ["⑴", "𠮷", "–"])) {
      try CP932.encode("⑴家𠮷⑴–𠮷?")
    }
    #expect(CP932.unwritable(in: "か\u{3099}é𠮟") == ["\u{3099}", "é", "𠮟"])
    #expect(CP932.unwritable(in: "ガ①").isEmpty)
  }

  @Test func `on request a character is spelled as everybody would spell it`() throws {
    let spelled = CP932.transliterated("⑴⒇㉑㉟㊱㊿ ㋿6年–¥100 𠮷①")
    #expect(spelled == "(1)(20)(21)(35)(36)(50) 令和6年－￥100 𠮷①")
    #expect(CP932.unwritable(in: spelled) == ["𠮷"])
  }
}

extension [[String]] {
  fileprivate var asTable: [String: String] {
    Dictionary(map { ($0[1], $0[2]) }, uniquingKeysWith: { first, _ in first })
  }
}

private func isUserDefined(_ code: String) -> Bool { "F040"..."F9FC" ~= code }

private func isPrivate(_ scalar: String) -> Bool {
  Int(scalar, radix: 16).map { 0xE000...0xF8FF ~= $0 || $0 == 0x80 || $0 == 0xA0 } ?? false
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
  bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
}

private func hexadecimal(_ text: String) -> String {
  text.unicodeScalars.map { String($0.value, radix: 16, uppercase: true) }.joined()
}
