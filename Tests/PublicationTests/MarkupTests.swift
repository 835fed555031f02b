import Testing

@testable import Publication

@Suite struct `What a person typed` {
  @Test(arguments: [
    ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;"),
    ("\"\u{301} onfocus=x", "&quot;\u{301} onfocus=x"),
    ("<\u{FE0F}script>", "&lt;\u{FE0F}script&gt;"),
    ("\u{338}after", "&#824;after"),
    ("\u{1B}[31m\u{00}", "␛[31m␀"),
    ("\u{9B}x\u{7F}", "\u{FFFD}x␡"),
  ])
  func `is text wherever it leaves`(typed: String, written: String) {
    #expect(Markup(text: typed).html.unicodeScalars.elementsEqual(written.unicodeScalars))
    let page = element("a", ["title": typed, "id": nil]) { typed }
    #expect(
      page.html.unicodeScalars.elementsEqual(
        "<a title=\"\(written)\">\(written)</a>".unicodeScalars))
  }

  @Test func `pieces stand one after the other`() {
    let page = element("ul") {
      for word in ["一", "二"] { element("li", text: word) }
      if list.isEmpty { "空" }
      voidElement("br")
    }
    #expect(page.html == "<ul><li>一</li><li>二</li><br></ul>")
  }

  private var list: [Int] { [1] }
}
