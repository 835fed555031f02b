#define _GNU_SOURCE
#include "bytes.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

void fail(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  fputs("limit: ", stderr);
  vfprintf(stderr, format, arguments);
  fputc('\n', stderr);
  va_end(arguments);
  exit(1);
}

void *grown(void *memory, size_t count, size_t size) {
  void *larger = reallocarray(memory, count, size);
  if (!larger && count) fail("no memory for %zu things of %zu bytes", count, size);
  return larger;
}

struct slice slice_of(const char *text) {
  return (struct slice){(const uint8_t *)text, strlen(text)};
}

bool slice_equals(struct slice one, struct slice other) {
  return one.count == other.count && memcmp(one.at, other.at, one.count) == 0;
}

int slice_order(struct slice one, struct slice other) {
  size_t shorter = one.count < other.count ? one.count : other.count;
  int order = memcmp(one.at, other.at, shorter);
  return order ? order : (one.count > other.count) - (one.count < other.count);
}

uint64_t slice_hash(struct slice bytes, uint64_t seed) {
  uint64_t hash = 0xCBF29CE484222325 ^ seed;
  for (size_t i = 0; i < bytes.count; i++) hash = (hash ^ bytes.at[i]) * 0x100000001B3;
  return hash ^ hash >> 29;
}

uint8_t *buffer_room(struct buffer *buffer, size_t count) {
  if (buffer->capacity - buffer->count < count) {
    size_t doubled = buffer->capacity * 2;
    size_t needed = buffer->count + count;
    buffer->capacity = doubled > needed ? doubled : needed;
    buffer->at = grown(buffer->at, buffer->capacity, 1);
  }
  return buffer->at + buffer->count;
}

void buffer_add(struct buffer *buffer, struct slice bytes) {
  if (!bytes.count) return;
  memcpy(buffer_room(buffer, bytes.count), bytes.at, bytes.count);
  buffer->count += bytes.count;
}

void buffer_add_text(struct buffer *buffer, const char *text) {
  buffer_add(buffer, slice_of(text));
}

void buffer_add_byte(struct buffer *buffer, uint8_t byte) {
  *buffer_room(buffer, 1) = byte;
  buffer->count++;
}

void buffer_add_integer(struct buffer *buffer, int64_t integer) {
  uint8_t digits[20];
  size_t first = sizeof digits;
  uint64_t rest = integer < 0 ? 0 - (uint64_t)integer : (uint64_t)integer;
  do {
    digits[--first] = '0' + rest % 10;
    rest /= 10;
  } while (rest);
  if (integer < 0) buffer_add_byte(buffer, '-');
  buffer_add(buffer, (struct slice){digits + first, sizeof digits - first});
}

struct slice buffer_slice(const struct buffer *buffer) {
  return (struct slice){buffer->at, buffer->count};
}

void *arena_take(struct arena *arena, size_t size) {
  size = (size + 7) & ~(size_t)7;
  if (arena->left < size) {
    arena->left = size > 1 << 20 ? size : 1 << 20;
    arena->at = grown(NULL, arena->left, 1);
  }
  void *piece = arena->at;
  arena->at += size;
  arena->left -= size;
  return piece;
}

struct slice arena_keep(struct arena *arena, struct slice bytes) {
  if (!bytes.count) return (struct slice){NULL, 0};
  uint8_t *kept = arena_take(arena, bytes.count);
  memcpy(kept, bytes.at, bytes.count);
  return (struct slice){kept, bytes.count};
}

double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}
