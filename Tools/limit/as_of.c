#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands.h"

/// What is stated of one indicator.
struct figure {
  struct slice value, state;
};

static void scan(
  sqlite3_stmt *scan, struct slice year, struct names *indicators, struct figure *figures,
  struct arena *arena, struct document *document) {
  while (statement_step(scan)) {
    struct slice bytes = statement_bytes(scan, 0);
    // Of a canonical leaf of another year not more has to be known.
    if (!memmem(bytes.at, bytes.count, year.at, year.count)) continue;
    struct leaf leaf;
    const char *fault = leaf_read(&leaf, document, bytes);
    if (fault) fail("a leaf: %s", fault);
    bool is_new;
    uint32_t number = names_number(indicators, leaf.stream, &is_new);
    const struct json *value = json_member(leaf.body, "value");
    const struct json *state = json_member(leaf.body, "state");
    const struct json *because = json_member(leaf.body, "because");
    const struct json *word = state ? state : because;
    figures[number] = (struct figure){
      value ? arena_keep(arena, value->text) : (struct slice){0},
      word ? arena_keep(arena, word->text) : (struct slice){0}};
  }
}

/// How many indicators have a figure, and a digest of them in the order of their codes.
static int order(const void *one, const void *other) {
  return slice_order(*(const struct slice *)one, *(const struct slice *)other);
}

static struct hash digest(const struct names *indicators, const struct figure *figures) {
  struct slice *lines = grown(NULL, indicators->count + 1, sizeof *lines);
  size_t count = 0;
  for (uint32_t i = 0; i < indicators->count; i++) {
    if (!figures[i].state.count) continue;
    struct buffer line = {0};
    struct slice stream = indicators->names[i];
    buffer_add(&line, (struct slice){stream.at + 10, stream.count - 10});
    buffer_add_byte(&line, ' ');
    buffer_add(&line, figures[i].value.count ? figures[i].value : slice_of("-"));
    buffer_add_byte(&line, ' ');
    buffer_add(&line, figures[i].state);
    buffer_add_byte(&line, '\n');
    lines[count++] = buffer_slice(&line);
  }
  qsort(lines, count, sizeof *lines, order);
  struct buffer all = {0};
  for (size_t i = 0; i < count; i++) buffer_add(&all, lines[i]);
  return digest_of(buffer_slice(&all));
}

void command_as_of(char **words) {
  enum { ROUNDS = 5 };
  sqlite3 *database = database_open(words[0], false);
  char year[32];
  snprintf(year, sizeof year, "\"fy\":%s,", words[1]);
  // The types are few, so no other event is even read.
  sqlite3_stmt *statement = database_prepare(database,
    "SELECT leaf FROM event WHERE seq < ? AND type IN "
    "(SELECT id FROM event_type WHERE name LIKE 'measurement.%') ORDER BY seq");
  struct document document = {0};
  double best[ROUNDS];
  struct hash answer;
  for (int round = 0; round < ROUNDS; round++) {
    struct names indicators = {0};
    struct arena arena = {0};
    struct figure *figures = calloc(1 << 20, sizeof *figures);
    double begin = now();
    sqlite3_bind_int64(statement, 1, atoll(words[2]));
    scan(statement, slice_of(year), &indicators, figures, &arena, &document);
    sqlite3_reset(statement);
    best[round] = now() - begin;
    answer = digest(&indicators, figures);
  }
  printf("{\"seconds\":%.9f,", best[ROUNDS / 2]);
  print_digest("answer", &answer);
}
