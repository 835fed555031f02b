// Which rows the events of each type give: the projections' columns as data.
#pragma once

#include "facts.h"

/// How a column comes out of an event.
enum form {
  END,
  KEY,        // the code in the stream's name
  PART,       // the item's code, or else that of the stream
  STRING,
  WORD,       // one of the words
  QUANTITY,
  INTEGER,
  VERSION,    // from 1; 1 where nothing is said
  DAY,
  YEAR_NUMBER,
  YEAR_OF_DAY, // the fiscal year in which a day lies
  LIST,       // the strings of a list as a canonical array; [] where there is none
  LIST_OF_ONE, // one string as a list, or the list
  ASSUMED,    // whether a list `assumed` names it
  WITHIN,     // the member of a member, `limits.min`
  ELEMENT,    // of the list that the rule goes through: the string itself
  ORDINAL,    // of the list that the rule goes through: from 0
  FIXED_TEXT,
  FIXED_NUMBER,
  NOTHING,
};

enum presence { REQUIRED, OPTIONAL, OR_EVER };

struct column {
  enum form form;
  const char *member;
  enum presence presence;
  const char *words;
};

/// A row that an event gives.
struct rule {
  enum table table;
  /// A list whose elements give a row each; their own members begin with a dot.
  const char *each;
  struct column columns[MOST_COLUMNS];
};

enum { MOST_RULES = 3 };

/// A type of events.
struct event_type {
  const char *name;
  /// Of which fiscal year its events speak; END where of none.
  struct column year;
  unsigned rule_count;
  struct rule rules[MOST_RULES];
};

/// Every type that the sample city writes.
extern const struct event_type event_types[];
extern const unsigned event_type_count;
