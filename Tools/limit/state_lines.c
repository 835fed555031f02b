#include <stdlib.h>
#include <string.h>

#include "state.h"

/// Which columns of a table make its line, and by which word the line begins.
struct shape {
  const char *word;
  /// Places of columns, -1 after the last.
  int columns[6];
};

static const struct shape shapes[TABLE_COUNT] = {
  [REVISION] = {"revision", {1, 2, -1}},
  [POLICY] = {"policy", {0, 2, -1}},
  [MEASURE] = {"measure", {0, 2, 3, 4, -1}},
  [ITEM] = {"item", {2, 3, 4, -1}},
  [PROJECT] = {"project", {0, 2, 3, -1}},
  [INDICATOR] = {"indicator", {0, 3, 4, 6, 7, -1}},
  [DEPARTMENT] = {"department", {0, 2, -1}},
  [TARGET] = {"target", {0, 2, 3, 6, -1}},
  [BASELINE] = {"baseline", {0, 2, 3, -1}},
  [STATUS] = {"status", {0, 1, 2, 3, 4, -1}},
  [MEASUREMENT] = {"measurement", {0, 1, 2, 3, -1}},
};

static void add_line(struct buffer *lines, const struct standing *fact, enum table table) {
  buffer_add_text(lines, shapes[table].word);
  for (const int *column = shapes[table].columns; *column >= 0; column++) {
    const struct value *value = &fact->columns[*column];
    buffer_add_byte(lines, ' ');
    if (value->kind == ABSENT) buffer_add_byte(lines, '-');
    if (value->kind == TEXT) buffer_add(lines, value->text);
    if (value->kind == NUMBER) buffer_add_integer(lines, value->number);
  }
  buffer_add_text(lines, " #");
  buffer_add_integer(lines, fact->number);
}

static bool says(const struct standing *fact, unsigned column, const char *word) {
  return slice_equals(fact->columns[column].text, slice_of(word));
}

/// The last fact of a timeline holds; a withdrawn target and a figure taken back say nothing.
static void add_holding(struct buffer *lines, const struct timeline *facts) {
  const struct standing *last = &facts->entries[facts->count - 1];
  if (facts->table == TARGET && says(last, 2, "withdrawn")) return;
  if (facts->table == MEASUREMENT && says(last, 3, "retracted")) return;
  if (facts->table == BASELINE) {
    // The baseline recorded last counts, whichever version it is measured by.
    for (uint32_t i = 0; i < facts->count; i++) {
      if (facts->entries[i].number > last->number) last = &facts->entries[i];
    }
  }
  add_line(lines, last, facts->table);
  if (facts->table == MEASUREMENT) {
    buffer_add_byte(lines, ' ');
    buffer_add_integer(lines, facts->count - 1);
  }
  buffer_add_byte(lines, '\n');
}

static int order(const void *one, const void *other) {
  return slice_order(*(const struct slice *)one, *(const struct slice *)other);
}

void state_write(const struct state *state, struct buffer *lines) {
  struct buffer unsorted = {0};
  for (uint32_t i = 0; i < state->keys.count; i++) {
    const struct timeline *facts = &state->timelines[i];
    if (!facts->count || !shapes[facts->table].word) continue;
    bool is_list = facts->table == ITEM || facts->table == REVISION;
    if (!is_list) add_holding(&unsorted, facts);
    for (uint32_t entry = 0; is_list && entry < facts->count; entry++) {
      add_line(&unsorted, &facts->entries[entry], facts->table);
      buffer_add_byte(&unsorted, '\n');
    }
  }
  size_t count = 0;
  for (size_t i = 0; i < unsorted.count; i++) count += unsorted.at[i] == '\n';
  struct slice *sorted = grown(NULL, count, sizeof *sorted);
  const uint8_t *start = unsorted.at;
  for (size_t i = 0; i < count; i++) {
    const uint8_t *end = memchr(start, '\n', (size_t)(unsorted.at + unsorted.count - start));
    sorted[i] = (struct slice){start, (size_t)(end + 1 - start)};
    start = end + 1;
  }
  qsort(sorted, count, sizeof *sorted, order);
  for (size_t i = 0; i < count; i++) buffer_add(lines, sorted[i]);
  free(sorted);
  free(unsorted.at);
}
