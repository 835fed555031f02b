"""The library eventsourcing on SQLite, doing what PlanLedger does.

  recorder.py append EXPORT FILE          the events of an export, in commits of 10,000
  recorder.py durable EXPORT FILE         single figures, each in a commit of its own
  recorder.py replay FILE                 every event folded to a state
  recorder.py as-of FILE YEAR POSITION    the figures of a year as known at a position

Prints one object of JSON: the seconds it took, its peak memory in KiB, and what it came to.
"""

import json
import resource
import sys
import time
import uuid
from pathlib import Path

from eventsourcing.persistence import StoredEvent
from eventsourcing.sqlite import SQLiteApplicationRecorder, SQLiteDatastore

from history import State, events

COMMIT = 10_000
PAGE = 5_000


def main(work, *words):
    result = {"append": append, "durable": durable, "replay": replay, "as-of": as_of}[work](*words)
    result["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps(result))


def opened(file):
    recorder = SQLiteApplicationRecorder(SQLiteDatastore(file))
    recorder.create_table()
    return recorder


def originator(stream):
    return uuid.uuid5(uuid.NAMESPACE_URL, stream)


def stored(event, version):
    state = {name: event[name] for name in ("stream", "id", "actor", "department", "recorded", "body")}
    return StoredEvent(
        originator_id=originator(event["stream"]),
        originator_version=version,
        topic=event["type"],
        state=json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode(),
    )


def append(export, file):
    recorder = opened(file)
    versions = {}
    seconds = 0
    batch = []

    def commit():
        begin = time.perf_counter()
        encoded = []
        for event in batch:
            versions[event["stream"]] = versions.get(event["stream"], 0) + 1
            encoded.append(stored(event, versions[event["stream"]]))
        recorder.insert_events(encoded)
        batch.clear()
        return time.perf_counter() - begin

    for event in events(export):
        batch.append(event)
        if len(batch) == COMMIT:
            seconds += commit()
    if batch:
        seconds += commit()
    begin = time.perf_counter()
    recorder.datastore.close()
    return {"seconds": seconds + time.perf_counter() - begin}


def durable(export, file):
    recorder = opened(file)
    seconds = []
    for line in (Path(export) / "single-figures.jsonl").read_bytes().splitlines():
        figure = json.loads(line)
        stream = "indicator/" + figure["indicator_id"]
        begin = time.perf_counter()
        # Where a stream ends has to be read before anything can be added to it.
        last = recorder.select_events(originator(stream), desc=True, limit=1)
        event = {
            "stream": stream,
            "type": "measurement.recorded",
            "id": str(uuid.uuid4()),
            "actor": "p0001",
            "department": "D01",
            "recorded": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "body": {
                "fy": figure["fiscal_year"],
                "state": "final",
                "value": figure["obs_value"],
                "unit": figure["unit_label"],
                "source": figure["source"],
            },
        }
        recorder.insert_events([stored(event, last[0].originator_version + 1)])
        seconds.append(time.perf_counter() - begin)
    recorder.datastore.close()
    return {"seconds": sorted(seconds)[len(seconds) // 2]}


def notifications(recorder):
    start = 1
    while page := recorder.select_notifications(start=start, limit=PAGE):
        yield from page
        start = page[-1].id + 1


def replay(file):
    recorder = opened(file)
    begin = time.perf_counter()
    state = State()
    for notification in notifications(recorder):
        event = json.loads(notification.state)
        state.take(notification.topic, event["stream"], event["body"])
    seconds = time.perf_counter() - begin
    return {"seconds": seconds, "figures": state.digest()}


def as_of(file, year, position):
    recorder = opened(file)
    begin = time.perf_counter()
    state = State()
    for notification in notifications(recorder):
        if notification.id > int(position):
            break
        if notification.topic.startswith("measurement."):
            event = json.loads(notification.state)
            if event["body"]["fy"] == int(year):
                state.take(notification.topic, event["stream"], event["body"])
    seconds = time.perf_counter() - begin
    return {"seconds": seconds, "figures": state.digest()}


main(*sys.argv[1:])
