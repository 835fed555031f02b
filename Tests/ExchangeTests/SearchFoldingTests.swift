import Exchange
import Testing

/// What a search takes for the same word, and what it does not.
struct SearchFoldingTests {
  @Test(arguments: [
    ("ICT", "ＩＣＴ推進プラン"),
    ("ict推進", "ICT 推進プラン"),
    ("ＩＣＴ", "ict"),
    ("アイティー", "ｱｲﾃｨｰ"),
    ("佐佐木", "佐々木"),
    ("佐々木", "佐佐木"),
    ("データセンター", "データ・センター"),
    ("データ・センター", "データセンター"),
    ("ﾃﾞｰﾀ･ｾﾝﾀｰ", "データ　センター"),
    ("財政部", "市の 財 政 部 の長"),
    ("25%", "２５％"),
  ])
  func `widths, case, iteration marks, blanks and dots do not matter`(typed: String, text: String)
    throws
  {
    #expect(try #require(SearchFolding([typed])).matches(text))
  }

  @Test(arguments: [
    ("財務部", "財政部"), ("人人", "人"), ("々", "人人"), ("05-20", "05-2"), ("は", "ば"),
    ("ﾊ", "ﾊﾞ"),
  ])
  func `another word is another word`(typed: String, text: String) throws {
    #expect(try !#require(SearchFolding([typed])).matches(text))
  }

  @Test func `every word must stand in the text, in any order`() throws {
    let search = try #require(SearchFolding(["部", "財政"]))
    #expect(search.matches("財政部"))
    #expect(!search.matches("総務部"))
  }

  @Test(arguments: [[], [""], ["　", "・"], [" ･ "]])
  func `nothing to look for is no search`(words: [String]) {
    #expect(SearchFolding(words) == nil)
  }

  @Test func `an iteration mark at the beginning stays what it is`() throws {
    #expect(try #require(SearchFolding(["々"])).matches("々"))
  }
}
