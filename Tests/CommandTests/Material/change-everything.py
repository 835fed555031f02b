"""Writes copies of a ledger, each changed in one place behind the program's back.

usage: change-everything.py LEDGER FOLDER [TABLE]

For every table: one value changed in each column (and a value where there was none, and none where there
was one), one row removed, one row added. For the schema: each index, trigger and table dropped or changed,
and each mark of the file. The triggers that guard the tables are put aside and put back with their own text.
With TABLE, only the rows of that table. Prints one line for each copy: its file, a tab, what was done.
"""

import pathlib
import shutil
import sqlite3
import sys

original, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
only = sys.argv[3] if len(sys.argv) > 3 else None
copies = 0


def copy(what, change):
    """Makes a copy and changes it; nothing remains where the change could not be made."""
    global copies
    file = folder / f"{copies}.ledger"
    shutil.copy(original, file)
    database = sqlite3.connect(file, isolation_level=None)
    database.execute("PRAGMA synchronous = OFF")
    before = "\n".join(database.iterdump())
    try:
        change(database)
    except sqlite3.Error:
        database.close()
        file.unlink()
        return False
    after = "\n".join(database.iterdump())
    marks = [database.execute(f"PRAGMA {mark}").fetchone() for mark in ("application_id", "user_version")]
    database.close()
    assert before != after or marks != original_marks, f"{what} changed nothing"
    copies += 1
    print(f"{file.name}\t{what}")
    return True


def unguarded(database, *statements):
    """Runs statements without the triggers, and without the checks of values."""
    triggers = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    database.execute("PRAGMA ignore_check_constraints = ON")
    database.execute("BEGIN")
    for name, _ in triggers:
        database.execute(f'DROP TRIGGER "{name}"')
    for statement, values in statements:
        changed = database.execute(statement, values).rowcount
        if changed != 1:
            raise sqlite3.Error(f"{changed} rows")
    for _, sql in triggers:
        database.execute(sql)
    database.execute("COMMIT")


def others(value):
    """Other values of the same kind, and nothing; for nothing, something."""
    if value is None:
        return [[1, "1", b"1"]]
    if isinstance(value, int):
        return [[value + 1, value - 1, value + 1000], [None]]
    if isinstance(value, bytes):
        return [[value[:-1] + bytes([value[-1] ^ 1])], [None]]
    return [[value + "x", "x"], [None]]


def change_values(table, columns, keys, rows):
    for number, column in enumerate(columns):
        # The last row, and the last one that differs in whether there is a value.
        last = rows[-1]
        chosen = [last] + [row for row in reversed(rows) if (row[number] is None) != (last[number] is None)][:1]
        for row in chosen:
            key = dict(zip(columns, row))
            where = " AND ".join(f'"{name}" IS ?' for name in keys)
            statement = f'UPDATE "{table}" SET "{column}" = ? WHERE {where}'
            for candidates in others(row[number]):
                for candidate in candidates:
                    values = [candidate] + [key[name] for name in keys]
                    what = f"{table}.{column}: {shown(row[number])} to {shown(candidate)}"
                    if copy(what, lambda database: unguarded(database, (statement, values))):
                        break


def shown(value):
    return repr(value) if len(repr(value)) < 40 else repr(value)[:40] + "…"


def add_and_remove_rows(table, columns, keys, rows):
    where = " AND ".join(f'"{name}" IS ?' for name in keys)
    for name, row in {"first": rows[0], "last": rows[-1]}.items():
        values = [dict(zip(columns, row))[key] for key in keys]
        copy(f"{table}: the {name} row removed",
             lambda database: unguarded(database, (f'DELETE FROM "{table}" WHERE {where}', values)))
    marks = ", ".join("?" * len(columns))
    for number, column in enumerate(columns):
        # A copy of the last row with another key, whichever part of the key can differ.
        added = list(rows[-1])
        for candidate in others(added[number])[0]:
            added[number] = candidate
            if copy(f"{table}: a row added, with another {column}",
                    lambda database: unguarded(database, (f'INSERT INTO "{table}" VALUES ({marks})', added))):
                return


source = sqlite3.connect(f"file:{original}?mode=ro", uri=True)
original_marks = [source.execute(f"PRAGMA {mark}").fetchone() for mark in ("application_id", "user_version")]
schema = source.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
for kind, table, _, _ in schema:
    if kind != "table" or (only and table != only):
        continue
    info = source.execute(f"SELECT name, pk FROM pragma_table_info('{table}')").fetchall()
    columns = [name for name, _ in info]
    keys = [name for name, pk in info if pk] or columns
    rows = source.execute(f'SELECT * FROM "{table}"').fetchall()
    if rows:
        change_values(table, columns, keys, rows)
        add_and_remove_rows(table, columns, keys, rows)

for kind, name, table, sql in schema:
    if sql is None or only:
        continue
    copy(f"{kind} {name} dropped", lambda database: database.execute(f'DROP {kind} "{name}"'))
    if kind == "trigger":
        weaker = sql.replace("BEFORE", "AFTER", 1)
        copy(f"trigger {name} replaced by another",
             lambda database: (database.execute(f'DROP TRIGGER "{name}"'), database.execute(weaker)))

if not only:
    copy("a table added", lambda database: database.execute("CREATE TABLE song (title)"))
    copy("a view added", lambda database: database.execute("CREATE VIEW song AS SELECT 1 AS title"))
    copy("an index added", lambda database: database.execute("CREATE INDEX song ON event (recorded)"))
    copy("a trigger added", lambda database: database.execute(
        "CREATE TRIGGER song AFTER INSERT ON event BEGIN DELETE FROM disclosure; END"))
    copy("application_id changed", lambda database: database.execute("PRAGMA application_id = 1"))
    copy("user_version lowered", lambda database: database.execute("PRAGMA user_version = 0"))
