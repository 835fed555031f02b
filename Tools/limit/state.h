// The state that a replay folds: for everything the facts that stand, by the moment since when.
#pragma once

#include "facts.h"

/// One fact that stands.
struct standing {
  int64_t since, number;
  unsigned count;
  const struct value *columns;
  /// The texts beside the event, one after the other, held as the ledger's own state holds them.
  struct slice texts;
};

/// The facts of one kind about one thing.
struct timeline {
  enum table table;
  struct standing *entries;
  uint32_t count, capacity;
};

struct state {
  struct fact_reader reader;
  /// Timelines by table, code and, for measurements, fiscal year.
  struct names keys;
  struct timeline *timelines;
  uint32_t timeline_capacity;
  struct arena arena;
  struct buffer key;
  /// The texts of the event that is taken in.
  struct slice texts;
};

/// Takes in one event with its texts.
void state_take(struct state *state, const struct leaf *leaf, struct slice texts);
/// Writes what holds in the end, a line for each thing, sorted: the same lines that
/// `Tools/benchmark` writes of PlanLedger's snapshot.
void state_write(const struct state *state, struct buffer *lines);
