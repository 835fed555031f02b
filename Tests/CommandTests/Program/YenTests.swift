import Testing

@testable import planledger

/// Money as offices write it.
struct YenTests {
  @Test(arguments: [
    ("1,234,000", 1_234_000), ("１２３４０００円", 1_234_000), ("12,345千円", 12_345_000),
    ("1億2,000万円", 120_000_000), ("0", 0), ("¥12,345,000", 12_345_000),
    ("￥１２，３４５，０００", 12_345_000), (" ￥3百万円 ", 3_000_000),
  ])
  func `an amount is read in whole yen`(text: String, yen: Int64) throws {
    #expect(try Words.yen(text, of: "--cost") == yen)
  }

  @Test(arguments: ["", "¥", "¥¥5", "5¥", "¥-5", "¥1.5", "$5", "¥5ドル", "1.5億円", "¥ ", "円"])
  func `what is no amount is refused`(text: String) {
    #expect(throws: (any Error).self) { try Words.yen(text, of: "--cost") }
  }
}
