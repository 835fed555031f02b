// Bytes: borrowed, growing, and kept until the end.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Bytes that somebody else keeps.
struct slice {
  const uint8_t *at;
  size_t count;
};

/// Bytes that grow; all zero is an empty one.
struct buffer {
  uint8_t *at;
  size_t count, capacity;
};

/// Memory that is given out piece by piece and never back; all zero is an empty one.
struct arena {
  uint8_t *at;
  size_t left;
};

/// Says why on standard error and ends the program with 1: the limit repairs nothing.
_Noreturn void fail(const char *format, ...) __attribute__((format(printf, 1, 2)));

/// Memory for `count` things, or the end of the program.
void *grown(void *memory, size_t count, size_t size);

struct slice slice_of(const char *text);
bool slice_equals(struct slice one, struct slice other);
/// Below, equal or above 0, by bytes.
int slice_order(struct slice one, struct slice other);
/// A number that is likely to be another one for other bytes (FNV-1a, folded).
uint64_t slice_hash(struct slice bytes, uint64_t seed);

/// Room for so many more bytes; they count once `count` is raised.
uint8_t *buffer_room(struct buffer *buffer, size_t count);
void buffer_add(struct buffer *buffer, struct slice bytes);
void buffer_add_text(struct buffer *buffer, const char *text);
void buffer_add_byte(struct buffer *buffer, uint8_t byte);
void buffer_add_integer(struct buffer *buffer, int64_t integer);
struct slice buffer_slice(const struct buffer *buffer);

void *arena_take(struct arena *arena, size_t size);
struct slice arena_keep(struct arena *arena, struct slice bytes);

/// Seconds of a clock that only goes forward.
double now(void);
