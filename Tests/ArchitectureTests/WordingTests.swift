import Testing

/// Every sentence of the program has the other language beside it; here they are compared.
struct WordingTests {
  @Test func `both languages of every sentence say the same things`() throws {
    let files = try Repository.swiftFiles(under: ["Sources"])
    for file in files { #expect(WordingRules.findings(in: file) == []) }
    let pairs = files.map { WordingReader.pairs(in: $0.text).count }.reduce(0, +)
    #expect(pairs > 500, "the reader has seen only \(pairs) pairs")
  }

  @Test(arguments: WordingRules.known.keys)
  func `a known difference is still there`(path: String) throws {
    let pairs = WordingReader.pairs(in: try Repository.file(path).text)
    let found = pairs.map(WordingRules.difference).reduce(into: Set()) { $0.formUnion($1) }
    #expect(found == WordingRules.known[path])
  }

  @Test(arguments: [
    (#"Wording(ja: "\(a)です。", en: "It is \(b).")"#, "interpolates"),
    (#"Wording(ja: "値です。", en: "It is \(value).")"#, "interpolates"),
    (#"say(ja: "値です。", en: "")"#, "half empty"),
    (#"help("", "The value", value: "fy")"#, "half empty"),
    (#"say(ja: "There is none.", en: "There is nothing.")"#, "no Japanese"),
    (#"say(ja: "値です。", en: "値です。")"#, "English side"),
    (#"Wording(ja: "\(a.count == 1 ? "一" : "\(b)")個", en: "\(a)")"#, "interpolates"),
  ])
  func `a pair that differs is found`(source: String, breach: String) throws {
    let pair = try #require(WordingReader.pairs(in: source).first)
    #expect(WordingRules.breaches(pair).contains { $0.contains(breach) })
  }

  @Test(arguments: [
    #"Wording(ja: "\(year.ja)末", en: "end of \(year.en)")"#,
    #"Wording(ja: "\(list.joined(separator: "、"))", en: "\(list.joined(separator: ", "))")"#,
    #"Wording(ja: text, en: text)"#,
    #"say(ja: "", en: " ")"#,
    #"help("events, texts", "events or texts", value: "what")"#,
    #"say(ja: "「\(code)」という)コード", en: "the code \"\(code)\")")"#,
    ##"say(ja: #"根\(a)は\#(b)"#, en: #"root \(a) is \#(b)"#)"##,
  ])
  func `a pair that says the same passes`(source: String) throws {
    let pairs = WordingReader.pairs(in: source)
    #expect(pairs.count == 1)
    #expect(pairs.flatMap { WordingRules.breaches($0) } == [])
  }

  @Test func `what only looks like a pair is none`() {
    let source = """
      struct Wording { init(ja: String, en: String) {} }
      func help(_ ja: String, _ en: String) {}
      essay(ja: "値", en: "value"); .say(ja: "値", en: "value")
      """
    #expect(WordingReader.pairs(in: source).isEmpty)
  }
}
