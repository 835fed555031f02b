"""The city's events as another program would keep them, and what their figures come to."""

import base64
import hashlib
import json
from pathlib import Path


def events(export):
    """The events of an export in their order, each with its texts as plain members of its body."""
    texts = {}
    with open(Path(export) / "texts.jsonl", "rb") as lines:
        for line in lines:
            told = json.loads(line)
            encoded = told["disclosure"]
            _, name, text = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
            texts.setdefault(told["seq"], {})[name] = text
    with open(Path(export) / "events.jsonl", "rb") as lines:
        for line in lines:
            leaf = json.loads(line)
            event = leaf["event"]
            body = {name: value for name, value in event["body"].items() if name not in ("_sd", "rev")}
            body.update(texts.get(leaf["seq"], {}))
            yield {
                "seq": leaf["seq"],
                "stream": event["stream"],
                "type": event["type"],
                "id": event["id"],
                "actor": event["actor"],
                "department": event["dept"],
                "recorded": leaf["recorded"],
                "body": body,
            }


class State:
    """The figure of each indicator and year, and the state of each measure, item and project."""

    def __init__(self):
        self.figures = {}
        self.statuses = {}

    def take(self, type, stream, body):
        """Folds one event."""
        if type.startswith("measurement."):
            # A missing or retracted one has no value.
            self.figures[stream, body["fy"]] = body.get("value")
        elif type.endswith(".status-changed"):
            subject = body.get("item", stream)
            before = self.statuses.get(subject)
            if before is None or before[0] <= body["effective"]:
                self.statuses[subject] = (body["effective"], body["to"])

    def digest(self):
        """A digest of what holds in the end, the same for every program.

        Figures of zero are left out, because a balance of zero is no line in a report of accounts.
        """
        figures = (
            f"{stream.removeprefix('indicator/')} {year} {plain(value)}"
            for (stream, year), value in self.figures.items()
            if value is not None and plain(value) != "0"
        )
        statuses = (
            f"{subject.split('/')[-1]} {status}" for subject, (_, status) in self.statuses.items()
        )
        return digest_of([*figures, *statuses])


def plain(value):
    """A decimal number without the zeros behind its point."""
    return value.rstrip("0").rstrip(".") if "." in value else value


def digest_of(lines):
    return hashlib.sha256("".join(f"{line}\n" for line in sorted(lines)).encode()).hexdigest()
