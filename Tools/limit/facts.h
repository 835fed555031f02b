// What events state, as rows of PlanLedger's projections: one reading for tables and for replay.
#pragma once

#include "leaf.h"
#include "names.h"

/// The tables of the projections.
enum table {
  PLAN, REVISION, POLICY, MEASURE, ITEM, PROJECT, INDICATOR, CLOSING, DEPARTMENT, DEPARTMENT_END,
  DUTY, ACTOR, TARGET, BASELINE, STATUS, MEASUREMENT, YEAR, TABLE_COUNT
};

struct value {
  enum { ABSENT, NUMBER, TEXT } kind;
  int64_t number;
  struct slice text;
};

enum { MOST_COLUMNS = 15 };

struct event_type;

/// One fact of one event. The first column says what it is about, the second, where there is one,
/// since when it holds.
struct fact {
  enum table table;
  unsigned count;
  struct value columns[MOST_COLUMNS];
  /// The event that states it, from 1.
  int64_t number;
};

/// Whoever takes facts in.
struct sink {
  void *context;
  void (*state)(void *context, const struct fact *fact);
  /// An event takes back what another one stated about something.
  void (*take_back)(
    void *context, enum table table, struct slice about, int64_t stated, int64_t number);
};

/// Reads facts, event by event; all zero is a new one.
struct fact_reader {
  struct names types;
  /// By number of the type: what is known of it.
  const struct event_type **known;
  uint32_t known_capacity;
  struct buffer lists;
};

/// Hands every fact of an event to a sink. A member that is missing or malformed, and a type that
/// the sample city does not write, end the program.
void facts_read(struct fact_reader *reader, const struct leaf *leaf, const struct sink *sink);
