#include <stdio.h>
#include <stdlib.h>

#include "commands.h"
#include "text.h"

/// Names of a table by their number, from 1.
struct numbered {
  struct slice *names;
  int64_t count, seen;
};

static struct numbered load(sqlite3 *database, const char *sql, struct arena *arena) {
  struct numbered numbered = {0};
  sqlite3_stmt *rows = database_prepare(database, sql);
  while (statement_step(rows)) {
    if (sqlite3_column_int64(rows, 0) != numbered.count + 1) fail("names are numbered with a gap");
    if ((numbered.count & (numbered.count - 1)) == 0) {
      size_t capacity = numbered.count ? (size_t)numbered.count * 2 : 1;
      numbered.names = grown(numbered.names, capacity, sizeof *numbered.names);
    }
    numbered.names[numbered.count++] = arena_keep(arena, statement_bytes(rows, 1));
  }
  sqlite3_finalize(rows);
  return numbered;
}

/// A number in a column: in the order of first appearance, and of a name that the leaf says too.
static void check_name(struct numbered *numbered, int64_t id, struct slice name) {
  if (id < 1 || id > numbered->seen + 1 || id > numbered->count) fail("a number out of order");
  if (id > numbered->seen) numbered->seen = id;
  if (!slice_equals(numbered->names[id - 1], name)) fail("a column does not agree with its leaf");
}

/// One walk through the log.
struct audit {
  struct numbered streams, types;
  struct stream_end *ends;
  struct tree tree;
  sqlite3_stmt *nodes, *texts;
  bool has_text;
  int64_t next_node, last_recorded;
  struct buffer completed, ids, scratch, spelled;
  struct document document, parts;
};

static void check_columns(struct audit *audit, sqlite3_stmt *row, const struct leaf *leaf) {
  if (sqlite3_column_int64(row, 0) != audit->tree.size) fail("the numbers have a gap");
  if (leaf->seq != audit->tree.size) fail("seq does not agree with its leaf");
  if (sqlite3_column_int64(row, 4) != leaf->recorded) fail("recorded does not agree with its leaf");
  check_name(&audit->streams, sqlite3_column_int64(row, 1), leaf->stream);
  check_name(&audit->types, sqlite3_column_int64(row, 3), leaf->type);
  if (leaf->seq && leaf->recorded < audit->last_recorded) fail("recorded runs backwards");
  if (leaf->clock_behind && leaf->recorded != audit->last_recorded) fail("clock does not fit");
  audit->last_recorded = leaf->recorded;
}

static void check_stream(struct audit *audit, sqlite3_stmt *row, const struct leaf *leaf) {
  struct stream_end *end = &audit->ends[sqlite3_column_int64(row, 1) - 1];
  if (sqlite3_column_int64(row, 2) != end->version + 1) fail("the versions have a gap");
  bool agrees = leaf->has_previous ? end->version && hash_equals(&leaf->previous, &end->last_leaf)
                                   : !end->version;
  if (!agrees) fail("prev is not the event before it");
}

/// Every text has a digest in its event, and every digest its text.
static void check_texts(struct audit *audit, const struct leaf *leaf) {
  const struct json *digests = json_member(leaf->body, "_sd");
  size_t open = 0;
  const struct json *one = digests ? json_first(digests) : NULL;
  for (; one; one = json_next(digests, one)) open++;
  while (audit->has_text && sqlite3_column_int64(audit->texts, 0) <= leaf->seq) {
    struct slice stored = statement_bytes(audit->texts, 1);
    struct slice encoded = statement_bytes(audit->texts, 2);
    struct hash digest = digest_of(encoded);
    if (!slice_equals(stored, (struct slice){digest.bytes, HASH_SIZE})) fail("a text's digest");
    audit->spelled.count = 0;
    base64url_write(&audit->spelled, stored);
    if (!leaf_has_digest(leaf, buffer_slice(&audit->spelled))) fail("a text of no digest");
    struct text text;
    const char *fault = text_read(&text, &audit->parts, &audit->scratch, encoded);
    if (fault) fail("a text: %s", fault);
    if (!open--) fail("a text too many");
    audit->has_text = statement_step(audit->texts);
  }
  if (open) fail("event %lld lacks a text", (long long)leaf->seq + 1);
}

/// The nodes that a leaf completes are the stored ones.
static void check_nodes(struct audit *audit, const struct hash *hash) {
  audit->completed.count = 0;
  tree_append(&audit->tree, hash, &audit->completed);
  for (size_t at = 0; at < audit->completed.count; at += HASH_SIZE, audit->next_node++) {
    if (!statement_step(audit->nodes)) fail("a node is missing");
    struct slice completed = {audit->completed.at + at, HASH_SIZE};
    if (sqlite3_column_int64(audit->nodes, 0) != audit->next_node) fail("a node is missing");
    if (!slice_equals(statement_bytes(audit->nodes, 1), completed)) fail("a node is another");
  }
}

static void visit(struct audit *audit, sqlite3_stmt *row) {
  struct leaf leaf;
  struct slice bytes = statement_bytes(row, 5);
  struct hash hash = leaf_hash(bytes);
  const char *fault = leaf_read(&leaf, &audit->document, bytes);
  if (fault) fail("event %lld: %s", (long long)audit->tree.size + 1, fault);
  check_columns(audit, row, &leaf);
  check_stream(audit, row, &leaf);
  check_texts(audit, &leaf);
  uint64_t id = slice_hash(leaf.id, 0);
  buffer_add(&audit->ids, (struct slice){(const uint8_t *)&id, sizeof id});
  struct stream_end *end = &audit->ends[sqlite3_column_int64(row, 1) - 1];
  end->version++;
  end->last_leaf = hash;
  check_nodes(audit, &hash);
}

static int order(const void *one, const void *other) {
  uint64_t left = *(const uint64_t *)one, right = *(const uint64_t *)other;
  return (left > right) - (left < right);
}

/// No two events have the same id; eight bytes of each are enough to see that.
static void check_ids(struct buffer *ids) {
  uint64_t *hashes = (uint64_t *)ids->at;
  size_t count = ids->count / sizeof *hashes;
  qsort(hashes, count, sizeof *hashes, order);
  for (size_t i = 1; i < count; i++) {
    if (hashes[i - 1] == hashes[i]) fail("two events have the same id");
  }
}

void command_verify(char **words) {
  sqlite3 *database = database_open(words[0], false);
  struct arena arena = {0};
  struct audit audit = {0};
  double begin = now();
  audit.streams = load(database, "SELECT id, name FROM stream ORDER BY id", &arena);
  audit.types = load(database, "SELECT id, name FROM event_type ORDER BY id", &arena);
  audit.ends = calloc((size_t)audit.streams.count, sizeof *audit.ends);
  audit.nodes = database_prepare(database, "SELECT id, hash FROM node ORDER BY id");
  audit.texts = database_prepare(
    database, "SELECT seq, digest, disclosure FROM disclosure ORDER BY seq, digest");
  audit.has_text = statement_step(audit.texts);
  sqlite3_stmt *events = database_prepare(
    database, "SELECT seq, stream, version, type, recorded, leaf FROM event ORDER BY seq");
  while (statement_step(events)) visit(&audit, events);
  if (statement_step(audit.nodes)) fail("a node too many");
  if (audit.has_text) fail("a text of no event");
  if (audit.streams.seen != audit.streams.count || audit.types.seen != audit.types.count) {
    fail("a name that no event bears");
  }
  check_ids(&audit.ids);
  double seconds = now() - begin;
  struct hash root = tree_root(&audit.tree);
  printf("{\"seconds\":%.9f,\"events\":%lld,", seconds, (long long)audit.tree.size);
  print_digest("root", &root);
}
