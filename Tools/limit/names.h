// A table that knows names by their bytes.
#pragma once

#include "bytes.h"

/// Names numbered from 0 in the order in which they were first asked for; all zero is an empty one.
struct names {
  struct slice *names;
  uint32_t count, capacity;
  /// Places by hash: a number plus one, 0 where it is free.
  uint32_t *places;
  uint32_t place_count;
  struct arena arena;
};

/// The number of a name; `is_new` says whether it was given now.
uint32_t names_number(struct names *names, struct slice name, bool *is_new);
/// Forgets every name.
void names_clear(struct names *names);
