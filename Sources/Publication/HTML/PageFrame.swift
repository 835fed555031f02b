import PlanDomain

/// What every page has around its content: the language, a title, a way past the navigation, the
/// two times it stands at.
struct PageFrame {
  /// A line of the navigation; `destination` is where it leads.
  struct Entry {
    let words: Phrase
    let destination: Destination
  }

  let teller: Teller
  let links: Links
  let title: Phrase
  let navigation: [Entry]
  /// The entry on whose page we are.
  let current: Destination?

  func page(_ content: Markup) -> String {
    let head = element("head") {
      voidElement("meta", ["charset": "utf-8"])
      voidElement("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      // Nothing on the page loads or runs anything, and a browser is told to see to it.
      voidElement(
        "meta",
        [
          "http-equiv": "Content-Security-Policy",
          "content": "default-src 'none'; style-src 'unsafe-inline'",
        ])
      voidElement("meta", ["name": "referrer", "content": "no-referrer"])
      element("title", text: windowTitle)
      StyleSheet.markup
    }
    let body = element("body") {
      element("a", ["class": "skip", "href": "#\(Links.content)"]) {
        teller.say(ja: "本文へ移動", en: "Skip to the content").markup(links)
      }
      element("header") { banner }
      element("main", ["id": Links.content, "tabindex": "-1"]) { content }
      element("footer") { footer }
    }
    let html = element("html", ["lang": teller.language.rawValue]) {
      head
      body
    }
    return "<!DOCTYPE html>\n\(html.html)\n"
  }

  private var windowTitle: String {
    title.plain == teller.planTitle.plain
      ? title.plain : "\(title.plain) | \(teller.planTitle.plain)"
  }

  private var banner: Markup {
    element("div", ["class": "banner"]) {
      element("p", ["class": "plan"]) {
        teller.planTitle.linked(to: .overview).markup(links)
      }
      element("p", ["class": "year"]) { teller.asOf.markup(links) }
    }
      + element(
        "nav", ["aria-label": teller.say(ja: "目次", en: "Contents").plain]
      ) {
        element("ul") {
          navigation.map { entry in
            element("li") {
              element(
                "a",
                [
                  "href": links.address(of: entry.destination),
                  "aria-current": entry.destination == current ? "page" : nil,
                ]
              ) { entry.words.markup(links) }
            }
          }
        }
      }
  }

  private var footer: Markup {
    Markup.joined(teller.citation.map { Block.paragraph($0).markup(level: 2, links) })
  }
}
