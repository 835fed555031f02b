#include "state.h"

/// Finds or begins a timeline.
static struct timeline *timeline(
  struct state *state, enum table table, struct slice about, const struct value *year) {
  state->key.count = 0;
  buffer_add_byte(&state->key, (uint8_t)table);
  buffer_add(&state->key, about);
  if (year) {
    buffer_add_byte(&state->key, '/');
    buffer_add_byte(&state->key, (uint8_t)(year->number >> 8));
    buffer_add_byte(&state->key, (uint8_t)year->number);
  }
  bool is_new;
  uint32_t number = names_number(&state->keys, buffer_slice(&state->key), &is_new);
  if (number >= state->timeline_capacity) {
    state->timeline_capacity = state->keys.capacity;
    state->timelines =
      grown(state->timelines, state->timeline_capacity, sizeof *state->timelines);
  }
  if (is_new) state->timelines[number] = (struct timeline){.table = table};
  return &state->timelines[number];
}

/// When a fact begins, in a number that sorts like the moments of its table.
static int64_t since(const struct fact *fact) {
  // What is said of the plan as a whole and of a year holds since it was recorded.
  if (fact->table == PLAN || fact->table == MEASUREMENT) return fact->number;
  const struct value *value = &fact->columns[1];
  if (value->kind == NUMBER) return value->number;
  int64_t day = 0;
  for (size_t i = 0; i < value->text.count; i++) {
    if (value->text.at[i] != '-') day = day * 10 + (value->text.at[i] - '0');
  }
  return day;
}

static const struct value *keep(struct state *state, const struct fact *fact) {
  struct value *columns = arena_take(&state->arena, fact->count * sizeof *columns);
  for (unsigned i = 0; i < fact->count; i++) {
    columns[i] = fact->columns[i];
    if (columns[i].kind == TEXT) columns[i].text = arena_keep(&state->arena, columns[i].text);
  }
  return columns;
}

static void take(void *context, const struct fact *fact) {
  struct state *state = context;
  // The index by year is for the tables alone.
  if (fact->table == YEAR) return;
  const struct value *year = fact->table == MEASUREMENT ? &fact->columns[1] : NULL;
  struct timeline *facts = timeline(state, fact->table, fact->columns[0].text, year);
  if (facts->count == facts->capacity) {
    facts->capacity = facts->capacity ? facts->capacity * 2 : 2;
    facts->entries = grown(facts->entries, facts->capacity, sizeof *facts->entries);
  }
  struct standing standing = {
    since(fact), fact->number, fact->count, keep(state, fact),
    arena_keep(&state->arena, state->texts)};
  // Behind all that begin no later: among equals the one recorded later holds.
  uint32_t place = facts->count++;
  for (; place > 0 && facts->entries[place - 1].since > standing.since; place--) {
    facts->entries[place] = facts->entries[place - 1];
  }
  facts->entries[place] = standing;
}

static void take_back(
  void *context, enum table table, struct slice about, int64_t stated, int64_t number) {
  (void)number;
  struct timeline *facts = timeline(context, table, about, NULL);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < facts->count; i++) {
    if (facts->entries[i].number != stated) facts->entries[kept++] = facts->entries[i];
  }
  facts->count = kept;
}

void state_take(struct state *state, const struct leaf *leaf, struct slice texts) {
  struct sink sink = {state, take, take_back};
  state->texts = texts;
  facts_read(&state->reader, leaf, &sink);
}
