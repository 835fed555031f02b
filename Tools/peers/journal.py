"""Writes an export as a journal for ledger and hledger: journal.py EXPORT FILE.

What holds is a balance. A figure is a posting of the value, what replaces it posts the difference, and a state
moves a unit from one account to another. A hundred events share a day, because a report ends with a day.
"""

import sys
from datetime import date, timedelta
from decimal import Decimal

from history import State, events

FIRST_DAY = date(2000, 1, 1)


def main(export, file):
    state = State()
    with open(file, "w", encoding="utf-8") as journal:
        for event in events(export):
            day = FIRST_DAY + timedelta(days=event["seq"] // 100)
            journal.write(f"{day} {event['type']}\n    ; {said(event)}\n")
            for account, amount in postings(state, event):
                journal.write(f"    {account}  {amount}\n")
            journal.write("\n")


def said(event):
    """Who, when and in what words, in a comment of one line."""
    texts = [f"id: {event['id']}", f"actor: {event['actor']}", f"at: {event['recorded']}"]
    texts += [f"{name}: {value}" for name, value in event["body"].items() if isinstance(value, str)]
    return ", ".join(texts).replace("\n", " ")


def postings(state, event):
    """The accounts that an event moves; one that states no figure is only counted."""
    type, stream, body = event["type"], event["stream"], event["body"]
    if type.startswith("measurement."):
        key = (stream, body["fy"])
        before = Decimal(state.figures.get(key) or 0)
        state.take(type, stream, body)
        difference = Decimal(state.figures[key] or 0) - before
        account = f"figure:{stream.split('/')[-1]}:{body['fy']}"
        return [(account, f"{difference:f}"), ("source", f"{-difference:f}")]
    if type.endswith(".status-changed"):
        subject = body.get("item", stream)
        before = state.statuses.get(subject)
        state.take(type, stream, body)
        after = state.statuses[subject]
        if before != after:
            name = subject.split("/")[-1]
            old = f"status:{name}:{before[1]}" if before else "source"
            return [(f"status:{name}:{after[1]}", "1"), (old, "-1")]
    return [("count", "1"), ("source", "-1")]


main(*sys.argv[1:])
