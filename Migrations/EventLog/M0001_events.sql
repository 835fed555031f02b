-- The event log's tables: facts, which can never be rebuilt from anything else.
-- The triggers stop accidents; a signed checkpoint that left the machine stops an administrator.

-- Our own copy of every migration that was applied, so that opening can compare it with the program's.
CREATE TABLE migration (
  name TEXT NOT NULL PRIMARY KEY,
  sql TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Names of streams and of event types, numbered from 1 in the order of their first appearance.
CREATE TABLE stream (
  id INTEGER PRIMARY KEY CHECK (id >= 1),
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE event_type (
  id INTEGER PRIMARY KEY CHECK (id >= 1),
  name TEXT NOT NULL UNIQUE
) STRICT;

-- One event: its canonical leaf, and beside it only what the database needs to find it.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY CHECK (seq >= 0),
  stream INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  type INTEGER NOT NULL,
  recorded INTEGER NOT NULL,
  leaf BLOB NOT NULL CHECK (length(leaf) BETWEEN 1 AND 65535),
  UNIQUE (stream, version)
) STRICT;

-- Perfect subtrees of the odd levels of the Merkle tree, numbered in the order of their completion.
CREATE TABLE node (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The texts behind the salted digests of an event; the only rows that may be erased.
CREATE TABLE disclosure (
  seq INTEGER NOT NULL CHECK (seq >= 0),
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  disclosure TEXT NOT NULL,
  PRIMARY KEY (seq, digest)
) STRICT, WITHOUT ROWID;

-- At most one row: up to which size this file was restored from an export without its texts.
CREATE TABLE restoration (
  size INTEGER PRIMARY KEY CHECK (size >= 1),
  root BLOB NOT NULL CHECK (length(root) = 32)
) STRICT;

-- Guards of insertion. INSERT OR REPLACE need not fire a delete trigger, so each refuses what it would
-- replace. max(), never count(*): counting walks the table, and appending would become quadratic.
CREATE TRIGGER event_insert BEFORE INSERT ON event
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), -1) + 1 FROM event)
  OR NEW.version IS NOT
    (SELECT coalesce(max(version), 0) + 1 FROM event WHERE stream = NEW.stream)
BEGIN SELECT RAISE(ABORT, 'an event is appended at the end of the log and of its stream'); END;

CREATE TRIGGER stream_insert BEFORE INSERT ON stream
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM stream)
  OR EXISTS (SELECT 1 FROM stream WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a stream gets the next number, once'); END;

CREATE TRIGGER event_type_insert BEFORE INSERT ON event_type
WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM event_type)
  OR EXISTS (SELECT 1 FROM event_type WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'an event type gets the next number, once'); END;

CREATE TRIGGER disclosure_insert BEFORE INSERT ON disclosure
WHEN EXISTS (SELECT 1 FROM disclosure WHERE seq = NEW.seq AND digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'a text is disclosed once'); END;

CREATE TRIGGER restoration_insert BEFORE INSERT ON restoration
WHEN EXISTS (SELECT 1 FROM restoration)
BEGIN SELECT RAISE(ABORT, 'a ledger is restored once'); END;

CREATE TRIGGER migration_insert BEFORE INSERT ON migration
WHEN EXISTS (SELECT 1 FROM migration WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'a migration is applied once'); END;

-- Guards of change and of removal. A text may be removed, because the law may demand it.
CREATE TRIGGER event_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'an event never changes; append a correction'); END;

CREATE TRIGGER event_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never removed; append a retraction'); END;

CREATE TRIGGER stream_update BEFORE UPDATE ON stream
BEGIN SELECT RAISE(ABORT, 'the name of a stream never changes'); END;

CREATE TRIGGER stream_delete BEFORE DELETE ON stream
BEGIN SELECT RAISE(ABORT, 'the name of a stream is never removed'); END;

CREATE TRIGGER event_type_update BEFORE UPDATE ON event_type
BEGIN SELECT RAISE(ABORT, 'the name of an event type never changes'); END;

CREATE TRIGGER event_type_delete BEFORE DELETE ON event_type
BEGIN SELECT RAISE(ABORT, 'the name of an event type is never removed'); END;

CREATE TRIGGER node_update BEFORE UPDATE ON node
BEGIN SELECT RAISE(ABORT, 'a node of the tree never changes'); END;

CREATE TRIGGER node_delete BEFORE DELETE ON node
BEGIN SELECT RAISE(ABORT, 'a node of the tree is never removed'); END;

CREATE TRIGGER disclosure_update BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE(ABORT, 'a disclosed text never changes; it is only erased'); END;

CREATE TRIGGER restoration_update BEFORE UPDATE ON restoration
BEGIN SELECT RAISE(ABORT, 'the mark of a restoration never changes'); END;

CREATE TRIGGER restoration_delete BEFORE DELETE ON restoration
BEGIN SELECT RAISE(ABORT, 'the mark of a restoration is never removed'); END;

CREATE TRIGGER migration_update BEFORE UPDATE ON migration
BEGIN SELECT RAISE(ABORT, 'an applied migration never changes'); END;

CREATE TRIGGER migration_delete BEFORE DELETE ON migration
BEGIN SELECT RAISE(ABORT, 'an applied migration is never removed'); END;
