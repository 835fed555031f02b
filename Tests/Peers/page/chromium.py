"""A headless Chromium of one run, spoken to in its DevTools protocol through a pipe."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile


class Chromium:
    """One browser with one tab and a profile that is thrown away; it finds no host by any name."""

    def __init__(self):
        program = shutil.which("chromium") or sys.exit("no chromium; run Tools/setup")
        self.profile = tempfile.TemporaryDirectory(prefix="check-page", ignore_cleanup_errors=True)
        theirs, commands = os.pipe()
        answers, ours = os.pipe()
        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
             "--no-first-run", "--disable-extensions", "--disable-background-networking",
             "--disable-component-update", "--lang=ja", "--host-resolver-rules=MAP * ~NOTFOUND",
             f"--user-data-dir={self.profile.name}", "--remote-debugging-pipe"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            preexec_fn=lambda: lay(theirs, ours), pass_fds=(3, 4))
        os.close(theirs)
        os.close(ours)
        self.commands = os.fdopen(commands, "wb")
        self.answers = os.fdopen(answers, "rb")
        self.pending = b""
        self.number = 0
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call(
            "Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ["Page", "Runtime", "Log", "Network", "Accessibility"]:
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.session = None
        self.send("Browser.close")
        self.process.wait(timeout=10)
        self.profile.cleanup()

    def send(self, method, **parameters):
        """Asks without waiting; the number by which the answer will be known."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.commands.write(json.dumps(message).encode() + b"\0")
        self.commands.flush()
        return self.number

    def call(self, method, **parameters):
        number = self.send(method, **parameters)
        while (message := self.receive()).get("id") != number:
            pass
        if "error" in message:
            sys.exit(f"{method}: {message['error']['message']}")
        return message["result"]

    def receive(self):
        """The next answer or event; events are kept until a page is left."""
        while b"\0" not in self.pending:
            data = os.read(self.answers.fileno(), 1 << 16)
            self.pending += data or sys.exit("chromium went away")
        line, self.pending = self.pending.split(b"\0", 1)
        message = json.loads(line)
        if "method" in message:
            self.events.append(message)
        return message

    def open(self, address, scripts=True):
        """Loads a page to its end; what was heard of the page before is forgotten."""
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.resize(1280, 900)
        self.pretend()
        self.events.clear()
        failure = self.call("Page.navigate", url=address).get("errorText")
        if failure:
            sys.exit(f"{address}: {failure}")
        while not self.heard("Page.loadEventFired"):
            self.receive()

    def heard(self, method):
        return [event["params"] for event in self.events if event["method"] == method]

    def ask(self, expression):
        """The value of an expression of JavaScript in the page, awaited where it is a promise."""
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            sys.exit(f"in the page: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def resize(self, width, height, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=scale, mobile=False)

    def pretend(self, media="", **features):
        """Emulates a medium and a reader's preferences, `forced_colors="active"`; none without."""
        self.call("Emulation.setEmulatedMedia", media=media, features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()])


def lay(commands, answers):
    """Puts a child's ends of two pipes where the browser looks for them: at 3 and 4."""
    ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (commands, answers)]
    for place, end in zip((3, 4), ends):
        os.dup2(end, place)
