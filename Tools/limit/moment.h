// Days and instants as they are written.
#pragma once

#include "bytes.h"

/// Appends an instant as `2026-05-10T01:00:00Z`.
void instant_write(struct buffer *output, int64_t seconds);
/// Reads `2026-05-10` into the days since 1970; false for a day that does not exist.
bool day_read(struct slice text, int64_t *days);
/// Reads `2026-05-10T01:00:00Z` into the seconds since 1970.
bool instant_read(struct slice text, int64_t *seconds);
