import Testing

struct NearMissTests {
  @Test(arguments: ["０５－２", "０５−２", "05ー2", "05–2", " 05-2"])
  func `a code may be typed with any dash and any width`(code: String) throws {
    let workplace = try Workplace()
    try PreparedLedger.plan.put(on: workplace)
    let shown = try workplace.output(of: "show", code, setting: PreparedLedger.setting)
    #expect(shown.contains("女性管理職の割合"))
  }

  @Test func `what a message is says its first word, in colour where that is wanted`() throws {
    let workplace = try Workplace()
    let plain = try workplace.run("recrd", "--lang", "en").error
    #expect(plain.hasPrefix("error: There is no command"))
    let coloured = try workplace.run("recrd", "--lang", "en", "--color", "always").error
    #expect(coloured == "\u{1B}[31merror:\u{1B}[0m" + plain.dropFirst("error:".count))
    let forced = try workplace.run("recrd", "--lang", "en", setting: ["FORCE_COLOR": "1"]).error
    #expect(forced == coloured)
    let refused = try workplace.run(
      "recrd", "--lang", "en", setting: ["FORCE_COLOR": "1", "NO_COLOR": "1"]
    ).error
    #expect(refused == plain)
  }

  @Test func `an option at a place where it means nothing is told where it belongs`() throws {
    let workplace = try Workplace()
    let placed: [(words: [String], told: String)] = [
      (["show", "--actor", "a01"], #""--actor" is for commands that write, such as record"#),
      (["--actor", "a01", "show"], #""show" does not take it"#),
      (["plan", "--quiet", "import", "plan.yaml"], #"at the end of "plan …""#),
    ]
    for (words, told) in placed {
      let result = try workplace.run(words + ["--lang", "en"])
      #expect(result.status == 64)
      #expect(result.error.contains(told), "\(words): \(result.error)")
      #expect(!result.error.contains("Did you mean"))
    }
  }
}
