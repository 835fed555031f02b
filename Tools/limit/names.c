#include "names.h"

#include <stdlib.h>
#include <string.h>

static uint32_t *place(struct names *names, struct slice name) {
  uint32_t mask = names->place_count - 1;
  uint32_t at = (uint32_t)slice_hash(name, 0) & mask;
  while (names->places[at] && !slice_equals(names->names[names->places[at] - 1], name)) {
    at = (at + 1) & mask;
  }
  return &names->places[at];
}

/// Keeps at least half of the places free, so that a name is found in few steps.
static void widen(struct names *names) {
  if (names->count * 2 < names->place_count) return;
  names->place_count = names->place_count ? names->place_count * 2 : 64;
  free(names->places);
  names->places = calloc(names->place_count, sizeof *names->places);
  if (!names->places) fail("no memory for names");
  for (uint32_t i = 0; i < names->count; i++) *place(names, names->names[i]) = i + 1;
}

uint32_t names_number(struct names *names, struct slice name, bool *is_new) {
  widen(names);
  uint32_t *number = place(names, name);
  *is_new = !*number;
  if (*number) return *number - 1;
  if (names->count == names->capacity) {
    names->capacity = names->capacity ? names->capacity * 2 : 64;
    names->names = grown(names->names, names->capacity, sizeof *names->names);
  }
  names->names[names->count] = arena_keep(&names->arena, name);
  *number = ++names->count;
  return *number - 1;
}

void names_clear(struct names *names) {
  // The bytes stay in the arena: a run that clears has few names.
  if (names->count) memset(names->places, 0, names->place_count * sizeof *names->places);
  names->count = 0;
}
