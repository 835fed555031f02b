#include <stdio.h>
#include <string.h>

#include "commands.h"
#include "state.h"
#include "text.h"

/// Walks beside the events through the texts that are there.
struct text_walk {
  sqlite3_stmt *rows;
  bool is_there;
  struct document parts;
  struct buffer scratch, spelled, texts;
};

/// Whether an event states a figure: no state keeps a text of those.
static bool is_figure(const struct leaf *leaf) {
  static const char noun[] = "measurement.";
  return leaf->type.count >= sizeof noun - 1 && memcmp(leaf->type.at, noun, sizeof noun - 1) == 0;
}

/// The texts of one event that its digests vouch for; those of figures are gone over later.
static struct slice texts_of(struct text_walk *walk, const struct leaf *leaf) {
  walk->texts.count = 0;
  if (is_figure(leaf)) return buffer_slice(&walk->texts);
  while (walk->is_there && sqlite3_column_int64(walk->rows, 0) < leaf->seq) {
    walk->is_there = statement_step(walk->rows);
  }
  while (walk->is_there && sqlite3_column_int64(walk->rows, 0) <= leaf->seq) {
    struct slice encoded = statement_bytes(walk->rows, 1);
    struct hash digest = digest_of(encoded);
    struct text text;
    const char *fault = text_read(&text, &walk->parts, &walk->scratch, encoded);
    walk->spelled.count = 0;
    base64url_write(&walk->spelled, (struct slice){digest.bytes, HASH_SIZE});
    if (!fault && leaf_has_digest(leaf, buffer_slice(&walk->spelled))) {
      buffer_add(&walk->texts, text.name);
      buffer_add_byte(&walk->texts, 0);
      buffer_add(&walk->texts, text.value);
      buffer_add_byte(&walk->texts, 0);
    }
    walk->is_there = statement_step(walk->rows);
  }
  return buffer_slice(&walk->texts);
}

void command_replay(char **words) {
  sqlite3 *database = database_open(words[0], false);
  struct state state = {0};
  struct document document = {0};
  struct text_walk walk = {0};
  double begin = now();
  walk.rows = database_prepare(
    database, "SELECT seq, disclosure FROM disclosure ORDER BY seq, digest");
  walk.is_there = statement_step(walk.rows);
  sqlite3_stmt *scan = database_prepare(database, "SELECT leaf FROM event ORDER BY seq");
  int64_t events = 0;
  for (; statement_step(scan); events++) {
    struct leaf leaf;
    const char *fault = leaf_read(&leaf, &document, statement_bytes(scan, 0));
    if (fault) fail("event %lld: %s", (long long)events + 1, fault);
    state_take(&state, &leaf, texts_of(&walk, &leaf));
  }
  struct buffer lines = {0};
  state_write(&state, &lines);
  double seconds = now() - begin;
  if (words[1]) {
    FILE *file = fopen(words[1], "w");
    if (!file || fwrite(lines.at, 1, lines.count, file) != lines.count) fail("cannot write");
    fclose(file);
  }
  struct hash digest = digest_of(buffer_slice(&lines));
  printf("{\"seconds\":%.9f,\"events\":%lld,", seconds, (long long)events);
  print_digest("state", &digest);
}
