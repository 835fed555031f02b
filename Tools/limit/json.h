// Canonical JSON (RFC 8785) as a leaf holds it: read strictly, written once.
#pragma once

#include "bytes.h"

enum json_kind {
  JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_INTEGER, JSON_STRING, JSON_ARRAY, JSON_OBJECT
};

/// One value; what an array or an object holds follows it.
struct json {
  enum json_kind kind;
  /// How many values, this one included, lie before its next neighbour.
  uint32_t span;
  int64_t integer;
  /// The characters of a string, escapes resolved.
  struct slice text;
  /// Its name in the object around it.
  struct slice name;
};

/// A document, read into values in the order in which they stand; its memory serves the next one.
struct document {
  struct json *values;
  uint32_t count, capacity;
  /// Strings that had escapes, without them.
  struct buffer unescaped;
};

/// Reads one canonical document whose texts a leaf may hold: the profile of `LeafProfile`.
///
/// Answers NULL, or what is wrong with the bytes. Of characters it knows those that are always in
/// normalization form C, as `TextProfile.isAlwaysNFC` does, and refuses what would need Unicode's
/// tables.
const char *json_read(struct document *document, struct slice bytes);

/// The member of an object, NULL when there is none.
const struct json *json_member(const struct json *object, const char *name);
/// The first value inside an array or object, NULL when it is empty.
const struct json *json_first(const struct json *value);
/// The neighbour after a value inside `parent`, NULL after the last.
const struct json *json_next(const struct json *parent, const struct json *value);

/// Whether a leaf may hold the text: what reading checks too, for a text that comes from elsewhere.
bool json_is_plain(struct slice text);

void json_write(struct buffer *output, const struct json *value);
void json_write_string(struct buffer *output, struct slice text);
