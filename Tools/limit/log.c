#include "log.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

sqlite3 *database_open(const char *path, bool is_writer) {
  sqlite3 *database;
  // One thread uses a connection here, so SQLite need not lock it for every call.
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (is_writer ? SQLITE_OPEN_CREATE : 0);
  if (sqlite3_open_v2(path, &database, flags, NULL) != SQLITE_OK) fail("cannot open %s", path);
  database_run(database, is_writer ? "PRAGMA cache_size = -16000" : "PRAGMA cache_size = -2000");
  database_run(database, "PRAGMA trusted_schema = OFF; PRAGMA recursive_triggers = ON");
  if (is_writer) database_run(database, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
  else database_run(database, "PRAGMA query_only = ON");
  return database;
}

void database_run(sqlite3 *database, const char *sql) {
  if (sqlite3_exec(database, sql, NULL, NULL, NULL) != SQLITE_OK) {
    fail("%s: %s", sql, sqlite3_errmsg(database));
  }
}

sqlite3_stmt *database_prepare(sqlite3 *database, const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL)) {
    fail("%s: %s", sql, sqlite3_errmsg(database));
  }
  return statement;
}

bool statement_step(sqlite3_stmt *statement) {
  int code = sqlite3_step(statement);
  if (code != SQLITE_ROW && code != SQLITE_DONE) {
    fail("%s: %s", sqlite3_sql(statement), sqlite3_errmsg(sqlite3_db_handle(statement)));
  }
  return code == SQLITE_ROW;
}

void statement_run(sqlite3_stmt *statement) {
  statement_step(statement);
  sqlite3_reset(statement);
}

void statement_bind(sqlite3_stmt *statement, int place, struct slice bytes, bool is_text) {
  // Static: whoever binds keeps the bytes until the statement has run.
  const char *at = bytes.at ? (const char *)bytes.at : "";
  if (is_text) sqlite3_bind_text(statement, place, at, (int)bytes.count, SQLITE_STATIC);
  else sqlite3_bind_blob(statement, place, at, (int)bytes.count, SQLITE_STATIC);
}

struct slice statement_bytes(sqlite3_stmt *statement, int column) {
  const uint8_t *at = sqlite3_column_blob(statement, column);
  return (struct slice){at, (size_t)sqlite3_column_bytes(statement, column)};
}

/// Copies the definitions of the model and the rows that say which migrations made them.
static void define(sqlite3 *database, const char *model) {
  sqlite3_stmt *attach = database_prepare(database, "ATTACH DATABASE ? AS model");
  statement_bind(attach, 1, slice_of(model), true);
  statement_run(attach);
  sqlite3_finalize(attach);
  sqlite3_stmt *definitions = database_prepare(database,
    "SELECT sql FROM model.sqlite_schema WHERE sql IS NOT NULL "
    "ORDER BY type = 'trigger', rowid");
  while (statement_step(definitions)) {
    database_run(database, (const char *)sqlite3_column_text(definitions, 0));
  }
  sqlite3_finalize(definitions);
  database_run(database,
    "INSERT INTO grdb_migrations SELECT * FROM model.grdb_migrations;"
    "INSERT INTO migration SELECT * FROM model.migration;"
    "INSERT INTO projection SELECT name, version, 0, 0 FROM model.projection");
  static const char *const marks[] = {"application_id", "user_version"};
  for (size_t i = 0; i < 2; i++) {
    char sql[80];
    snprintf(sql, sizeof sql, "PRAGMA model.%s", marks[i]);
    sqlite3_stmt *mark = database_prepare(database, sql);
    statement_step(mark);
    snprintf(sql, sizeof sql, "PRAGMA main.%s = %d", marks[i], sqlite3_column_int(mark, 0));
    sqlite3_finalize(mark);
    database_run(database, sql);
  }
  database_run(database, "DETACH DATABASE model");
}

static const char insert_nodes[] =
  "INSERT INTO node (id, hash) VALUES (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), "
  "(?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?), (?, ?)";

void log_prepare(struct log *log) {
  sqlite3 *database = log->database;
  log->insert_event = database_prepare(database,
    "INSERT INTO event (seq, stream, version, type, recorded, leaf) VALUES (?, ?, ?, ?, ?, ?)");
  log->insert_node = database_prepare(database, "INSERT INTO node (id, hash) VALUES (?, ?)");
  log->insert_nodes = database_prepare(database, insert_nodes);
  log->insert_text = database_prepare(database,
    "INSERT INTO disclosure (seq, digest, disclosure) VALUES (?, ?, ?)");
  log->insert_stream = database_prepare(database, "INSERT INTO stream (id, name) VALUES (?, ?)");
  log->insert_type = database_prepare(database, "INSERT INTO event_type (id, name) VALUES (?, ?)");
}

void log_create(struct log *log, const char *path, const char *model) {
  if (access(path, F_OK) == 0) fail("%s exists", path);
  *log = (struct log){.database = database_open(path, true)};
  define(log->database, model);
  log_prepare(log);
}

void file_sync(const char *path) {
  int descriptor = open(path, O_RDONLY);
  if (descriptor < 0 || fsync(descriptor) != 0) fail("cannot sync %s", path);
  close(descriptor);
}

void log_begin(struct log *log) { database_run(log->database, "BEGIN IMMEDIATE"); }

void log_commit(struct log *log) {
  int64_t left = (int64_t)(log->nodes.count / HASH_SIZE);
  int64_t id = tree_node_count(log->tree.size) - left;
  const uint8_t *hash = log->nodes.at;
  while (left > 0) {
    // Sixteen rows a statement are the fastest.
    int rows = left >= 16 ? 16 : 1;
    sqlite3_stmt *insert = rows == 16 ? log->insert_nodes : log->insert_node;
    for (int row = 0; row < rows; row++, hash += HASH_SIZE) {
      sqlite3_bind_int64(insert, 2 * row + 1, id++);
      statement_bind(insert, 2 * row + 2, (struct slice){hash, HASH_SIZE}, false);
    }
    statement_run(insert);
    left -= rows;
  }
  log->nodes.count = 0;
  database_run(log->database, "COMMIT");
}

void log_close(struct log *log) {
  sqlite3_stmt *statement;
  while ((statement = sqlite3_next_stmt(log->database, NULL))) sqlite3_finalize(statement);
  if (sqlite3_close(log->database) != SQLITE_OK) fail("cannot close");
}

/// Gives a name the next number.
static int64_t insert_name(sqlite3_stmt *insert, int64_t id, struct slice name) {
  sqlite3_bind_int64(insert, 1, id);
  statement_bind(insert, 2, name, true);
  statement_run(insert);
  return id;
}

/// The number a name has in the file; 0 when it has none.
static int64_t find_name(sqlite3_stmt *find, struct slice name) {
  if (!find) return 0;
  statement_bind(find, 1, name, true);
  int64_t id = statement_step(find) ? sqlite3_column_int64(find, 0) : 0;
  sqlite3_reset(find);
  return id;
}

static struct stream_end find_end(struct log *log, struct slice name) {
  struct stream_end end = {.id = find_name(log->find_stream, name)};
  if (!end.id) {
    end.id = insert_name(log->insert_stream, ++log->stream_count, name);
    return end;
  }
  sqlite3_bind_int64(log->find_end, 1, end.id);
  if (statement_step(log->find_end)) {
    end.version = sqlite3_column_int64(log->find_end, 0);
    end.last_leaf = leaf_hash(statement_bytes(log->find_end, 1));
  }
  sqlite3_reset(log->find_end);
  return end;
}

struct stream_end *log_stream(struct log *log, struct slice name) {
  bool is_new;
  uint32_t number = names_number(&log->streams, name, &is_new);
  if (number >= log->end_capacity) {
    log->end_capacity = log->streams.capacity;
    log->ends = grown(log->ends, log->end_capacity, sizeof *log->ends);
  }
  if (is_new) log->ends[number] = find_end(log, name);
  return &log->ends[number];
}

static int64_t type_id(struct log *log, struct slice name) {
  bool is_new;
  uint32_t number = names_number(&log->types, name, &is_new);
  if (number >= log->type_capacity) {
    log->type_capacity = log->types.capacity;
    log->type_ids = grown(log->type_ids, log->type_capacity, sizeof *log->type_ids);
  }
  if (is_new) {
    int64_t id = find_name(log->find_type, name);
    log->type_ids[number] = id ? id : insert_name(log->insert_type, ++log->type_count, name);
  }
  return log->type_ids[number];
}

void log_append(struct log *log, const struct leaf *leaf, struct slice bytes) {
  struct stream_end *end = log_stream(log, leaf->stream);
  struct hash hash = leaf_hash(bytes);
  sqlite3_bind_int64(log->insert_event, 1, leaf->seq);
  sqlite3_bind_int64(log->insert_event, 2, end->id);
  sqlite3_bind_int64(log->insert_event, 3, ++end->version);
  sqlite3_bind_int64(log->insert_event, 4, type_id(log, leaf->type));
  sqlite3_bind_int64(log->insert_event, 5, leaf->recorded);
  statement_bind(log->insert_event, 6, bytes, false);
  statement_run(log->insert_event);
  end->last_leaf = hash;
  tree_append(&log->tree, &hash, &log->nodes);
  log->last_recorded = leaf->recorded;
}

void log_append_text(
  struct log *log, int64_t seq, const struct hash *digest, struct slice encoded) {
  sqlite3_bind_int64(log->insert_text, 1, seq);
  statement_bind(log->insert_text, 2, (struct slice){digest->bytes, HASH_SIZE}, false);
  statement_bind(log->insert_text, 3, encoded, true);
  statement_run(log->insert_text);
}
