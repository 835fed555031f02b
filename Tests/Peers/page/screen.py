"""What a page must be on a screen, whoever reads it and with whatever browser settings."""

import json
import pathlib

from page import installed

AXE_VERSION = "4.12.1"
BESIDE = pathlib.Path(__file__).parent


def script(name):
    return (BESIDE / name).read_text(encoding="utf-8")


def read(browser, address):
    """Opens a page whose scripts may run; its facts, and what is wrong, without scripts first."""
    unscripted = browser.ask(script("look.js"))
    browser.open(address)
    facts = browser.ask(script("look.js"))
    findings = list(structure(facts))
    if facts["text"] != unscripted["text"]:
        findings.append(("script", "the page says something else when scripts are disabled"))
    findings += [("target", small) for small in facts["small"]]
    findings += [("lettering", text) for text in facts["lettering"]]
    for check in (names, keyboard, axe, narrow, forced_colors, noise):
        findings += check(browser, facts)
    return facts, findings


def structure(facts):
    if not facts["title"]:
        yield "title", "the page has no title"
    if facts["lang"] not in ("ja", "en"):
        yield "lang", f"the language of the page is {facts['lang']!r}"
    if len(facts["headings"]) != 1 or not facts["headings"][0]:
        yield "heading", f"the page has as its h1 {facts['headings']}"
    if not facts["skips"]:
        yield "skip", "the first link does not lead to the main part of the page"
    for name in facts["twice"]:
        yield "id", f"more than one element has the id {name}"


def names(browser, facts):
    """Every picture is in the accessibility tree and has a name there."""
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    pictures = [node.get("name", {}).get("value", "").strip() for node in nodes
                if not node["ignored"] and node["role"]["value"] in ("image", "img", "SvgRoot")]
    facts["pictures"] = pictures
    if "" in pictures or len(pictures) < facts["images"]:
        yield "name", f"of {facts['images']} pictures these have a name: {pictures}"


def keyboard(browser, _):
    """The tab key reaches every link and control in the order of the page, and shows where."""
    count = browser.ask(script("focus.js"))
    places = browser.ask("document.querySelectorAll('[tabindex]').length") + count
    for _ in range(places + 1):
        for kind in ("rawKeyDown", "keyUp"):
            last = browser.send("Input.dispatchKeyEvent", type=kind, key="Tab", code="Tab",
                                windowsVirtualKeyCode=9)
    while browser.receive().get("id") != last:
        pass
    missed = browser.ask("targets.filter((target) => !focused.includes(target))"
                         ".map((target) => target.outerHTML.slice(0, 80))")
    if missed:
        yield "keyboard", f"the tab key does not reach {missed}"
    if not browser.ask("focused.every((one, index) => index === 0 || targets.indexOf(one)"
                       " > targets.indexOf(focused[index - 1]))"):
        yield "order", "the tab key leaves the order of the page"
    unmarked = browser.ask("unmarked")
    if unmarked:
        yield "focus", f"nothing shows the focus on {unmarked}"


def axe(browser, _):
    axe_script = installed.file("axe_playwright_python", "axe.min.js")
    browser.ask(axe_script.read_text(encoding="utf-8") + ";0")
    version = browser.ask("axe.version")
    if version != AXE_VERSION:
        raise SystemExit(f"axe is {version}, not {AXE_VERSION}")
    violations = json.loads(browser.ask(
        "axe.run(document, {resultTypes: ['violations'], rules: {'target-size': {enabled: true}}})"
        ".then(({violations}) => JSON.stringify(violations.map("
        "({id, nodes}) => [id, nodes.map((node) => node.html.slice(0, 160))])))"))
    for rule, places in violations:
        yield "axe", f"{rule}: {places}"


def narrow(browser, _):
    """At 320 CSS pixels, as on a telephone and at 400 % on a screen of 1280, nothing runs out."""
    browser.resize(320, 256, scale=4)
    width = browser.ask("document.scrollingElement.scrollWidth")
    if width > 320:
        wide = browser.ask(
            "[...document.body.querySelectorAll('*')]"
            ".filter((one) => one.getBoundingClientRect().right > 320)"
            ".slice(0, 3).map((one) => one.outerHTML.slice(0, 80))")
        yield "narrow", f"the page is {width} px wide on a screen of 320: {wide}"
    browser.resize(1280, 900)


def forced_colors(browser, _):
    for scheme in ("light", "dark"):
        browser.pretend(forced_colors="active", prefers_color_scheme=scheme)
        lost = browser.ask(script("marks.js"))
        if lost:
            yield "contrast", f"{len(lost)} marks are lost in forced colours, {scheme}: {lost[:5]}"
    browser.pretend()


def noise(browser, _):
    """A page that is whole says nothing on the console and asks for nothing but itself."""
    for entry in browser.heard("Log.entryAdded"):
        yield "console", entry["entry"]["text"]
    for call in browser.heard("Runtime.consoleAPICalled"):
        yield "console", f"{call['type']}: {[part.get('value') for part in call['args']]}"
    for thrown in browser.heard("Runtime.exceptionThrown"):
        yield "console", thrown["exceptionDetails"]["text"]
    for request in browser.heard("Network.requestWillBeSent"):
        asked = request["request"]["url"]
        if not asked.startswith(("data:", "file:")):
            yield "request", f"the page asks for {asked}"
