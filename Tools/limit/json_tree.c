#include <string.h>

#include "json.h"

const struct json *json_first(const struct json *value) {
  return value->span > 1 ? value + 1 : NULL;
}

const struct json *json_next(const struct json *parent, const struct json *value) {
  const struct json *next = value + value->span;
  return next < parent + parent->span ? next : NULL;
}

const struct json *json_member(const struct json *object, const char *name) {
  if (object->kind != JSON_OBJECT) return NULL;
  size_t count = strlen(name);
  for (const struct json *member = json_first(object); member; member = json_next(object, member)) {
    if (member->name.count == count && memcmp(member->name.at, name, count) == 0) return member;
  }
  return NULL;
}

void json_write_string(struct buffer *output, struct slice text) {
  buffer_add_byte(output, '"');
  const uint8_t *start = text.at, *end = text.at + text.count;
  for (const uint8_t *at = start; at < end; at++) {
    if (*at >= 0x20 && *at != '"' && *at != '\\') continue;
    buffer_add(output, (struct slice){start, (size_t)(at - start)});
    start = at + 1;
    // A text of a leaf has no other control character than the line feed.
    if (*at == '\n') buffer_add_text(output, "\\n");
    else if (*at < 0x20) fail("a control character is to be written");
    else {
      buffer_add_byte(output, '\\');
      buffer_add_byte(output, *at);
    }
  }
  buffer_add(output, (struct slice){start, (size_t)(end - start)});
  buffer_add_byte(output, '"');
}

void json_write(struct buffer *output, const struct json *value) {
  switch (value->kind) {
  case JSON_NULL: buffer_add_text(output, "null"); return;
  case JSON_TRUE: buffer_add_text(output, "true"); return;
  case JSON_FALSE: buffer_add_text(output, "false"); return;
  case JSON_INTEGER: buffer_add_integer(output, value->integer); return;
  case JSON_STRING: json_write_string(output, value->text); return;
  case JSON_ARRAY:
  case JSON_OBJECT: break;
  }
  bool is_object = value->kind == JSON_OBJECT;
  buffer_add_byte(output, is_object ? '{' : '[');
  const struct json *first = json_first(value);
  for (const struct json *inner = first; inner; inner = json_next(value, inner)) {
    if (inner != first) buffer_add_byte(output, ',');
    if (is_object) {
      json_write_string(output, inner->name);
      buffer_add_byte(output, ':');
    }
    json_write(output, inner);
  }
  buffer_add_byte(output, is_object ? '}' : ']');
}
