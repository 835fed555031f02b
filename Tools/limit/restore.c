#include <stdlib.h>

#include "commands.h"
#include "lines.h"
#include "tables.h"
#include "text.h"

enum { COMMIT = 10000 };

/// Stores a leaf as it was exported, if it continues the log.
static void restore_leaf(struct log *log, struct document *document, struct slice line) {
  struct leaf leaf;
  const char *fault = leaf_read(&leaf, document, line);
  if (fault) fail("event %lld: %s", (long long)log->tree.size + 1, fault);
  if (leaf.seq != log->tree.size) fail("seq is %lld", (long long)leaf.seq);
  if (leaf.seq && leaf.recorded < log->last_recorded) fail("recorded runs backwards");
  if (leaf.clock_behind && leaf.recorded != log->last_recorded) fail("clock does not fit");
  const struct stream_end *end = log_stream(log, leaf.stream);
  bool agrees = leaf.has_previous ? end->version && hash_equals(&leaf.previous, &end->last_leaf)
                                  : !end->version;
  if (!agrees) fail("prev of event %lld is not the last of its stream", (long long)leaf.seq + 1);
  log_append(log, &leaf, line);
}

static void restore_leaves(struct log *log, struct lines *lines) {
  struct document document = {0};
  struct slice line;
  bool is_there = lines_next(lines, &line);
  while (is_there) {
    log_begin(log);
    for (unsigned i = 0; is_there && i < COMMIT; i++, is_there = lines_next(lines, &line)) {
      restore_leaf(log, &document, line);
    }
    log_commit(log);
  }
}

/// Stores a text, if its event has its digest.
static void restore_text(
  struct log *log, sqlite3_stmt *select, struct exported_text exported, struct document *document,
  struct buffer *scratch) {
  struct text text;
  struct buffer spelled = {0};
  const char *fault = text_read(&text, document, scratch, exported.encoded);
  if (fault) fail("a text of event %lld: %s", (long long)exported.seq + 1, fault);
  struct hash digest = digest_of(exported.encoded);
  base64url_write(&spelled, (struct slice){digest.bytes, HASH_SIZE});
  sqlite3_bind_int64(select, 1, exported.seq);
  if (!statement_step(select)) fail("a text of no event");
  struct leaf leaf;
  fault = leaf_read(&leaf, document, statement_bytes(select, 0));
  if (fault || !leaf_has_digest(&leaf, buffer_slice(&spelled))) fail("a text of no digest");
  sqlite3_reset(select);
  log_append_text(log, exported.seq, &digest, exported.encoded);
  free(spelled.at);
}

static void restore_texts(struct log *log, struct lines *lines) {
  struct document line = {0}, parts = {0};
  struct buffer scratch = {0};
  sqlite3_stmt *select = database_prepare(log->database, "SELECT leaf FROM event WHERE seq = ?");
  struct exported_text text;
  bool is_there = lines_next_text(lines, &line, &text);
  while (is_there) {
    log_begin(log);
    for (unsigned i = 0; is_there && i < COMMIT; i++) {
      restore_text(log, select, text, &parts, &scratch);
      is_there = lines_next_text(lines, &line, &text);
    }
    log_commit(log);
  }
}

void command_restore(char **words) {
  char path[4096], texts_path[4096];
  snprintf(path, sizeof path, "%s/events.jsonl", words[0]);
  snprintf(texts_path, sizeof texts_path, "%s/texts.jsonl", words[0]);
  struct lines events = lines_open(path), texts = lines_open(texts_path);
  struct log log;
  double begin = now();
  log_create(&log, words[2], words[1]);
  restore_leaves(&log, &events);
  restore_texts(&log, &texts);
  log_begin(&log);
  tables_fold(log.database, log.tree.size);
  log_commit(&log);
  struct hash root = tree_root(&log.tree);
  log_close(&log);
  file_sync(words[2]);
  double seconds = now() - begin;
  printf("{\"seconds\":%.9f,\"events\":%lld,", seconds, (long long)log.tree.size);
  print_digest("root", &root);
}
