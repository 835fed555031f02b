"""What a page must be on paper: printed as a browser prints it, read by poppler."""

import base64
import pathlib
import subprocess
import unicodedata

# A reader's printer may hold any paper: the page itself asks for A4.
LETTER = {"paperWidth": 8.5, "paperHeight": 11}
A4 = {"595 x 842", "842 x 595"}


HEADINGS = """[...document.querySelectorAll("main :is(h1, h2, h3, caption)")]
    .filter((one) => one.checkVisibility({visibilityProperty: true}))
    .map((one) => one.textContent)"""


def read(browser, folder, arguments):
    """Prints the page as it lies open; the number of sheets, and what is wrong with them."""
    file = pathlib.Path(folder) / "page.pdf"
    printed = browser.call("Page.printToPDF", generateTaggedPDF=not arguments.untagged,
                           preferCSSPageSize=True, printBackground=False, **LETTER)
    file.write_bytes(base64.b64decode(printed["data"]))
    about = dict(line.split(":", 1) for line in poppler("pdfinfo", file).splitlines())
    about = {name: value.strip() for name, value in about.items()}
    # In the order of the page: by its place on the paper, a line of two fonts comes apart.
    sheets = poppler("pdftotext", "-raw", file, "-").split("\f")[:-1]
    findings = list(papers(about, sheets, browser.ask("document.title")))
    said = plain("".join(sheets))
    for word in browser.ask(HEADINGS) + arguments.says:
        if plain(word) not in said:
            findings.append(("paper-text", f"the paper does not say {word.strip()!r}"))
    findings += cut(browser)
    return len(sheets), findings


def poppler(program, *arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def plain(text):
    """Text as poppler and a page agree on it: compatible characters alike, without any space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def papers(about, sheets, title):
    if about.get("Tagged") != "yes":
        yield "paper-tags", "the PDF is not tagged"
    if plain(about.get("Title", "")) != plain(title):
        yield "paper-title", f"the title of the PDF is {about.get('Title')!r}"
    width, _, height = about["Page size"].split()[:3]
    if f"{round(float(width))} x {round(float(height))}" not in A4:
        yield "paper-size", f"the page does not ask for A4: {about['Page size']}"
    for number, sheet in enumerate(sheets, start=1):
        if not sheet.strip():
            yield "paper-empty", f"sheet {number} of {len(sheets)} is empty"


def cut(browser):
    """Nothing lies beyond what paper shows: it cannot be scrolled."""
    browser.resize(718, 1000)  # A4 at 96 px to the inch, less 10 mm on either side
    browser.pretend(media="print")
    lost = browser.ask(
        "[...document.body.querySelectorAll('*')].filter((one) => one.checkVisibility()"
        " && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1"
        " && (one === document.body || getComputedStyle(one).overflowX !== 'visible'))"
        ".map((one) => one.outerHTML.slice(0, 80))")
    wide = browser.ask("document.scrollingElement.scrollWidth") > 718
    browser.pretend()
    browser.resize(1280, 900)
    if lost or wide:
        yield "paper-width", f"paper cuts off a part of {lost[:3] or 'the page'}"
