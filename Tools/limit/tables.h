// The projections' tables in SQLite.
#pragma once

#include <sqlite3.h>

#include "facts.h"

struct tables {
  sqlite3 *database;
  sqlite3_stmt *insert[TABLE_COUNT], *take_back[TABLE_COUNT];
  sqlite3_stmt *close_measurement, *mark;
  struct fact_reader reader;
};

/// Prepares every statement.
void tables_prepare(struct tables *tables, sqlite3 *database);
void tables_finish(struct tables *tables);
/// Takes in one event.
void tables_take(struct tables *tables, const struct leaf *leaf);
/// Says up to which event the tables have taken in the log.
void tables_mark(struct tables *tables, int64_t position);
/// Folds the whole log into empty tables.
void tables_fold(sqlite3 *database, int64_t size);
/// Drops the tables and makes them again, empty.
void tables_renew(sqlite3 *database);
