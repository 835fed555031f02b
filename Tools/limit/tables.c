#include "tables.h"

#include <stdio.h>

#include "log.h"

/// A table: the columns that a fact fills, in its order, and what the first of them is called.
struct definition {
  const char *name, *subject, *columns;
};

static const struct definition definitions[TABLE_COUNT] = {
  [PLAN] = {"plan_history", "subject",
    "subject, id, title, municipality, edition, section, label_style, first_fy, last_fy, "
    "default_baseline_fy, target_fy"},
  [REVISION] = {"revision_history", "subject", "subject, decided, title, document"},
  [POLICY] = {"policy_history", "policy",
    "policy, effective, title, page, issues, goals, related_plans"},
  [MEASURE] = {"measure_history", "measure", "measure, effective, policy, number, title"},
  [ITEM] = {"item_history", "measure", "measure, effective, item, mark, text"},
  [PROJECT] = {"project_history", "project", "project, effective, policy, name"},
  [INDICATOR] = {"indicator_history", "indicator",
    "indicator, effective_fy, policy, version, name, printed_name, unit, direction, "
    "direction_assumed, minimum, maximum, limits_assumed, tracks, tracks_first_fy"},
  [CLOSING] = {"indicator_closing", "indicator", "indicator, effective_fy, successor"},
  [DEPARTMENT] = {"department_history", "department", "department, effective, name, registered"},
  [DEPARTMENT_END] = {"department_end", "department", "department, effective, goes_on, successors"},
  [DUTY] = {"duty_history", "duty", "duty, effective, ordinal, from_department, to_department"},
  [ACTOR] = {"actor_history", "actor", "actor, effective, department, role"},
  [TARGET] = {"target_history", "indicator",
    "indicator, effective_fy, kind, value, upper, text, target_fy, printed"},
  [BASELINE] = {"baseline_history", "indicator", "indicator, version, value, baseline_fy, printed"},
  [STATUS] = {"status_history", "undertaking", "undertaking, effective, status, judgement, next"},
  [MEASUREMENT] = {"measurement_history", "indicator", NULL},
  [YEAR] = {"year_index", "fiscal_year", NULL},
};

static const char insert_measurement[] =
  "INSERT INTO measurement_history (indicator, fiscal_year, value, state, measured_from, "
  "measured_to, known_from, revisions) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, "
  "(SELECT count(*) FROM measurement_history WHERE fiscal_year = ?2 AND indicator = ?1))";

static void prepare_insert(struct tables *tables, enum table table) {
  const struct definition *definition = &definitions[table];
  int count = 1;
  for (const char *at = definition->columns; *at; at++) count += *at == ',';
  char sql[400];
  int end = snprintf(sql, sizeof sql, "INSERT INTO %s (%s, known_from) VALUES (?", definition->name,
    definition->columns);
  for (int i = 0; i < count; i++) end += snprintf(sql + end, sizeof sql - (size_t)end, ", ?");
  snprintf(sql + end, sizeof sql - (size_t)end, ")");
  tables->insert[table] = database_prepare(tables->database, sql);
  snprintf(sql, sizeof sql,
    "UPDATE %s SET known_until = ? WHERE %s = ? AND known_from = ? AND known_until IS NULL",
    definition->name, definition->subject);
  tables->take_back[table] = database_prepare(tables->database, sql);
}

void tables_prepare(struct tables *tables, sqlite3 *database) {
  *tables = (struct tables){.database = database};
  for (enum table table = 0; table < MEASUREMENT; table++) prepare_insert(tables, table);
  tables->insert[MEASUREMENT] = database_prepare(database, insert_measurement);
  tables->close_measurement = database_prepare(database,
    "UPDATE measurement_history SET known_until = ? "
    "WHERE fiscal_year = ? AND indicator = ? AND known_until IS NULL");
  tables->mark = database_prepare(database, "UPDATE projection SET position = ?");
  tables->insert[YEAR] = database_prepare(
    database, "INSERT INTO year_index (fiscal_year, position) VALUES (?, ?)");
}

void tables_finish(struct tables *tables) {
  for (enum table table = 0; table < TABLE_COUNT; table++) {
    sqlite3_finalize(tables->insert[table]);
    sqlite3_finalize(tables->take_back[table]);
  }
  sqlite3_finalize(tables->close_measurement);
  sqlite3_finalize(tables->mark);
}

static void bind(sqlite3_stmt *statement, int place, const struct value *value) {
  switch (value->kind) {
  case ABSENT: sqlite3_bind_null(statement, place); break;
  case NUMBER: sqlite3_bind_int64(statement, place, value->number); break;
  case TEXT: statement_bind(statement, place, value->text, true); break;
  }
}

static void state(void *context, const struct fact *fact) {
  struct tables *tables = context;
  if (fact->table == MEASUREMENT) {
    sqlite3_bind_int64(tables->close_measurement, 1, fact->number);
    bind(tables->close_measurement, 2, &fact->columns[1]);
    bind(tables->close_measurement, 3, &fact->columns[0]);
    statement_run(tables->close_measurement);
  }
  sqlite3_stmt *insert = tables->insert[fact->table];
  for (unsigned i = 0; i < fact->count; i++) bind(insert, (int)i + 1, &fact->columns[i]);
  sqlite3_bind_int64(insert, (int)fact->count + 1, fact->number);
  statement_run(insert);
}

static void take_back(
  void *context, enum table table, struct slice about, int64_t stated, int64_t number) {
  sqlite3_stmt *update = ((struct tables *)context)->take_back[table];
  sqlite3_bind_int64(update, 1, number);
  statement_bind(update, 2, about, true);
  sqlite3_bind_int64(update, 3, stated);
  statement_run(update);
}

void tables_take(struct tables *tables, const struct leaf *leaf) {
  struct sink sink = {tables, state, take_back};
  facts_read(&tables->reader, leaf, &sink);
}

void tables_mark(struct tables *tables, int64_t position) {
  sqlite3_bind_int64(tables->mark, 1, position);
  statement_run(tables->mark);
}

void tables_fold(sqlite3 *database, int64_t size) {
  struct tables tables;
  struct document document = {0};
  tables_prepare(&tables, database);
  sqlite3_stmt *scan = database_prepare(database, "SELECT leaf FROM event ORDER BY seq");
  while (statement_step(scan)) {
    struct leaf leaf;
    const char *fault = leaf_read(&leaf, &document, statement_bytes(scan, 0));
    if (fault) fail("a leaf: %s", fault);
    tables_take(&tables, &leaf);
  }
  tables_mark(&tables, size);
  sqlite3_finalize(scan);
  tables_finish(&tables);
}

void tables_renew(sqlite3 *database) {
  for (enum table table = 0; table < TABLE_COUNT; table++) {
    sqlite3_stmt *definition = database_prepare(
      database, "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = ?");
    statement_bind(definition, 1, slice_of(definitions[table].name), true);
    if (!statement_step(definition)) fail("there is no table %s", definitions[table].name);
    struct buffer sql = {0};
    buffer_add(&sql, statement_bytes(definition, 0));
    buffer_add_byte(&sql, 0);
    sqlite3_finalize(definition);
    char drop[80];
    snprintf(drop, sizeof drop, "DROP TABLE %s", definitions[table].name);
    database_run(database, drop);
    database_run(database, (const char *)sql.at);
  }
}
