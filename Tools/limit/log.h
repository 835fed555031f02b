// The log in its SQLite file: the same definitions, guards and settings as PlanLedger's own.
#pragma once

#include <sqlite3.h>

#include "leaf.h"
#include "names.h"
#include "tree.h"

/// The end of a stream, kept in memory by the number of its name.
struct stream_end {
  int64_t id, version;
  struct hash last_leaf;
};

/// A connection that appends.
struct log {
  sqlite3 *database;
  sqlite3_stmt *insert_event, *insert_node, *insert_nodes, *insert_text;
  sqlite3_stmt *insert_stream, *insert_type;
  /// NULL in a new file, where nothing can be found that is not in memory.
  sqlite3_stmt *find_stream, *find_type, *find_end;
  sqlite3_stmt *find_last, *find_counts, *find_node, *find_leaf;
  struct tree tree;
  /// Hashes of completed nodes that are not stored yet.
  struct buffer nodes;
  struct names streams, types;
  struct stream_end *ends;
  int64_t *type_ids;
  uint32_t end_capacity, type_capacity;
  int64_t stream_count, type_count;
  int64_t last_recorded;
};

sqlite3 *database_open(const char *path, bool is_writer);
void database_run(sqlite3 *database, const char *sql);
sqlite3_stmt *database_prepare(sqlite3 *database, const char *sql);
/// Steps to the next row; false at the end.
bool statement_step(sqlite3_stmt *statement);
/// Executes a statement that gives no rows, and makes it ready for the next time.
void statement_run(sqlite3_stmt *statement);
void statement_bind(sqlite3_stmt *statement, int place, struct slice bytes, bool is_text);
struct slice statement_bytes(sqlite3_stmt *statement, int column);

/// Makes a new file with every definition of a model, the marks of its migrations included.
void log_create(struct log *log, const char *path, const char *model);
/// Waits until a file is on the disk.
void file_sync(const char *path);
/// Prepares every statement that appends.
void log_prepare(struct log *log);
/// Opens a file that exists.
void log_open(struct log *log, const char *path);
void log_begin(struct log *log);
/// Reads the end of the log under the lock, and forgets what it knew of streams: another process
/// may have written since.
void log_resume(struct log *log);
/// Stores the nodes that are due and commits.
void log_commit(struct log *log);
void log_close(struct log *log);

/// The end of the stream that a leaf goes to; the stream gets its number now if it had none.
struct stream_end *log_stream(struct log *log, struct slice name);
/// Stores a leaf at the end of the log and of its stream.
void log_append(struct log *log, const struct leaf *leaf, struct slice bytes);
void log_append_text(
  struct log *log, int64_t seq, const struct hash *digest, struct slice encoded);
