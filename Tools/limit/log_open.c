#include "log.h"

void log_open(struct log *log, const char *path) {
  *log = (struct log){.database = database_open(path, true)};
  log_prepare(log);
  log->find_stream = database_prepare(log->database, "SELECT id FROM stream WHERE name = ?");
  log->find_type = database_prepare(log->database, "SELECT id FROM event_type WHERE name = ?");
  log->find_end = database_prepare(log->database,
    "SELECT version, leaf FROM event WHERE stream = ? ORDER BY version DESC LIMIT 1");
  log->find_last = database_prepare(
    log->database, "SELECT seq, recorded FROM event ORDER BY seq DESC LIMIT 1");
  log->find_counts = database_prepare(
    log->database, "SELECT (SELECT max(id) FROM stream), (SELECT max(id) FROM event_type)");
  log->find_node = database_prepare(log->database, "SELECT hash FROM node WHERE id = ?");
  log->find_leaf = database_prepare(log->database, "SELECT leaf FROM event WHERE seq = ?");
}

/// The hash of a perfect subtree: a stored node, a leaf's hash, or one step above two stored ones.
static struct hash subtree(struct log *log, unsigned level, int64_t index) {
  struct hash hash;
  if (level == 0 || level % 2 == 1) {
    sqlite3_stmt *find = level ? log->find_node : log->find_leaf;
    sqlite3_bind_int64(find, 1, level ? tree_node_id(level, index) : index);
    if (!statement_step(find)) fail("the tree lacks a node");
    struct slice bytes = statement_bytes(find, 0);
    if (level == 0) hash = leaf_hash(bytes);
    else if (bytes.count == HASH_SIZE) hash = *(const struct hash *)bytes.at;
    else fail("a node is no hash");
    sqlite3_reset(find);
    return hash;
  }
  struct hash left = subtree(log, level - 1, 2 * index);
  struct hash right = subtree(log, level - 1, 2 * index + 1);
  return node_hash(&left, &right);
}

void log_resume(struct log *log) {
  names_clear(&log->streams);
  names_clear(&log->types);
  if (!statement_step(log->find_last)) fail("the ledger is empty");
  int64_t size = sqlite3_column_int64(log->find_last, 0) + 1, covered = 0;
  log->last_recorded = sqlite3_column_int64(log->find_last, 1);
  sqlite3_reset(log->find_last);
  statement_step(log->find_counts);
  log->stream_count = sqlite3_column_int64(log->find_counts, 0);
  log->type_count = sqlite3_column_int64(log->find_counts, 1);
  sqlite3_reset(log->find_counts);
  log->tree = (struct tree){.size = size};
  for (unsigned level = 63; level-- > 0;) {
    if (!(size >> level & 1)) continue;
    log->tree.peaks[log->tree.peak_count++] = subtree(log, level, covered >> level);
    covered += (int64_t)1 << level;
  }
}
